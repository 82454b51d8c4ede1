import { setTimeout as sleep } from "node:timers/promises";
import { createAiChef } from "@ai-chef/sdk";
import { startDevProcess } from "./dev-process.ts";
import { type Finding, milliseconds } from "./measure.ts";

const A_SECOND = 30;
const SECONDS = 30;
const WARM_UP = 30;
const P99_LIMIT_MS = 500;
const TARGETS = ["keto", "dash", "vegan", "low-sodium", "general", "high-protein"] as const;

/** How long does a recipe take from its request to its last event, when 30 a second are asked for whatever became of the ones before? */
export async function devServer(): Promise<readonly Finding[]> {
  const server = await startDevProcess();
  const chef = createAiChef({ baseUrl: server.url, token: server.token });
  const cook = async (index: number): Promise<number> => {
    const started = performance.now();
    const session = await chef.sessions.start({ target: TARGETS[index % TARGETS.length] ?? "general", variation: index, language: "en" });
    let last: unknown;
    for await (const { data } of session.subscribe()) last = data?.["status"];
    if (last !== "succeeded") throw new Error(`a run ended as ${JSON.stringify(last)}`);
    return performance.now() - started;
  };
  try {
    for (let index = 0; index < WARM_UP; index += 1) await cook(index);
    const began = performance.now();
    const cooking: Promise<number>[] = [];
    for (let index = 0; index < A_SECOND * SECONDS; index += 1) {
      const late = began + (index * 1000) / A_SECOND - performance.now();
      if (late > 0) await sleep(late);
      cooking.push(cook(index));
    }
    const times = (await Promise.all(cooking)).toSorted((a, b) => a - b);
    const took = (performance.now() - began) / 1000;
    const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return [
      {
        question: `dev server: ${A_SECOND} recipes a second for ${SECONDS} s, from request to last event`,
        figure: `p50 ${milliseconds(at(0.5))}, p99 ${milliseconds(at(0.99))}, ${(times.length / took).toFixed(1)} a second`,
        baseline: "the load comes from the same machine",
        limit: `p99 ${P99_LIMIT_MS} ms`,
        isMet: at(0.99) <= P99_LIMIT_MS && times.length / took >= A_SECOND * 0.97,
      },
    ];
  } finally {
    await server.close();
  }
}
