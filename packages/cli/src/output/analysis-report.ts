import type { AnalysedIngredient, Analysis, Language } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatNumber } from "./figures.ts";
import { allergenSection, nutritionSection } from "./sections.ts";
import { dim, yellow } from "./style.ts";
import { verdictSection } from "./verdict-section.ts";
import { columns } from "./width.ts";

/** An analysis for a reader: a row an ingredient, verdict, totals, allergens, and what would settle each unknown. */
export function analysisReport({ ingredients, nutrition, allergens, compliance }: Analysis, language: Language, messages: Messages): string {
  const head = [messages.line, messages.food, messages.grams, messages.energy, messages.tier, ""];
  const rows = ingredients.map((ingredient, index) => row(ingredient, nutrition.perIngredient[index]?.energyKcal ?? null, language, messages));
  const [title = "", ...lines] = columns([head, ...rows], new Set([2, 3]));
  const sections = [
    [dim(title), ...lines.flatMap((line, index) => [line, ...candidatesOf(ingredients[index], messages)])],
    ...(compliance === null ? [] : [verdictSection(compliance, language, messages)]),
    nutritionSection(nutrition, language, messages),
    allergenSection(allergens, language, messages),
  ];
  return `${sections.map((section) => section.join("\n")).join("\n\n")}\n`;
}

function row(
  { text, food, compound, grams, tier, fate }: AnalysedIngredient,
  energyKcal: number | null,
  language: Language,
  messages: Messages,
): readonly string[] {
  if (food === null && fate === "discarded") return [text, messages.noFood, "", "", "", ""];
  return [
    text,
    food === null
      ? compound === undefined
        ? messages.unknownFood
        : messages.compound(compound.name)
      : `${food.name} (${food.source.table} ${food.source.id})`,
    grams === null ? "?" : formatNumber(grams, grams < 10 ? 1 : 0, language),
    energyKcal === null ? "?" : formatNumber(energyKcal, 0, language),
    messages[tier],
    messages[fate],
  ];
}

function candidatesOf(ingredient: AnalysedIngredient | undefined, messages: Messages): readonly string[] {
  if (ingredient === undefined || ingredient.food !== null || ingredient.compound !== undefined || ingredient.candidates.length === 0) return [];
  return [yellow(`    ${messages.didYouMean(ingredient.candidates.map(({ name }) => name).join(", "))}`)];
}
