import type { AllergenFinding, Check, Outcome } from "@ai-chef/sdk/contract";
import { isOpen, substanceOf } from "../foods/substance.ts";
import { classPresence } from "./class-presence.ts";
import type { Judged } from "./judged.ts";
import type { AllergenRule, AvoidRule, ExclusionRule, Rule } from "./rule.ts";

export function checkAllergen(rule: AllergenRule, { allergens }: Judged): Check {
  const finding = allergens.find(({ allergen }) => allergen === rule.allergen);
  return byIngredients(rule, `allergen:${rule.allergen}`, outcomeOf(finding), finding?.because ?? []);
}

/** What is likely in it fails for somebody who must not have it; what may be in it is for the label of the product to settle. */
function outcomeOf(finding: AllergenFinding | undefined): Outcome {
  switch (finding?.presence) {
    case "contains":
    case "likely":
      return "fail";
    case "may-contain":
    case "unable-to-assess":
      return "unable";
    default:
      return "pass";
  }
}

export function checkExclusion(rule: ExclusionRule, { sums: { ingredients } }: Judged): Check {
  const presences = ingredients.map((ingredient) => ({ text: ingredient.text, presence: classPresence(ingredient, rule.foodClass, ingredients) }));
  const found = presences.filter(({ presence }) => presence === "contains" || presence === "likely");
  const open = presences.filter(({ presence }) => presence === "unable-to-assess");
  const outcome = found.length > 0 ? "fail" : open.length > 0 ? "unable" : "pass";
  return byIngredients(
    rule,
    `class:${rule.foodClass}`,
    outcome,
    (outcome === "fail" ? found : open).map(({ text }) => text),
  );
}

export function checkAvoided(rule: AvoidRule, { sums: { ingredients } }: Judged): Check {
  const foods = ingredients.filter(({ isFood }) => isFood);
  const found = foods.filter(({ food }) => food !== null && rule.foods.includes(food.id));
  const unknown = foods.filter((ingredient) => isOpen(substanceOf(ingredient)));
  const outcome = found.length > 0 ? "fail" : unknown.length > 0 ? "unable" : "pass";
  return byIngredients(
    rule,
    `food:${rule.word}`,
    outcome,
    (outcome === "fail" ? found : unknown).map(({ text }) => text),
  );
}

/** A check that counts ingredients; `because` are those that fail it, or that keep it from being decided. */
function byIngredients(rule: Rule, subject: string, outcome: Outcome, because: readonly string[]): Check {
  return {
    rule: rule.id,
    subject,
    unit: "ingredients",
    limit: { max: 0 },
    actual: outcome === "unable" ? null : outcome === "fail" ? because.length : 0,
    outcome,
    source: rule.source.title,
    basis: { per: "ingredients" },
    decides: rule.decides,
    ...(outcome === "fail" ? { because } : {}),
    ...(outcome === "unable" ? { unsettled: because } : {}),
  };
}
