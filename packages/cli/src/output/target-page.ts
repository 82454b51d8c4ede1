import type { FigureRule, Rule, RuleSet } from "@ai-chef/kitchen";
import { FIGURES, FOOD_CLASSES } from "@ai-chef/kitchen";
import { ALLERGENS, type Language, NUTRIENTS, type NutrientKey } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatLimit, subjectName } from "./figures.ts";
import { bold, dim } from "./style.ts";
import { columns } from "./width.ts";

export function targetsList(targets: readonly RuleSet<string>[], language: Language): string {
  return `${columns(targets.map(({ id, name, summary }) => [bold(id), name[language], summary[language]])).join("\n")}\n`;
}

/** A target's rules with their sources. */
export function targetPage({ id, name, summary, rules }: RuleSet<string>, language: Language, messages: Messages): string {
  const lines = rules.flatMap((rule) => [
    `  ${ruleText(rule, language, messages)}${rule.decides ? "" : dim(`  (${messages.comparison})`)}`,
    dim(`      ${rule.id}; ${rule.source.title}${rule.source.url === undefined ? "" : ` <${rule.source.url}>`}`),
  ]);
  return `${[`${bold(name[language])} (${id})`, summary[language], "", ...lines, "", dim(messages.screening)].join("\n")}\n`;
}

function ruleText(rule: Rule, language: Language, messages: Messages): string {
  switch (rule.kind) {
    case "figure":
      return `${subjectName(rule.subject, language)}: ${formatLimit(limitOf(rule), { subject: rule.subject, unit: unitOf(rule) }, language, messages)} ${messages[rule.basis]}`;
    case "allergen":
      return `${ALLERGENS[rule.allergen][language]}: ${messages["none-found"]}`;
    case "exclusion":
      return `${FOOD_CLASSES[rule.foodClass][language]}: ${messages["none-found"]}${rule.belowMonths === undefined ? "" : ` (${messages.belowMonths(rule.belowMonths)})`}`;
    case "avoid":
      return `${rule.word}: ${messages["none-found"]}`;
  }
}

const limitOf = ({ min, max }: FigureRule): { readonly min?: number; readonly max?: number } => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

const unitOf = ({ subject }: FigureRule): string =>
  subject in FIGURES ? FIGURES[subject as keyof typeof FIGURES].unit : NUTRIENTS[subject as NutrientKey].unit; // `in` does not narrow a union of keys
