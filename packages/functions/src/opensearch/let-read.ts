import type { Client } from "@opensearch-project/opensearch";
import { FOODS_ALIAS } from "@ai-chef/service";
import * as z from "zod";
import { ask } from "./ask.ts";
import { patiently } from "./patiently.ts";

export interface LetReadOptions {
  readonly client: Client;
  /** Role of AWS whose bearer may search. */
  readonly roleArn: string;
  readonly signal: AbortSignal;
  /** 60 s when absent. */
  readonly timeoutMs?: number;
}

const ROLE = "ai_chef_reader";
const TIMEOUT_MS = 60_000;
const doneSchema = z.object({ status: z.string() });

/**
 * Lets a role of AWS search the foods of a domain with fine-grained access control, and nothing else of it. Whoever asks must be the domain's master.
 *
 * @throws {StageError} `SearchUnavailableError`, `SearchAccessDeniedError`.
 */
export async function letRead({ client, roleArn, signal, timeoutMs = TIMEOUT_MS }: LetReadOptions): Promise<void> {
  const put = (kind: "roles" | "rolesmapping", body: object): Promise<unknown> =>
    patiently((both) => ask(client, { method: "PUT", path: `/_plugins/_security/api/${kind}/${ROLE}`, body }, doneSchema, both), {
      index: FOODS_ALIAS,
      timeoutMs,
      signal,
    });
  // Searches come several in a request, which is an operation of the cluster.
  await put("roles", {
    cluster_permissions: ["cluster_composite_ops_ro"],
    index_permissions: [{ index_patterns: [`${FOODS_ALIAS}*`], allowed_actions: ["read"] }],
  });
  await put("rolesmapping", { backend_roles: [roleArn] });
}
