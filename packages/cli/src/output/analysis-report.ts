import type { Analysis, Language } from "@ai-chef/sdk/contract";
import Table from "cli-table3";
import type { Messages } from "../messages/catalogue.ts";
import { formatNumber } from "./figures.ts";
import { allergenSection, nutritionSection } from "./sections.ts";
import { verdictSection } from "./verdict-section.ts";

/** An analysis for a reader: a table by ingredient, totals, allergens, verdict, and what would settle each unknown. */
export function analysisReport({ ingredients, nutrition, allergens, compliance }: Analysis, language: Language, messages: Messages): string {
  const table = new Table({ head: [messages.line, messages.food, messages.grams, messages.tier, messages.energy, ""], style: { head: ["bold"], border: ["dim"] }, colAligns: ["left", "left", "right", "left", "right", "left"] });
  ingredients.forEach(({ text, food, grams, tier, fate, candidates }, index) => {
    const energy = nutrition.perIngredient[index]?.energyKcal ?? null;
    table.push([
      text,
      food === null ? unknownFood(candidates.map(({ name }) => name), fate, messages) : `${food.name}\n${food.source.table} ${food.source.id}`,
      grams === null ? "?" : formatNumber(grams, grams < 10 ? 1 : 0, language),
      messages[tier],
      energy === null ? "?" : formatNumber(energy, 0, language),
      messages[fate],
    ]);
  });
  const sections = [
    table.toString(),
    ...(compliance === null ? [] : [verdictSection(compliance, language, messages).join("\n")]),
    nutritionSection(nutrition, language, messages).join("\n"),
    allergenSection(allergens, language, messages).join("\n"),
  ];
  return `${sections.join("\n\n")}\n`;
}

function unknownFood(candidates: readonly string[], fate: string, messages: Messages): string {
  if (fate === "discarded") return "—";
  return [messages.unknownFood, ...candidates.slice(0, 3).map((name) => `  ~ ${name}`)].join("\n");
}
