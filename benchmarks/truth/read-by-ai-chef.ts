import { type AnalysedIngredient, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { analyze, bundledTable } from "@ai-chef/kitchen";
import type { GoldLine } from "./gold.ts";
import { fold, type LineReading } from "./score-line.ts";

export type Parsed = AnalysedIngredient["parsed"];

const ROUNDING = 0.001;

/** The line as AI Chef gives it back; several foods are put together again under the gold's name where they make it up. */
export function readByAiChef({ line, name }: GoldLine): Parsed | undefined {
  const { ingredients } = analyze(parseAnalysisRequest({ ingredients: [line] }), bundledTable());
  const [first] = ingredients;
  if (first === undefined || ingredients.length === 1) return first?.parsed;
  const between = ingredients.reduce((rest, { parsed }) => rest.replace(fold(parsed.name), " "), fold(name));
  const isWhole = ingredients.every(({ food }) => food !== null) && /^(?:[\s,·&]|\band\b)*$/u.test(between);
  return isWhole ? { ...first.parsed, name } : first.parsed;
}

export const inShort = (parsed: Parsed | undefined): LineReading =>
  parsed === undefined ? { names: [], amounts: [] } : { names: [parsed.name], amounts: [{ amount: parsed.amount, unit: parsed.unit }] };

/** All six fields are those of the gold line, without regard to case. */
export function isWhollyRight(parsed: Parsed | undefined, wanted: GoldLine): boolean {
  if (parsed === undefined) return false;
  const isText = (["name", "unit", "preparation", "comment"] as const).every((field) => fold(parsed[field] ?? "") === fold(wanted[field] ?? ""));
  return isText && isAmount(parsed.amount, wanted.amount) && isAmount(parsed.amountMax, wanted.amountMax);
}

const isAmount = (said: number | null, wanted: number | null): boolean =>
  said === null || wanted === null ? said === wanted : Math.abs(said - wanted) <= ROUNDING;
