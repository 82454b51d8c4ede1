import type { Client } from "@opensearch-project/opensearch";
import type { FoodDocument, RefusedFood } from "@ai-chef/service";
import * as z from "zod";
import { ask } from "./ask.ts";
import { patiently } from "./patiently.ts";
import { PartFailedError } from "./search-error.ts";

const TOO_MANY = 429;

const errorSchema = z.object({ type: z.string(), reason: z.string().nullish(), caused_by: z.object({ reason: z.string().nullish() }).optional() });
const bulkSchema = z.object({
  items: z.array(
    z.object({
      index: z.object({ status: z.number(), error: errorSchema.optional() }),
    }),
  ),
});

interface BulkOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onWait: ((reason: string) => void) | undefined;
}

/**
 * Writes documents without ids of their own. Those that the server has no time for are sent again; those that it refuses are named. A request whose
 * outcome is not known is sent again too: should it have been carried out, the count of the index tells.
 */
export async function bulk(client: Client, index: string, documents: readonly FoodDocument[], options: BulkOptions): Promise<readonly RefusedFood[]> {
  const { timeoutMs, signal, onWait } = options;
  let open = documents;
  const refused: RefusedFood[] = [];
  const send = async (both: AbortSignal): Promise<void> => {
    const sent = open;
    const lines = sent.flatMap((document) => [{ index: {} }, document]);
    const { items } = await ask(client, { method: "POST", path: `/${index}/_bulk`, lines }, bulkSchema, both);
    if (items.length !== sent.length) throw new PartFailedError(502, `${items.length} answers to ${sent.length} documents`);
    open = sent.filter((_, position) => items[position]?.index.status === TOO_MANY);
    for (const [position, { foodId }] of sent.entries()) {
      const { status, error } = items[position]?.index ?? { status: 0 };
      if (error !== undefined && status !== TOO_MANY)
        refused.push({
          foodId,
          reason: [error.reason ?? error.type, error.caused_by?.reason].filter((each) => each !== undefined && each !== null).join(": "),
        });
    }
    if (open.length > 0) throw new PartFailedError(TOO_MANY, `${open.length} documents are to be sent again`);
  };
  await patiently(send, { index, timeoutMs, signal, ...(onWait === undefined ? {} : { onWait }) });
  return refused;
}
