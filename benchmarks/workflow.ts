import { createLocalChef } from "@ai-chef/service/local";
import { bundledTable } from "@ai-chef/kitchen";
import { parseProfile, type RecipeResult } from "@ai-chef/sdk/contract";
import { combineResults, fetchPrices, planBrief, proposeByComposer, referencePriceSource, systemClock } from "@ai-chef/service";
import { type Finding, median, milliseconds, timed } from "./measure.ts";

const PROFILE = { target: "keto", servings: 2, language: "en" };
const RUNS = 200;
const MANY_RUNS = 20_000;

/** What does the workflow itself cost a run, and does memory stay flat? The baseline calls the same stages without it. */
export async function workflow(): Promise<readonly Finding[]> {
  const chef = createLocalChef({ storePath: ":memory:" });
  const cook = (index: number): Promise<RecipeResult> => chef.cook({ ...PROFILE, variation: Math.abs(index) });
  const whole = median(await timed(RUNS, 30, cook));
  const direct = median(await timed(RUNS, 30, stagesAlone));
  const overhead = whole - direct;

  // Sessions are erased as they come: it is the host's memory that is looked at.
  const heap: number[] = [];
  for (let index = 0; index < MANY_RUNS; index += 1) {
    const { sessionId } = await cook(index % 50);
    await chef.store.deleteSession(sessionId, "local");
    if (index === 4000 || index === MANY_RUNS - 1) {
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 1024 / 1024);
    }
  }
  await chef.close();
  const [early = 0, late = 0] = heap;
  return [
    {
      question: "the workflow's own overhead a run (p50)",
      figure: milliseconds(overhead),
      baseline: `the stages alone: ${milliseconds(direct)}`,
      limit: "5 ms",
      isMet: overhead < 5,
    },
    {
      question: `heap after ${MANY_RUNS} runs in one process`,
      figure: `${late.toFixed(1)} MB`,
      baseline: `after 4000: ${early.toFixed(1)} MB`,
      limit: "5 MB more",
      isMet: late - early < 5,
    },
  ];
}

async function stagesAlone(index: number): Promise<void> {
  const profile = parseProfile({ ...PROFILE, variation: Math.abs(index) });
  const brief = planBrief(profile, bundledTable());
  const run = { runId: "run", sessionId: "session", owner: "local" };
  const context = { signal: new AbortController().signal, prices: referencePriceSource, foods: null, clock: systemClock } as unknown as Parameters<
    typeof fetchPrices
  >[1]; // the two stages use no more of it
  const { pricing } = await fetchPrices({ run, attempt: 1, shortlist: brief.shortlist }, context);
  const draft = { draft: proposeByComposer(brief, 1), generator: "composer", promptVersion: null, usage: null, degraded: null };
  await combineResults({ run, profile, brief, attempt: 1, feedback: [], usage: null, work: { draft, pricing } }, context);
}
