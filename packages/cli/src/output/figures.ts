import { type Check, type Language, type Limit, type Money, NUTRIENTS, type NutrientKey } from "@ai-chef/sdk/contract";
import { FIGURES } from "@ai-chef/kitchen";
import type { Messages } from "../messages/catalogue.ts";

/** A number as people of a language write it. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return value.toLocaleString(language === "ko" ? "ko-KR" : "en-US", { maximumFractionDigits: decimals });
}

export function formatMoney({ amount }: Money, language: Language): string {
  return language === "ko" ? `${formatNumber(amount, 0, language)}원` : `₩${formatNumber(amount, 0, language)}`;
}

export const formatGrams = (grams: number, language: Language): string => `${formatNumber(grams, grams < 10 ? 1 : 0, language)} g`;

const isNutrient = (subject: string): subject is NutrientKey => subject in NUTRIENTS;
const isFigure = (subject: string): subject is keyof typeof FIGURES => subject in FIGURES;

/** What a check measures, in a reader's words. */
export function subjectName(subject: string, language: Language): string {
  if (isNutrient(subject)) return NUTRIENTS[subject][language];
  if (isFigure(subject)) return FIGURES[subject][language];
  return subject.slice(subject.indexOf(":") + 1);
}

/** A figure with its unit; shares of energy in percent. */
export function formatFigure(value: number, { subject, unit }: Pick<Check, "subject" | "unit">, language: Language): string {
  if (unit === "share of energy") return `${formatNumber(value * 100, 1, language)} %`;
  if (unit === "ingredients") return String(value);
  return `${formatNumber(value, isNutrient(subject) ? NUTRIENTS[subject].decimals : 1, language)} ${unit}`;
}

export function formatLimit(limit: Limit, check: Pick<Check, "subject" | "unit">, language: Language, messages: Messages): string {
  return [
    limit.min === undefined ? "" : messages.atLeast(formatFigure(limit.min, check, language)),
    limit.max === undefined ? "" : messages.atMost(formatFigure(limit.max, check, language)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
