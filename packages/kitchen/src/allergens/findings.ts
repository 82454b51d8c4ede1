import { ALLERGEN_IDS, type AllergenFinding, type AllergenId, type Presence, withAncestors, withDescendants } from "@ai-chef/sdk/contract";
import { substanceOf } from "../foods/substance.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";

/**
 * Which allergens are in a dish, and which could be. Lists every allergen that is or could be present, and every one that was asked
 * about with its parents. Fate does not matter: what was steeped or fried in leaves its proteins.
 */
export function findAllergens(ingredients: readonly GroundedIngredient[], asked: readonly AllergenId[] = []): readonly AllergenFinding[] {
  const askedWithParents = new Set(asked.flatMap(withAncestors));
  const unknown = ingredients.filter((ingredient) => ingredient.isFood && substanceOf(ingredient) === null).map(({ text }) => text);
  return ALLERGEN_IDS.map((allergen) => finding(allergen, ingredients, unknown)).filter(
    ({ allergen, presence }) => presence !== "none-found" || askedWithParents.has(allergen),
  );
}

function finding(allergen: AllergenId, ingredients: readonly GroundedIngredient[], unknown: readonly string[]): AllergenFinding {
  const family = withDescendants(allergen);
  const holding = (presence: Presence): readonly string[] =>
    ingredients.filter((ingredient) => presenceIn(ingredient, family) === presence).map(({ text }) => text);
  for (const presence of ["contains", "likely"] as const) {
    const because = holding(presence);
    if (because.length > 0) return { allergen, presence, because };
  }
  const may = holding("may-contain");
  if (unknown.length > 0) return { allergen, presence: "unable-to-assess", because: [...may, ...unknown] };
  return may.length > 0 ? { allergen, presence: "may-contain", because: may } : { allergen, presence: "none-found", because: [] };
}

/** The surest presence of any of some allergens in one ingredient. */
export function presenceIn(ingredient: Pick<GroundedIngredient, "food" | "compound" | "freeFrom">, family: readonly AllergenId[]): Presence {
  const substance = substanceOf(ingredient);
  if (substance === null) return "none-found";
  const { freeFrom } = ingredient;
  const absent = new Set(freeFrom.flatMap(withDescendants));
  const holds = (list: readonly AllergenId[]): boolean => list.some((id) => family.includes(id) && !absent.has(id));
  if (holds(substance.contains)) return "contains";
  if (holds(substance.likely)) return "likely";
  return holds(substance.mayContain) ? "may-contain" : "none-found";
}
