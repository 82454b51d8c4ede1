import { paginateListServiceQuotas, type ServiceQuotasClient } from "@aws-sdk/client-service-quotas";

/** On-demand calls of Titan Text Embeddings V2 a minute; its code differs from region to region, its name does not. */
const QUOTA_NAME = /on-demand.*requests per minute.*titan text embeddings v2/iu;
/** What an account has in most regions (AWS General Reference, Amazon Bedrock endpoints and quotas). */
const USUAL = 2000;
const TIMEOUT_MS = 10_000;

export interface TextsPerMinute {
  readonly perMinute: number;
  /** Whether the account's quota could be read. */
  readonly isOfAccount: boolean;
}

/** How many texts the account may have embedded a minute: its quota where it may be read, and else what accounts usually have. */
export async function textsPerMinute(client: ServiceQuotasClient, signal: AbortSignal): Promise<TextsPerMinute> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    for await (const { Quotas = [] } of paginateListServiceQuotas({ client, pageSize: 100 }, { ServiceCode: "bedrock" }, { abortSignal: within })) {
      const quota = Quotas.find(({ QuotaName = "", Value = 0 }) => QUOTA_NAME.test(QuotaName) && Value > 0);
      if (quota?.Value !== undefined) return { perMinute: quota.Value, isOfAccount: true };
    }
  } catch {
    signal.throwIfAborted();
  }
  return { perMinute: USUAL, isOfAccount: false };
}
