import type { DeploymentAccount } from "../deployment-bucket.ts";

/** A service of a region that has no client here. */
export interface ReachedService {
  /** As its endpoint begins: `bedrock-runtime`. */
  readonly endpoint: string;
  /** As the SDK's variable ends: `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`. */
  readonly variable: string;
  /** For people. */
  readonly name: string;
}

export type Reached =
  | { readonly kind: "answered"; readonly date: Date | null }
  /** The region has no such endpoint. */
  | { readonly kind: "no-such-host" }
  | { readonly kind: "failed"; readonly because: string };

/** Domain of a partition's endpoints. Source: `partitions.json` of the AWS SDKs. */
const SUFFIXES: Readonly<Record<string, string>> = { "aws-cn": "amazonaws.com.cn", "aws-eusc": "amazonaws.eu" };

/**
 * Asks a service's endpoint for anything at all: that it answers, be it with a refusal, says that the region has it, and what time it is there.
 * Other failures of the network than a name that does not exist say nothing of the region.
 */
export async function reach(service: ReachedService, where: DeploymentAccount, variables: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Reached> {
  try {
    const response = await fetch(endpointOf(service, where, variables), { redirect: "manual", signal });
    await response.body?.cancel();
    const date = new Date(response.headers.get("date") ?? "");
    return { kind: "answered", date: Number.isNaN(date.getTime()) ? null : date };
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && "code" in cause && cause.code === "ENOTFOUND") return { kind: "no-such-host" };
    return { kind: "failed", because: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Where a service answers: where the SDK's own variables say, else at AWS. */
export function endpointOf({ endpoint, variable }: ReachedService, { region, partition }: DeploymentAccount, variables: NodeJS.ProcessEnv): string {
  const given = variables[`AWS_ENDPOINT_URL_${variable}`] || variables["AWS_ENDPOINT_URL"];
  return given || `https://${endpoint}.${region}.${SUFFIXES[partition] ?? "amazonaws.com"}/`;
}
