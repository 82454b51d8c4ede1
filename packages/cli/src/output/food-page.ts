import type { Food } from "@ai-chef/kitchen";
import { ALLERGENS, type Candidate, type Language, NUTRIENT_KEYS, NUTRIENTS, type SourceRecord } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { formatNumber } from "./figures.ts";
import { bold, dim } from "./style.ts";
import { columns } from "./width.ts";

export interface FoundFood extends Candidate {
  readonly source: SourceRecord | null;
}

const recordOf = (source: SourceRecord | null): string => (source === null ? "-" : `${source.table} ${source.id}`);

/** The foods that a name may mean, best first. */
export function foodMatches(name: string, found: readonly FoundFood[], messages: Messages, language: Language): string {
  if (found.length === 0) return `${messages.noFoods(name)}\n`;
  return `${columns(found.map(({ id, name: called, source, score }) => [bold(id), called, recordOf(source), formatNumber(score, 2, language)])).join("\n")}\n`;
}

/** All that the table says of a food. */
export function foodPage(food: Food, language: Language, messages: Messages): string {
  const { name, aliases, source, category, state, nutrients, portions, contains, likely, mayContain, published } = food;
  const figures = NUTRIENT_KEYS.map((key) => {
    const { decimals, unit } = NUTRIENTS[key];
    const amount = nutrients[key];
    return [NUTRIENTS[key][language], amount === null ? "?" : `${formatNumber(amount, decimals, language)} ${unit}`];
  });
  const allergens = [
    [messages.contains, contains],
    [messages.likely, likely],
    [messages["may-contain"], mayContain],
  ] as const;
  const elsewhere = [
    ["GI", published.glycaemicIndex],
    ["purine mg", published.purine],
  ] as const;
  return `${[
    `${bold(name[language])} (${food.id})  ${dim(recordOf(source))}`,
    dim(`${messages.category}: ${category}; ${messages.state}: ${state}`),
    ...([...aliases[language]].length === 0 ? [] : [`${messages.aliases}: ${aliases[language].join(", ")}`]),
    "",
    bold(messages.per100GramsOf),
    ...columns(figures, new Set([1])).map((line) => `  ${line}`),
    ...elsewhere.flatMap(([label, band]) =>
      band === null ? [] : [`  ${messages.published}: ${label} ${band.low === band.high ? band.low : `${band.low}-${band.high}`}`],
    ),
    ...(portions.length === 0
      ? []
      : [
          "",
          bold(messages.portions),
          ...columns(
            portions.map(({ measure, form, grams, source: from }) => [
              form === null ? measure : `${measure}, ${form}`,
              `${formatNumber(grams, 1, language)} g`,
              dim(from),
            ]),
            new Set([1]),
          ).map((line) => `  ${line}`),
        ]),
    ...allergens.flatMap(([label, ids], index) =>
      ids.length === 0 ? [] : [...(index === 0 ? ["", bold(messages.allergens)] : []), `  ${label}: ${ids.map((id) => ALLERGENS[id][language]).join(", ")}`],
    ),
  ].join("\n")}\n`;
}
