import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledTable, type Food } from "@ai-chef/kitchen";
import { type Draft, NUTRIENT_KEYS, type NutrientAmounts, parseProfile, type RecipeResult } from "@ai-chef/sdk/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { planBrief } from "../briefs/plan.ts";
import { createSqliteFoodIndexWriter } from "../local/sqlite-food-index-writer.ts";
import { createSqliteFoodIndex } from "../local/sqlite-food-index.ts";
import type { FoodIndex } from "../ports/food-index.ts";
import { stageContext } from "../testing/stage-context.ts";
import { combineResults } from "./combine-results.ts";
import { StageError } from "./stage-error.ts";

/** A record of SR28 as an importer would name it. Nutrients that are not given have no value there. */
const sr28 = (record: string, fields: Pick<Food, "name" | "category"> & Partial<Food>, nutrients: Partial<NutrientAmounts>): Food => ({
  id: `usda-${record}`,
  source: { table: "usda-sr28", id: record },
  state: "raw",
  aliases: { en: [], ko: [] },
  contains: [],
  likely: [],
  mayContain: [],
  portions: [],
  tags: [],
  waterGrams: null,
  published: { purine: null, glycaemicIndex: null },
  refusePercent: 0,
  ...fields,
  nutrients: Object.fromEntries(NUTRIENT_KEYS.map((key) => [key, nutrients[key] ?? null])) as NutrientAmounts, // fromEntries forgets its keys
});

/** NDB 17162, 09313 and 12084 of SR28, which the bundled table does not have. */
const FOODS: readonly Food[] = [
  sr28(
    "17162",
    { name: { en: "caribou", ko: "순록고기" }, aliases: { en: ["caribou meat"], ko: [] }, category: "meat" },
    { energyKcal: 127, proteinGrams: 22.63, fatGrams: 3.36, carbohydrateGrams: 0, fiberGrams: 0, sodiumMilligrams: 57, saturatedFatGrams: 1.29 },
  ),
  sr28(
    "09313",
    { name: { en: "sapodilla", ko: "사포딜라" }, category: "fruit", portions: [{ measure: "cup", form: null, grams: 241, source: "usda" }] },
    { energyKcal: 83, proteinGrams: 0.44, fatGrams: 1.1, carbohydrateGrams: 19.96, fiberGrams: 5.3, sodiumMilligrams: 12 },
  ),
  sr28(
    "12084",
    { name: { en: "butternut, dried", ko: "버터너트" }, category: "nut", state: "dried", contains: ["tree-nut"] },
    { energyKcal: 612, proteinGrams: 24.9, fatGrams: 56.98, carbohydrateGrams: 12.05, fiberGrams: 4.7, sodiumMilligrams: 1 },
  ),
];

