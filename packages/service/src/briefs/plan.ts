import { createHash } from "node:crypto";
import { type AvoidRule, type FoodTable, presenceIn, rulesFor, searchFood, SOURCES } from "@ai-chef/kitchen";
import { allergensOfWord, type Language, type Presence, type Profile, withDescendants } from "@ai-chef/sdk/contract";
import type { Brief } from "./brief.ts";
import { shortlist } from "./shortlist.ts";

/** Turns a profile into what both branches of the workflow work from. */
export function planBrief(profile: Profile, table: FoodTable): Brief {
  const { target, healthConditions, allergies, babyAgeMonths, language } = profile;
  const avoided = profile.avoid.map((word, index): AvoidRule => ({
    kind: "avoid",
    id: `avoid-${index + 1}`,
    word,
    foods: foodsMeant(word, table, language),
    source: SOURCES.asked,
    decides: true,
  }));
  const rules = [...rulesFor({ target, healthConditions, allergies, babyAgeMonths }), ...avoided];
  const excludedAllergens = rules.flatMap((rule) => (rule.kind === "allergen" ? [rule.allergen] : []));
  const excludedFoods = [...new Set(avoided.flatMap(({ foods }) => foods))];
  const pantry = [...new Set(profile.pantry.flatMap((word) => searchFood(word, table, language).food?.id ?? []))];
  return {
    profile,
    rules,
    excludedAllergens,
    excludedFoods,
    pantry,
    shortlist: shortlist({ table, rules, excluded: { excludedAllergens, excludedFoods: new Set(excludedFoods) }, pantry: new Set(pantry), language }),
    seed: seedOf(profile, table.version),
    tableVersion: table.version,
  };
}

/** A word to avoid means the food that it names, every food that has the word in its name, and every food that holds the allergen of that name. */
export function foodsMeant(word: string, table: FoodTable, language: Language): readonly string[] {
  const needle = word.normalize("NFC").toLowerCase();
  const named = table.foods.filter(({ name, aliases }) => [name[language], ...aliases[language]].some((each) => containsWord(each.toLowerCase(), needle)));
  const meant = searchFood(word, table, language).food;
  const family = (allergensOfWord(word) ?? []).flatMap(withDescendants);
  const holding = table.foods.filter((food) => !ABSENT.has(presenceIn({ food, compound: null, freeFrom: [] }, family)));
  return [...new Set([...[...named, ...holding].map(({ id }) => id), ...(meant === null ? [] : [meant.id])])];
}

/** Presences that make no food one of those that hold an allergen. */
const ABSENT: ReadonlySet<Presence> = new Set(["none-found", "unable-to-assess"]);

function containsWord(name: string, needle: string): boolean {
  return /\p{Script=Hangul}/u.test(needle) ? name.includes(needle) : ` ${name} `.includes(` ${needle} `);
}

/** The language changes words, not the dish. */
function seedOf(profile: Profile, tableVersion: string): string {
  const { language: _, ...dish } = profile;
  return createHash("sha256")
    .update(JSON.stringify([dish, tableVersion]))
    .digest("hex");
}
