import type { Client } from "@opensearch-project/opensearch";
import { checkLimit, type Embedder, type FoodIndex, FOODS_ALIAS, type FoundDocument, indexFamily, StageError, toCandidates, tokensOf } from "@ai-chef/service";
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
    search: async (queries, { limit, signal, table = null, withVectors = true }) => {
      checkLimit(limit);
      signal.throwIfAborted();
      const names = [...new Set(queries.map(({ name }) => name))].filter((name) => tokensOf(name).length > 0);
      if (names.length === 0) return queries.map(() => []);
      const space = withVectors ? embedder : null;
      const vectors = space === null ? [] : await space.embed(names, { signal });
      const bodies = [...names.map((name) => wordsBody(name, table)), ...vectors.map((vector) => vectorBody(vector, table))];
      const rankings = await patiently((both) => searchAll(client, alias, bodies, space, both), {
        index: alias,
        timeoutMs,
        signal,
        ...(onWait === undefined ? {} : { onWait }),
      });
      const byName = new Map(
        names.map((name, position) => {
          const [words = [], meaning] = [rankings[position], space === null ? undefined : rankings[names.length + position]];
          return [name, toCandidates(meaning === undefined ? [words] : [words, meaning], limit)];
        }),
      );
      return queries.map(({ name }) => byName.get(name) ?? []);
    },
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
