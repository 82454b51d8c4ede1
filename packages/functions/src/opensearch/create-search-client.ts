import { Client } from "@opensearch-project/opensearch";
import { AwsSigv4Signer } from "@opensearch-project/opensearch/aws-v3";

export interface SearchCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

export interface SearchClientOptions {
  /** `https://...`, as the domain or the collection names it. */
  readonly endpoint: string;
  /** How requests are signed: a domain (`es`), a serverless collection (`aoss`), or not at all. */
  readonly service: "es" | "aoss" | "none";
  /** Needed where requests are signed. */
  readonly region?: string;
  /** Those of the environment when absent. */
  readonly credentials?: () => Promise<SearchCredentials>;
}

/** A client that signs with Signature Version 4 and never tries again by itself: who asks knows how long it may take. */
export function createSearchClient({ endpoint, service, region = "", credentials }: SearchClientOptions): Client {
  const signer = service === "none" ? {} : AwsSigv4Signer({ region, service, ...(credentials === undefined ? {} : { getCredentials: credentials }) });
  return new Client({ ...signer, node: endpoint, maxRetries: 0 });
}
