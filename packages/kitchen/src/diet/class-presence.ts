import { type Presence, withDescendants } from "@ai-chef/sdk/contract";
import { presenceIn } from "../allergens/findings.ts";
import { isOpen, substanceOf, type Substance } from "../foods/substance.ts";
import { dietClaim } from "../grounding/diet-claim.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { type FoodClass, type FoodClassId, foodClass } from "./food-classes.ts";

/** Whether an ingredient is of a class of foods. What it may hold by cross contact does not make it one of them. */
export function classPresence(ingredient: GroundedIngredient, id: FoodClassId, all: readonly GroundedIngredient[]): Presence {
  const of = foodClass(id);
  if (!ingredient.isFood) return "none-found";
  const substance = substanceOf(ingredient);
  const { text } = ingredient;
  const claim = of.notIn === undefined ? null : dietClaim(text);
  if (claim !== null && of.notIn?.includes(claim) === true) return "none-found";
  if (substance === null) return "unable-to-assess";
  if (of.unless?.test(text) === true) return "none-found";
  if (isOf(substance, text, of) && (of.isMainPartOnly !== true || isMainPart(ingredient, all))) return "contains";
  const byAllergen = of.allergens === undefined ? "none-found" : presenceIn(ingredient, of.allergens.flatMap(withDescendants));
  if (byAllergen === "contains" || byAllergen === "likely") return byAllergen;
  return isOpen(substance) || isUndecided(substance, of) ? "unable-to-assess" : "none-found";
}

function isOf({ id, category, tags }: Substance, text: string, { categories, tags: signs, foods, cue }: FoodClass): boolean {
  return (
    categories?.includes(category) === true ||
    foods?.has(id) === true ||
    signs?.some((tag) => tags.includes(tag)) === true ||
    (cue !== undefined && cue.of.includes(category) && cue.words.test(text))
  );
}

const isUndecided = ({ id, category }: Substance, { undecided }: FoodClass): boolean =>
  undecided !== undefined && undecided.categories.includes(category) && !undecided.except.has(id);

function isMainPart({ grams }: GroundedIngredient, all: readonly GroundedIngredient[]): boolean {
  const whole = all.reduce((sum, other) => sum + (other.isFood ? (other.grams ?? 0) : 0), 0);
  return grams !== null && grams * 2 > whole;
}
