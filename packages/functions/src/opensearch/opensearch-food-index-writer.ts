import type { Client } from "@opensearch-project/opensearch";
import {
  type Embedder,
  embeddingText,
  type FoodDocument,
  type FoodIndexWriteOptions,
  type FoodIndexWriter,
  FOODS_ALIAS,
  indexFamily,
  type RefusedFood,
  toDocument,
} from "@ai-chef/service";
import { bulk } from "./bulk.ts";
import { type IndexDefinitionOptions, indexDefinition } from "./index-definition.ts";
import { checkSpots } from "./check-spots.ts";
import { type IndexAdmin, indexAdmin } from "./index-admin.ts";

export interface OpenSearchFoodIndexWriterOptions extends Omit<IndexDefinitionOptions, "space"> {
  readonly client: Client;
  /** `foods` when absent. */
  readonly alias?: string;
  readonly embedder: Embedder | null;
  /** What tells an index from the others of its kind, in lower-case letters and digits; the time when absent. */
  readonly newSuffix?: () => string;
  /** How long each request may take together with what it waits for; 60 s when absent. */
  readonly timeoutMs?: number;
  /** How long written foods may take to be found; 5 minutes when absent: a vector collection refreshes once a minute. */
  readonly refreshTimeoutMs?: number;
  /** Told why a request is tried again. */
  readonly onWait?: (reason: string) => void;
}

type Foods = Parameters<FoodIndexWriter["replace"]>[0];

/** Foods of one request: at 1,024 numbers a vector about 3 MB. */
const BATCH = 200;
const TIMEOUT_MS = 60_000;
const REFRESH_TIMEOUT_MS = 300_000;

/** Builds the index of foods in OpenSearch, on a domain or a serverless collection: it gives no ids and asks for no refresh. */
export function createOpenSearchFoodIndexWriter(options: OpenSearchFoodIndexWriterOptions): FoodIndexWriter {
  const { client, alias = FOODS_ALIAS, embedder, newSuffix = () => Date.now().toString(36), onWait } = options;
  const { timeoutMs = TIMEOUT_MS, refreshTimeoutMs = REFRESH_TIMEOUT_MS } = options;
  const adminWith = (signal: AbortSignal): IndexAdmin => indexAdmin({ client, alias, timeoutMs, signal, ...(onWait === undefined ? {} : { onWait }) });
  return {
    replace: async (foods, { signal, onProgress }) => {
      signal.throwIfAborted();
      const index = `${indexFamily(alias, embedder)}-${newSuffix()}`;
      const twice = repeated(foods);
      if (twice.length > 0) return { status: "refused", index, refused: twice };
      const admin = adminWith(signal);
      try {
        await admin.create(index, indexDefinition({ ...options, space: embedder }));
        const write = (batch: readonly FoodDocument[]): Promise<readonly RefusedFood[]> => bulk(client, index, batch, { timeoutMs, signal, onWait });
        const refused = await writeAll(foods, embedder, write, { signal, ...(onProgress === undefined ? {} : { onProgress }) });
        if (refused.length > 0) {
          await admin.remove(index);
          return { status: "refused", index, refused };
        }
        await admin.waitForCount(index, foods.length, refreshTimeoutMs, (done) => onProgress?.({ step: "verify", done, total: foods.length }));
        await checkSpots(admin, index, foods, embedder, signal);
        const replaced = await admin.switchTo(index, refreshTimeoutMs);
        onProgress?.({ step: "switch", done: foods.length, total: foods.length });
        return { status: "live", index, foods: foods.length, replaced };
      } catch (error) {
        await removeUnlessLive(adminWith(AbortSignal.timeout(CLEANING_MS)), index);
        throw error;
      }
    },
    removeLeftovers: async ({ signal }) => {
      const admin = adminWith(signal);
      const left = await admin.leftovers();
      for (const index of left) await admin.remove(index);
      return left;
    },
  };
}

/** In the order of their ids, so that the same foods make the same index whatever order they come in. */
async function writeAll(
  foods: Foods,
  embedder: Embedder | null,
  write: (batch: readonly FoodDocument[]) => Promise<readonly RefusedFood[]>,
  { signal, onProgress }: FoodIndexWriteOptions,
): Promise<readonly RefusedFood[]> {
  const sorted = foods.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const refused: RefusedFood[] = [];
  for (let start = 0; start < sorted.length; start += BATCH) {
    const batch = sorted.slice(start, start + BATCH);
    const done = start + batch.length;
    const vectors = embedder === null ? [] : await embedder.embed(batch.map(embeddingText), { signal });
    if (embedder !== null) onProgress?.({ step: "embed", done, total: sorted.length });
    refused.push(...(await write(batch.map((food, position) => toDocument(food, vectors[position] ?? null)))));
    onProgress?.({ step: "write", done, total: sorted.length });
    signal.throwIfAborted();
  }
  return refused;
}

function repeated(foods: Foods): readonly RefusedFood[] {
  const ids = foods.map(({ id }) => id);
  return [...new Set(ids.filter((id, position) => ids.indexOf(id) !== position))].map((foodId) => ({ foodId, reason: "another food has the same id" }));
}

const CLEANING_MS = 10_000;

/** What cannot be taken away now is left for `removeLeftovers`. */
async function removeUnlessLive(admin: IndexAdmin, index: string): Promise<void> {
  try {
    if (!(await admin.live()).includes(index)) await admin.remove(index);
  } catch {
    // The failure that led here is the one to tell.
  }
}
