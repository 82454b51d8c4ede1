import { analyseBatch } from "./command-line.ts";
import { gold } from "./gold.ts";
import type { Section } from "./section.ts";

/** Each process has its own clock zone and language. */
const ENVIRONMENTS = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", LC_ALL: "ko_KR.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
] as const;

/** Does the same recipe give the same answer, to the byte? */
export function determinism(): Section {
  const recipes = gold("recipes.jsonl").map(({ id, ingredients, servings }) => ({ id, ingredients, servings }));
  const runs = ENVIRONMENTS.map((environment) => analyseBatch(recipes, environment).written);
  const different = runs.filter((run) => !run.equals(runs[0] ?? Buffer.alloc(0))).length;
  return {
    title: "Determinism",
    asked: `All ${recipes.length} recipes, analysed in ${runs.length} processes of different time zones and locales; the outputs are compared byte by byte.`,
    columns: ["processes", "bytes of each", "different from the first"],
    rows: [[String(runs.length), String(runs[0]?.length ?? 0), String(different)]],
    notes: [],
    limits: [{ what: "outputs that differ between processes", figure: String(different), limit: "0", isMet: different === 0 }],
  };
}
