import type { ErrorCode } from "@ai-chef/sdk/contract";
import type { OfferCache } from "./offer-cache.ts";
import type { SourceGate } from "./source-gate.ts";

export interface RefreshOptions {
  /** Aborted when it is to stop; what was answered by then is kept, and the report tells what is left. */
  readonly signal: AbortSignal;
  /** Share of the day's requests that it may use. @defaultValue 0.5: the rest is for recipes */
  readonly quotaShare?: number;
}

export interface RefreshReport {
  readonly source: string;
  /** Foods that were in the cache already. */
  readonly fresh: number;
  readonly priced: number;
  /** Foods that the source has no price of. */
  readonly missing: number;
  /** Foods that were not answered. */
  readonly left: number;
  /** Code of what ended it early, `stopped`, or null. */
  readonly endedBy: ErrorCode | "stopped" | null;
}

const QUOTA_SHARE = 0.5;
/** A batch that takes longer hangs. */
const BATCH_TIME_MS = 5 * 60 * 1000;

/** Fills the cache of each source that may be kept, batch after batch. */
export async function refreshSources(
  gates: readonly SourceGate[],
  cache: OfferCache,
  foodIds: readonly string[],
  { signal, quotaShare = QUOTA_SHARE }: RefreshOptions,
): Promise<readonly RefreshReport[]> {
  const reports: RefreshReport[] = [];
  for (const gate of gates.filter(({ source }) => source.isCacheable)) reports.push(await refreshSource(gate, cache, foodIds, { signal, quotaShare }));
  return reports;
}

async function refreshSource(
  gate: SourceGate,
  cache: OfferCache,
  foodIds: readonly string[],
  { signal, quotaShare }: Required<RefreshOptions>,
): Promise<RefreshReport> {
  const { source } = gate;
  const known = [...new Set(foodIds)].filter((foodId) => source.knows(foodId));
  const kept = (await cache.read([{ source, foodIds: known }], AbortSignal.timeout(BATCH_TIME_MS))).get(source.name) ?? new Map();
  let left = known.filter((foodId) => !kept.has(foodId));
  const fresh = known.length - left.length;
  let [priced, missing] = [0, 0];
  let endedBy: RefreshReport["endedBy"] = null;
  while (left.length > 0 && endedBy === null) {
    if (signal.aborted) {
      endedBy = "stopped";
      break;
    }
    const { answers, failure } = await gate.ask(left.slice(0, source.batchSize), { signal, timeMs: BATCH_TIME_MS, quotaShare });
    await cache.write(source, answers);
    const answered = left.filter((foodId) => answers.has(foodId));
    priced += answered.filter((foodId) => (answers.get(foodId)?.length ?? 0) > 0).length;
    missing += answered.filter((foodId) => answers.get(foodId)?.length === 0).length;
    left = left.filter((foodId) => !answers.has(foodId));
    if (failure !== null) endedBy = signal.aborted ? "stopped" : failure.code;
    else if (answered.length === 0) break;
  }
  return { source: source.name, fresh, priced, missing, left: left.length, endedBy };
}
