import { FIGURES, FOOD_CLASSES, type FigureRule, type Rule } from "@ai-chef/kitchen";
import { ALLERGENS, type Language, NUTRIENTS, type NutrientKey } from "@ai-chef/sdk/contract";
import type { PromptWords } from "./prompt-words.ts";

export interface RuleContext {
  readonly language: Language;
  readonly mealsPerDay: number;
  readonly words: PromptWords;
}

/** The rules that decide, a line each: id, subject, limit with its unit, and what it is for. */
export function ruleLines(rules: readonly Rule[], context: RuleContext): readonly string[] {
  return rules.filter(({ decides }) => decides).map((rule) => `${rule.id}: ${ruleText(rule, context)}`);
}

function ruleText(rule: Rule, { language, mealsPerDay, words }: RuleContext): string {
  switch (rule.kind) {
    case "figure":
      return figureText(rule, { language, mealsPerDay, words });
    case "allergen":
      return words.noAllergen(ALLERGENS[rule.allergen][language]);
    case "exclusion":
      return words.noClass(FOOD_CLASSES[rule.foodClass][language]);
    case "avoid":
      return words.noneOf(rule.id);
  }
}

function figureText(rule: FigureRule, { language, mealsPerDay, words }: RuleContext): string {
  const { basis, subject } = rule;
  const definition = subject in FIGURES ? FIGURES[subject as keyof typeof FIGURES] : NUTRIENTS[subject as NutrientKey]; // `in` does not narrow a union of keys
  const limits = (share: number): string =>
    [
      ...(rule.min === undefined ? [] : [words.atLeast(amount(rule.min * share, definition.unit))]),
      ...(rule.max === undefined ? [] : [words.atMost(amount(rule.max * share, definition.unit))]),
    ].join(", ");
  const name = definition[language];
  if (basis !== "day") return `${name}, ${words.per[basis]} ${limits(1)}`;
  return `${name}, ${words.per.serving} ${limits(1 / mealsPerDay)} ${words.ofDay(limits(1), mealsPerDay)}`;
}

const SHARE = "share of energy";

const amount = (value: number, unit: string): string => (unit === SHARE ? `${round(value * 100)} %` : `${round(value)} ${unit}`);

const round = (value: number): number => Math.round(value * 100) / 100;
