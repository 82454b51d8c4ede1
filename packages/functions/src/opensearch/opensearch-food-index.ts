import type { Client } from "@opensearch-project/opensearch";
import { answerQueries, type Embedder, type FoodIndex, FOODS_ALIAS, type FoundDocument, indexFamily, StageError } from "@ai-chef/service";
import * as z from "zod";
import { ask } from "./ask.ts";
import { patiently } from "./patiently.ts";
import { vectorBody, wordsBody } from "./search-body.ts";
import { PartFailedError } from "./search-error.ts";

export interface OpenSearchFoodIndexOptions {
  readonly client: Client;
  /** `foods` when absent. */
  readonly alias?: string;
  /** Null for words alone. */
  readonly embedder: Embedder | null;
  /** How long a search may take together with what it waits for; 10 s when absent. */
  readonly timeoutMs?: number;
  /** Told why a search is tried again. */
  readonly onWait?: (reason: string) => void;
}

const TIMEOUT_MS = 10_000;

/** Foods in OpenSearch: BM25 over names and, where there is an embedder, the nearest vectors, all in one request and fused here. */
export function createOpenSearchFoodIndex({ client, alias = FOODS_ALIAS, embedder, timeoutMs = TIMEOUT_MS, onWait }: OpenSearchFoodIndexOptions): FoodIndex {
  return {
    search: (queries, options) =>
      answerQueries(queries, options, embedder, async ({ texts, vectors }) => {
        const { signal, table = null } = options;
        const bodies = [...texts.map((text) => wordsBody(text, table)), ...(vectors ?? []).map((vector) => vectorBody(vector, table))];
        const space = vectors === null ? null : embedder;
        const rankings = await patiently((both) => searchAll(client, alias, bodies, space, both), {
          index: alias,
          timeoutMs,
          signal,
          ...(onWait === undefined ? {} : { onWait }),
        });
        // Words first, then meaning, each in the order of the texts.
        return texts.map((_, position) => rankings.filter((_, each) => each % texts.length === position));
      }),
  };
}

const answerSchema = z.object({
  responses: z.array(
    z.union([
      z.object({
        hits: z.object({ hits: z.array(z.object({ _index: z.string(), _source: z.object({ foodId: z.string(), food: z.string() }) })) }),
        timed_out: z.boolean(),
        _shards: z.object({ failed: z.number() }),
      }),
      z.object({ error: z.object({ type: z.string(), reason: z.string().nullish() }), status: z.number() }),
    ]),
  ),
});

async function searchAll(
  client: Client,
  alias: string,
  bodies: readonly object[],
  space: Embedder | null,
  signal: AbortSignal,
): Promise<readonly (readonly FoundDocument[])[]> {
  const lines = bodies.flatMap((body) => [{ index: alias }, body]);
  const { responses } = await ask(client, { method: "POST", path: "/_msearch", lines }, answerSchema, signal);
  if (responses.length !== bodies.length) throw new PartFailedError(502, `${responses.length} answers to ${bodies.length} searches`);
  return responses.map((response) => {
    if ("error" in response) throw new PartFailedError(response.status, response.error.reason ?? response.error.type);
    // Part of the foods would be another answer to the same question.
    if (response.timed_out || response._shards.failed > 0) throw new PartFailedError(503, "part of the index did not answer");
    const { hits } = response.hits;
    checkSpace(alias, space, hits[0]?._index);
    return hits.map(({ _source }) => _source);
  });
}

/** Vectors of another model say nothing. */
function checkSpace(alias: string, space: Embedder | null, index: string | undefined): void {
  if (space === null || index === undefined || index.startsWith(`${indexFamily(alias, space)}-`)) return;
  throw new StageError("search_unavailable", `The food index ${index} was not made with ${space.model} and ${space.dimension} numbers a vector.`);
}
