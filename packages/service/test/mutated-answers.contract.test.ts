import { bundledTable, referenceOffers } from "@ai-chef/kitchen";
import {
  ALLERGEN_IDS,
  ChefError,
  type Language,
  NUTRIENT_KEYS,
  type ProfileInput,
  recipeResultSchema,
  type RecipeResult,
  TARGET_IDS,
} from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import type { Brief } from "../src/briefs/brief.ts";
import { proposeByComposer } from "../src/briefs/propose-by-composer.ts";
import { referencePriceSource } from "../src/local/reference-price-source.ts";
import { askForDraft } from "../src/prompts/ask-for-draft.ts";
import { combineResults } from "../src/stages/combine-results.ts";
import type { FetchedPrices } from "../src/stages/state.ts";
import { aBrief } from "../src/testing/a-brief.ts";
import { stageContext } from "../src/testing/stage-context.ts";
import { mutate, randomOf } from "./mutate-answer.ts";

const ANSWERS = 10_000;
const SEED = 20_261_123;
/** Largest share of rounding in a sum of figures that were each rounded to a thousandth. */
const ROUNDING = 0.001;

/** Half of the last place of the grams that a result shows. */
const GRAMS_ROUNDING = 0.005;

const table = bundledTable();
const OFFERS = referenceOffers(table);
const context = stageContext();

interface Asked {
  readonly brief: Brief;
  readonly pricing: FetchedPrices;
  readonly answer: string;
}

/** Requests of every target and both languages, each with what an honest model would answer. */
const REQUESTS: readonly Asked[] = await Promise.all(
  TARGET_IDS.flatMap((target) =>
    (["ko", "en"] as const).map(async (language: Language): Promise<Asked> => {
      const profile: ProfileInput = {
        target,
        language,
        budget: 30_000,
        ...(target === "baby-food" ? { babyAgeMonths: 9 } : {}),
        ...(target === "fridge" ? { pantry: ["tofu", "두부"] } : {}),
      };
      const brief = aBrief(profile);
      const offers = await referencePriceSource.offers(
        brief.shortlist.map(({ id }) => id),
        { signal: context.signal },
      );
      return { brief, pricing: { offers: [...offers.values()].flat(), degraded: null }, answer: JSON.stringify(proposeByComposer(brief, 1)) };
    }),
  ),
);

async function resultOf({ brief, pricing }: Asked, answer: unknown): Promise<RecipeResult> {
  const reply = await askForDraft({ brief, attempt: 1, feedback: [] }, { generator: "mutant", timeBudgetMs: 1000, ask: async () => ({ answer, usage: null }) });
  const run = { runId: "run", sessionId: "session", owner: "ann" };
  const outcome = await combineResults(
    { run, profile: brief.profile, brief, attempt: 1, feedback: [], usage: null, work: { draft: { ...reply, degraded: null }, pricing } },
    context,
  );
  return outcome.result;
}

