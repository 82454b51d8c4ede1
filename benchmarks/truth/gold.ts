import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@ai-chef/sdk/contract";

export interface GoldLine {
  readonly line: string;
  readonly name: string;
  readonly amount: number | null;
  readonly amountMax: number | null;
  readonly unit: string | null;
  readonly preparation: string | null;
  readonly comment: string | null;
}

export interface GoldName {
  readonly name: string;
  readonly lang: Language;
  /** Every record that a fair judge accepts. */
  readonly accept: readonly string[];
}

export interface GoldRecipe {
  readonly id: string;
  readonly lang: Language;
  readonly ingredients: readonly string[];
  readonly servings: number;
  readonly expected: { readonly energyKcal: number };
}

export interface GoldNonFood {
  readonly line: string;
  readonly lang: Language;
}

export interface GoldAllergen {
  readonly id: string;
  readonly lang: Language;
  readonly ingredients: readonly string[];
  readonly allergen: string;
  readonly accept: readonly string[];
}

export interface GoldDiet {
  readonly id: string;
  readonly lang: Language;
  readonly ingredients: readonly string[];
  readonly servings: number;
  readonly target: string;
  readonly babyAgeMonths?: number;
  readonly accept: readonly string[];
}

interface GoldFiles {
  readonly "lines-en.jsonl": GoldLine;
  readonly "lines-ko.jsonl": GoldLine;
  readonly "foods.jsonl": GoldName;
  readonly "recipes.jsonl": GoldRecipe;
  readonly "non-foods.jsonl": GoldNonFood;
  readonly "allergens.jsonl": GoldAllergen;
  readonly "diets.jsonl": GoldDiet;
}

const folder = join(import.meta.dirname, "../../packages/kitchen/gold");

/** The rows of a gold file of the kitchen. */
export const gold = <File extends keyof GoldFiles>(file: File): readonly GoldFiles[File][] => rowsOf(join(folder, file)) as readonly GoldFiles[File][]; // they were validated when they were written

/** English lines that no parser was improved against. Nobody may look at them to change one; write new ones instead. */
export const heldOutLines = (): readonly GoldLine[] => rowsOf(join(import.meta.dirname, "held-out-lines.jsonl")) as readonly GoldLine[]; // of the same form

function rowsOf(path: string): readonly unknown[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
