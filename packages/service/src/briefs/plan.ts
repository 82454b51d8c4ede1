import { createHash } from "node:crypto";
import { type AvoidRule, type Food, type FoodTable, isAllowed, nameOf, presenceIn, type Rule, rulesFor, searchFood } from "@ai-chef/kitchen";
import { allergensOfWord, type Language, type Profile, withDescendants } from "@ai-chef/sdk/contract";
import { MAX_SHORTLIST } from "../workflow/limits.ts";
import type { Brief, ShortlistFood } from "./brief.ts";

/** Turns a profile into what both branches of the workflow work from. */
export function planBrief(profile: Profile, table: FoodTable): Brief {
  const { target, healthConditions, allergies, language } = profile;
  const avoided = profile.avoid.map((word, index): AvoidRule => ({
    kind: "avoid",
    id: `avoid-${index + 1}`,
    word,
    foods: foodsMeant(word, table, language),
    source: { title: "asked for in the profile" },
    decides: true,
  }));
  const rules = [...rulesFor({ target, healthConditions, allergies }), ...avoided];
  const excludedAllergens = rules.flatMap((rule) => (rule.kind === "allergen" ? [rule.allergen] : []));
  const excludedFoods = [...new Set(avoided.flatMap(({ foods }) => foods))];
  const pantry = [...new Set(profile.pantry.flatMap((word) => searchFood(word, table, language).food?.id ?? []))];
  return {
    profile,
    rules,
    excludedAllergens,
    excludedFoods,
    pantry,
    shortlist: shortlist(table, rules, { excludedAllergens, excludedFoods: new Set(excludedFoods) }, new Set(pantry), language),
    seed: seedOf(profile, table.version),
    tableVersion: table.version,
  };
}

/** A word to avoid means the food that it names, every food that has the word in its name, and every food that holds the allergen of that name. */
function foodsMeant(word: string, table: FoodTable, language: Language): readonly string[] {
  const needle = word.normalize("NFC").toLowerCase();
  const named = table.foods.filter(({ name, aliases }) => [name[language], ...aliases[language]].some((each) => containsWord(each.toLowerCase(), needle)));
  const meant = searchFood(word, table, language).food;
  const family = (allergensOfWord(word) ?? []).flatMap(withDescendants);
  const holding = table.foods.filter((food) => presenceIn({ food, freeFrom: [] }, family) !== "none-found");
  return [...new Set([...[...named, ...holding].map(({ id }) => id), ...(meant === null ? [] : [meant.id])])];
}

function containsWord(name: string, needle: string): boolean {
  return /\p{Script=Hangul}/u.test(needle) ? name.includes(needle) : ` ${name} `.includes(` ${needle} `);
}

/** Foods that suit the rules, the pantry first: those with most energy for the tightest limited nutrient are no use, so they come last. */
function shortlist(
  table: FoodTable,
  rules: readonly Rule[],
  excluded: Parameters<typeof isAllowed>[1],
  pantry: ReadonlySet<string>,
  language: Language,
): readonly ShortlistFood[] {
  const usable = table.foods.filter((food) => (food.category === "water" ? false : isAllowed(food, excluded)));
  const order = new Map(
    usable.map((food) => [food.id, (pantry.has(food.id) ? -1000 : 0) + strain(food, rules) - (table.referenceOffers.has(food.id) ? 1 : 0)]),
  );
  return usable
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_SHORTLIST)
    .map((food) => ({ id: food.id, name: nameOf(food, language), nutrients: food.nutrients }));
}

/** How much of the limits a hundred grams of a food would take. */
function strain({ nutrients }: Food, rules: readonly Rule[]): number {
  let worst = 0;
  for (const rule of rules) {
    if (rule.kind !== "figure" || rule.max === undefined) continue;
    const amount =
      rule.subject === "netCarbohydrateGrams"
        ? (nutrients.carbohydrateGrams ?? 0) - (nutrients.fiberGrams ?? 0)
        : rule.subject in nutrients
          ? (nutrients[rule.subject as keyof typeof nutrients] ?? 0)
          : 0; // `in` does not narrow a union of keys
    worst = Math.max(worst, amount / rule.max);
  }
  return worst;
}

/** The language changes words, not the dish. */
function seedOf(profile: Profile, tableVersion: string): string {
  const { language: _, ...dish } = profile;
  return createHash("sha256")
    .update(JSON.stringify([dish, tableVersion]))
    .digest("hex");
}