/** Figures of a result that the tables did not give; empty when there are none. */
function foreignFigures({ recipe, nutrition, pricing, compliance, allergens, profile }: RecipeResult): readonly string[] {
  const wrong: string[] = [];
  const close = (figure: number | null, computed: number | null, slack = 0): boolean =>
    figure === null || computed === null
      ? figure === computed
      : Math.abs(figure - computed) <= slack + ROUNDING * (1 + recipe.ingredients.length) + Math.abs(computed) * 1e-9;
  if (recipe.servings !== profile.servings) wrong.push(`servings ${recipe.servings}`);
  const computed = recipe.ingredients.map(({ food, grams, fate, eatenShare }, index) => {
    const known = food === null ? undefined : table.byId.get(food.id);
    if (food !== null && (known === undefined || known.source.id !== food.source.id)) wrong.push(`food ${food.id}`);
    if (grams !== null && !(Number.isFinite(grams) && grams >= 0 && grams <= 100_000)) wrong.push(`grams ${grams}`);
    return Object.fromEntries(
      NUTRIENT_KEYS.map((key) => {
        const per100 = known?.nutrients[key] ?? null;
        const share = eatenShare?.share ?? (fate === "discarded" || fate === "infused" ? 0 : 1);
        const told = nutrition.perIngredient[index]?.[key] ?? null;
        const own = per100 === null || grams === null ? null : (per100 * grams * share) / 100;
        const slack = ((per100 ?? 0) * GRAMS_ROUNDING) / 100;
        // What is not eaten, and a food that has nothing of it, brings 0 whatever its mass.
        if (told !== 0 && !close(told, own, slack)) wrong.push(`${key} of ${food?.id ?? "no food"}: ${told} is not ${own}`);
        if (told === 0 && own !== null && !close(0, own, slack)) wrong.push(`${key} of ${food?.id ?? "no food"}: 0 is not ${own}`);
        return [key, told];
      }),
    );
  });
  for (const key of NUTRIENT_KEYS) {
    const known = computed.flatMap((each) => each[key] ?? []);
    const total = known.length === 0 && computed.length > 0 ? null : known.reduce((sum, each) => sum + each, 0);
    if (!close(nutrition.total[key], total)) wrong.push(`total ${key}: ${nutrition.total[key]} is not ${total}`);
    if (!close(nutrition.perServing[key], total === null ? null : total / recipe.servings)) wrong.push(`${key} a serving`);
  }
  const sums = pricing.items.filter(({ fromPantry }) => !fromPantry).reduce((sum, { used }) => sum + used.amount, 0);
  if (Math.abs(pricing.used.amount - sums) > pricing.items.length + 1) wrong.push(`used ${pricing.used.amount} is not ${sums}`);
  for (const { offer } of pricing.items)
    if (!(OFFERS.get(offer.foodId) ?? []).some(({ price }) => price.amount === offer.price.amount)) wrong.push(`price of ${offer.foodId}`);
  for (const { allergen } of allergens) if (!ALLERGEN_IDS.includes(allergen)) wrong.push(`allergen ${allergen}`);
  if (compliance.checks.some(({ actual }) => actual !== null && !Number.isFinite(actual))) wrong.push("a check without a number");
  return wrong;
}

/** What a model may not tell a reader in its own words. */
const CLAIM = /\d ?k?cal\b|\d ?칼로리|[₩$]\d|\d ?g of (?:protein|carb)|단백질 ?\d/iu;

describe(`${ANSWERS} mutated answers of a model`, () => {
  it("give a result of the tables' figures alone, or a coded failure", async () => {
    const random = randomOf(SEED);
    const outcomes = new Map<string, number>();
    const foreign: string[] = [];
    for (let index = 0; index < ANSWERS; index += 1) {
      const asked = REQUESTS[index % REQUESTS.length];
      if (asked === undefined) throw new Error("there are requests");
      const { kind, answer } = mutate(asked.answer, random);
      let outcome = "result";
      try {
        const result = await resultOf(asked, answer);
        const { recipe } = result;
        const texts = [recipe.title, recipe.description, recipe.notes ?? "", ...recipe.steps];
        const wrong = [
          ...foreignFigures(result),
          ...(recipeResultSchema.safeParse(JSON.parse(JSON.stringify(result))).success ? [] : ["not a result"]),
          ...texts.filter((text) => CLAIM.test(text)).map((text) => `says: ${text}`),
        ];
        foreign.push(...wrong.map((each) => `${kind}: ${each}`));
      } catch (error) {
        if (!ChefError.isInstance(error))
          throw new Error(`${kind} (answer ${index}) crashed: ${String(error)}\n${String(answer).slice(0, 2000)}`, { cause: error });
        outcome = error.code;
      }
      outcomes.set(`${kind}: ${outcome}`, (outcomes.get(`${kind}: ${outcome}`) ?? 0) + 1);
    }
    process.stdout.write(
      `${[...outcomes]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
        .join("\n")}\n`,
    );
    expect(foreign.slice(0, 20)).toEqual([]);
    // A mutator that breaks every answer would prove nothing of the figures.
    const results = [...outcomes].filter(([what]) => what.endsWith(": result")).reduce((sum, [, count]) => sum + count, 0);
    expect(results).toBeGreaterThan(ANSWERS / 3);
    expect(new Set([...outcomes.keys()].map((what) => what.split(": ")[1]))).toEqual(new Set(["result", "model_output_invalid"]));
  });
});
