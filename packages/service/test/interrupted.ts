import { ChefError } from "@ai-chef/sdk/contract";
import { openLocalStore } from "../src/local/open-local-store.ts";
import { systemClock } from "../src/ports/clock.ts";
import { StageError } from "../src/stages/stage-error.ts";
import { FAKE_STAGES } from "../src/testing/fake-stages.ts";
import { createLocalHost } from "../src/workflow/local-host.ts";

/** A process that aborts its run while a stage hangs and another waits for its retry, and then has nothing more to do. */
const store = openLocalStore({ path: ":memory:" });
const never = (): Promise<never> => new Promise(() => undefined);
const host = createLocalHost({
  stages: {
    ...FAKE_STAGES,
    GenerateRecipe: never,
    FetchPrices: async () => {
      throw new StageError("shop_unavailable", "no answer");
    },
  },
  dependencies: { store, model: { propose: never }, prices: { offers: never }, clock: systemClock, retentionDays: 1 },
});
const controller = new AbortController();
setTimeout(() => controller.abort(new ChefError("run_interrupted", "Interrupted.")), 50);
const end = await host.run({ runId: "run-1", sessionId: "session-1", owner: "ann", profile: {} }, { signal: controller.signal });
const since = performance.now();
process.on("exit", () => console.log(JSON.stringify({ end, exitAfterMs: Math.round(performance.now() - since) })));
