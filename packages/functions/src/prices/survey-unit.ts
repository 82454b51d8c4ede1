import { type Food, packSize } from "@ai-chef/kitchen";
import { wholeGrams } from "./whole-grams.ts";

/** Measures of the table that a counted unit of the survey is. */
const COUNTED: Readonly<Record<string, { readonly measures: readonly string[]; readonly each: number }>> = {
  개: { measures: ["piece", "medium"], each: 1 },
  구: { measures: ["piece", "medium"], each: 1 },
  포기: { measures: ["head", "piece"], each: 1 },
  마리: { measures: ["piece"], each: 1 },
  // Two fish, salted and put into each other.
  손: { measures: ["piece"], each: 2 },
  장: { measures: ["sheet", "piece"], each: 1 },
};
/** Packs of one product, whose content only its name tells. */
const PACKS: ReadonlySet<string> = new Set(["개", "봉", "봉지", "묶음", "팩", "병", "통"]);
const MASSES: Readonly<Record<string, number>> = { kg: 1000, g: 1, 근: 600 };
const VOLUMES: Readonly<Record<string, number>> = { l: 1000, 리터: 1000, ml: 1 };
const UNIT = /^(\d+(?:\.\d+)?)\s*(\p{L}+)$/u;

export interface SurveyUnit {
  /** As the survey writes it: "100g", "10개", "1손". */
  readonly unit: string;
  /** Name of the kind, which for processed food is the product's: "국산콩 300g×2". */
  readonly kind: string;
  /** Grams of one counted unit as bought; null for the food's own portion. */
  readonly each: number | null;
}

/** Grams, as bought, of what a price of the survey is for; null where neither the unit nor a portion of the food's own tells. */
export function surveyGrams({ unit, kind, each }: SurveyUnit, food: Food): number | null {
  const [, written, name = ""] = UNIT.exec(unit.normalize("NFKC").replaceAll(",", "").trim()) ?? [];
  const amount = Number(written);
  if (!(amount > 0)) return null;
  const key = name.toLowerCase();
  const mass = MASSES[key];
  if (mass !== undefined) return amount * mass;
  const volume = VOLUMES[key];
  if (volume !== undefined) return wholeGrams.ofMilliliters(food, amount * volume);
  if (PACKS.has(key)) {
    const pack = packSize(kind);
    if (pack !== null) return pack.unit === "g" ? pack.amount * amount : wholeGrams.ofMilliliters(food, pack.amount * amount);
  }
  const counted = COUNTED[key];
  if (counted === undefined) return null;
  const one = each ?? wholeGrams.ofPiece(food, counted.measures);
  return one === null ? null : amount * counted.each * one;
}
