import type { Check, Language, RecipeResult } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatGrams, formatNumber, subjectName } from "./figures.ts";
import { allergenSection, costSection, nutritionSection } from "./sections.ts";
import { bold, dim, yellow } from "./style.ts";
import { verdictSection } from "./verdict-section.ts";
import { columns } from "./width.ts";

/** A result for a reader: dish, ingredients, steps, verdict, nutrition, allergens, cost, what was adjusted, what degraded. */
export function recipeCard(result: RecipeResult, messages: Messages): string {
  const { recipe, nutrition, allergens, compliance, pricing, provenance, profile } = result;
  const { language } = profile;
  const ingredients = columns(
    recipe.ingredients.map(({ food, parsed, grams, household, fate }) => [
      food?.name ?? parsed.name,
      grams === null ? messages.unquantified : formatGrams(grams, language),
      household ?? "",
      messages[fate],
    ]),
    new Set([1]),
  );
  const sections = [
    [
      bold(recipe.title),
      dim([messages.serves(recipe.servings), messages.minutes(recipe.cookingMinutes), messages[recipe.difficulty]].join(" · ")),
      recipe.description,
    ],
    [bold(messages.ingredients), ...ingredients.map((line) => `  ${line}`)],
    [bold(messages.steps), ...recipe.steps.map((step, index) => `  ${index + 1}. ${step}`)],
    verdictSection(compliance, language, messages),
    nutritionSection(nutrition, language, messages),
    allergenSection(allergens, language, messages),
    costSection(pricing, language, messages),
    adjustments(result, messages),
    [
      ...provenance.degraded.map(({ stage, code }) => yellow(messages.degraded(stage, code))),
      dim(messages.provenance(provenance.generator, provenance.tableVersion)),
      ...usageLines(result, messages),
      dim(messages.session(result.sessionId)),
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** What a model took, and what it cost where its price is known. */
function usageLines({ provenance: { usage }, profile: { language } }: RecipeResult, messages: Messages): readonly string[] {
  if (usage === null) return [];
  const { inputTokens, outputTokens, costUsd, pricesOf } = usage;
  const took = messages.modelTook(formatNumber(inputTokens, 0, language), formatNumber(outputTokens, 0, language));
  const cost = costUsd === null ? messages.modelCostUnknown : messages.modelCost(formatNumber(costUsd, COST_DECIMALS, language), pricesOf ?? "");
  return [dim(`${took} · ${cost}`)];
}

/** A recipe costs about a cent. */
const COST_DECIMALS = 4;

/** Rule ids as what the rules measure. */
function reasons(why: string, checks: readonly Check[], language: Language, messages: Messages): string {
  const names = why.split(", ").map((id) => {
    const subject = checks.find(({ rule }) => rule === id)?.subject;
    return subject === undefined ? messages.cost : subjectName(subject, language);
  });
  return [...new Set(names)].join(", ");
}

function adjustments({ provenance, compliance, profile: { language } }: RecipeResult, messages: Messages): readonly string[] {
  const { adjustments: made, shortfalls } = provenance;
  const conflicts = shortfalls.length < 2 ? [] : [yellow(messages.conflicts(reasons(shortfalls.join(", "), compliance.checks, language, messages)))];
  if (made.length === 0) return conflicts;
  return [
    bold(messages.adjusted),
    ...made.map(({ what, from, to, why, becomes }) =>
      becomes === undefined
        ? `  ${messages.adjustment(what, formatGrams(from, language), formatGrams(to, language), reasons(why, compliance.checks, language, messages))}`
        : `  ${messages.substituted(what, becomes, formatGrams(to, language))}`,
    ),
    ...conflicts,
  ];
}
