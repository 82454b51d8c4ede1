import { openLocalStore } from "../local/open-local-store.ts";
import type { StageContext } from "../stages/stage.ts";

/** A context for tests of stages: an empty store in memory, a clock that stands still, a model and a shop that never answer. */
export function stageContext(changes: Partial<StageContext> = {}): StageContext {
  const never = (): Promise<never> => new Promise(() => undefined);
  return {
    store: openLocalStore({ path: ":memory:" }),
    clock: { now: () => new Date("2026-01-01T00:00:00.000Z"), newId: () => "id" },
    model: { propose: never },
    prices: { name: "none", offers: never },
    foods: null,
    retentionDays: 1,
    signal: new AbortController().signal,
    ...changes,
  };
}