const folder = mkdtempSync(join(tmpdir(), "ai-chef-combine-"));
const path = join(folder, "foods.sqlite");
const index = createSqliteFoodIndex({ path });
beforeAll(async () => {
  const { signal } = new AbortController();
  await createSqliteFoodIndexWriter({ path }).replace([...bundledTable().foods.slice(0, 200), ...FOODS], { signal });
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

const draftOf = (lines: readonly string[]): Draft => ({
  title: "A dish",
  description: "",
  servings: 2,
  cookingMinutes: 20,
  difficulty: "beginner",
  cuisine: null,
  ingredients: lines.map((text) => ({ text })),
  steps: ["Cook."],
  notes: null,
});

async function combine(lines: readonly string[], foods: FoodIndex | null, request: object = {}, signal = new AbortController().signal): Promise<RecipeResult> {
  const profile = parseProfile({ target: "general", language: "en", ...request });
  const drafted = { draft: draftOf(lines), generator: "test", promptVersion: null, usage: null, degraded: null };
  const { result } = await combineResults(
    {
      run: { runId: "run-1", sessionId: "session-1", owner: "ann" },
      profile,
      brief: planBrief(profile, bundledTable()),
      attempt: 2,
      feedback: [],
      usage: null,
      work: { draft: drafted, pricing: { offers: [], degraded: null } },
    },
    stageContext({ foods, signal }),
  );
  return result;
}

const spied = () => ({ search: vi.fn<FoodIndex["search"]>((queries, options) => index.search(queries, options)) });

describe("combineResults with a food index", () => {
  it("does not ask it while the table knows every food", async () => {
    const asked = spied();
    const result = await combine(["300 g tofu", "2 tbsp soy sauce", "1 tbsp ponzu sauce", "parchment paper"], asked);
    expect(asked.search).not.toHaveBeenCalled();
    expect(result.provenance).toMatchObject({ tableVersion: bundledTable().version, degraded: [] });
  });

  it("asks once, with every name that the table misses, for words alone", async () => {
    const asked = spied();
    await combine(["300 g caribou", "300 g tofu", "1 cup sapodilla", "200 g caribou", "10 g zzyzx"], asked);
    expect(asked.search).toHaveBeenCalledTimes(1);
    expect(asked.search).toHaveBeenCalledWith(
      ["caribou", "sapodilla", "zzyzx"].map((name) => ({ name, language: "en" })),
      expect.objectContaining({ limit: 10, withVectors: false }),
    );
  });

  it("takes figures from the record that the name means", async () => {
    const { recipe, nutrition, provenance } = await combine(["400 g caribou", "1 cup sapodilla"], index);
    expect(recipe.ingredients.map(({ food, grams, tier }) => [food?.source.id, grams, tier])).toEqual([
      ["17162", 400, "measured"],
      ["09313", 241, "derived"],
    ]);
    expect(nutrition.total.energyKcal).toBeCloseTo(4 * 127 + 2.41 * 83, 5);
    // 17162 has no value for sugars that would be zero.
    expect(nutrition.total.sugarsGrams).toBeNull();
    expect(provenance.tableVersion).toMatch(new RegExp(`^${bundledTable().version.replaceAll("+", "\\+")}\\+[0-9a-f]{12}$`, "u"));
  });

  it("reads a Korean name", async () => {
    const { recipe } = await combine(["순록고기 500g"], index, { language: "ko" });
    expect(recipe.ingredients[0]).toMatchObject({ food: { id: "usda-17162", name: "순록고기" }, grams: 500, tier: "measured" });
  });

  it("says of a name that is not the food's own that its figures are estimated", async () => {
    const { recipe } = await combine(["400 g fresh caribou steaks"], index);
    expect(recipe.ingredients[0]).toMatchObject({ food: { id: "usda-17162" }, tier: "estimated" });
  });

  it("takes none of its proposals when the rules of the table would not", async () => {
    const { recipe, provenance } = await combine(["300 g vegan caribou alternative sausage mix", "1 sapodilla syrup bottle cap"], index);
    expect(recipe.ingredients.map(({ food }) => food)).toEqual([null, null]);
    expect(provenance).toMatchObject({ tableVersion: bundledTable().version, degraded: [] });
  });

  it("does not take the silence of a record for the absence of an allergen", async () => {
    const { allergens, compliance } = await combine(["400 g caribou"], index, { allergies: ["milk"] });
    expect(allergens).toContainEqual({ allergen: "milk", presence: "unable-to-assess", because: ["400 g caribou"] });
    expect(compliance.checks.find(({ subject }) => subject === "allergen:milk")).toMatchObject({ outcome: "unable" });
    const without = await combine(["300 g tofu"], index, { allergies: ["milk"] });
    expect(without.allergens).toContainEqual({ allergen: "milk", presence: "none-found", because: [] });
  });

  it("tells an allergen that its record has", async () => {
    const { allergens } = await combine(["30 g butternuts, dried"], index);
    expect(allergens.find(({ allergen }) => allergen === "tree-nut")).toMatchObject({ presence: "contains" });
  });

  it("tells meat from what a vegan may eat, and says that it cannot tell of a fruit of unknown making", async () => {
    const verdict = async (line: string) => {
      const { compliance } = await combine([line], index, { target: "vegan" });
      return compliance.checks.filter(({ subject }) => subject.startsWith("class:")).map(({ outcome }) => outcome);
    };
    expect(await verdict("400 g caribou")).toContain("fail");
    expect(await verdict("1 cup sapodilla")).not.toContain("fail");
    expect(await verdict("1 cup sapodilla")).toContain("unable");
  });

  it("keeps out what is to be avoided", async () => {
    const { compliance } = await combine(["400 g caribou"], index, { avoid: ["caribou"] });
    expect(compliance.checks.find(({ subject }) => subject === "food:caribou")).toMatchObject({ outcome: "fail" });
  });

  it("gives the same result for the same draft and index", async () => {
    const lines = ["400 g caribou", "1 cup sapodilla", "50 g butternuts, dried", "200 g tofu"];
    expect(await combine(lines, index)).toEqual(await combine(lines, index));
  });

  it("goes on without it when it is missing, and says so", async () => {
    const missing = createSqliteFoodIndex({ path: join(folder, "none.sqlite") });
    const result = await combine(["400 g caribou", "300 g tofu"], missing);
    expect(result.recipe.ingredients.map(({ food }) => food?.id ?? null)).toEqual([null, "tofu-firm"].map((id) => (id === null ? null : expect.any(String))));
    expect(result.provenance).toMatchObject({ tableVersion: bundledTable().version, degraded: [{ stage: "CombineResults", code: "search_unavailable" }] });
  });

  it("goes on without it when it is silent for three seconds", async () => {
    const begun = performance.now();
    const result = await combine(["400 g caribou"], { search: () => new Promise(() => undefined) });
    expect(performance.now() - begun).toBeLessThan(4500);
    expect(result.provenance.degraded).toEqual([{ stage: "CombineResults", code: "search_unavailable" }]);
  });

  it("fails on refused permissions, on a defect, and when its host gives up", async () => {
    const failing = (error: Error): FoodIndex => ({
      search: async () => {
        throw error;
      },
    });
    const denied = new StageError("search_access_denied", "no");
    await expect(combine(["400 g caribou"], failing(denied))).rejects.toBe(denied);
    const defect = new TypeError("a defect");
    await expect(combine(["400 g caribou"], failing(defect))).rejects.toBe(defect);
    const stopped = AbortSignal.abort(new StageError("store_unavailable", "the host gave up"));
    await expect(combine(["400 g caribou"], { search: () => new Promise(() => undefined) }, {}, stopped)).rejects.toMatchObject({ code: "store_unavailable" });
  });
});
