import type { Draft, DraftIngredient, Language } from "@ai-chef/sdk/contract";
import { PLACEHOLDER, withParticle } from "../analysis/particles.ts";
import { type FoodTable, nameOf } from "../foods/table.ts";
import type { Choice, Pattern, Slot } from "./pattern.ts";

/** A slot and what fills it. */
export interface Filled {
  readonly slot: Slot;
  readonly choice: Choice;
}

export interface DraftOptions {
  readonly table: FoodTable;
  readonly servings: number;
  readonly language: Language;
}

/** Writes a filled pattern down as a draft: the ingredients in the order of the slots, the steps with their numbers. */
export function writeDraft(pattern: Pattern, filled: readonly Filled[], options: DraftOptions): Draft {
  const { language, servings, table } = options;
  const position = new Map(filled.map(({ slot }, index) => [slot.key, index + 1]));
  const names = new Map(filled.map(({ slot, choice }) => [slot.key, calledName(choice, options)]));
  return {
    title: capitalised(
      pattern.title[language].replaceAll(PLACEHOLDER, (_, key: string, __, particle: string | undefined) => withParticle(names.get(key) ?? "", particle)),
    ),
    description: pattern.description[language],
    servings,
    cookingMinutes: pattern.minutes,
    difficulty: pattern.level,
    cuisine: pattern.cuisine,
    ingredients: filled.map(({ slot, choice }): DraftIngredient => {
      const grams = wholeGrams(choice, servings, table);
      const food = table.byId.get(choice.food);
      const name = food === undefined ? choice.food : nameOf(food, language);
      return { text: ingredientText(name, grams, choice, language), foodId: choice.food, grams, ...(slot.fate === undefined ? {} : { fate: slot.fate }) };
    }),
    steps: pattern.steps.map((step) => numbered(step[language], position)).filter((step) => step !== ""),
    notes: null,
  };
}

/** Eggs come whole, however few people eat. */
function wholeGrams({ food, grams }: Choice, servings: number, table: FoodTable): number {
  const total = grams * servings;
  const known = table.byId.get(food);
  const piece = known?.category === "egg" ? known.portions.find(({ measure }) => measure === "piece" || measure === "large")?.grams : undefined;
  return piece === undefined ? Math.round(total * 10) / 10 : Math.max(1, Math.round(total / piece)) * piece;
}

function ingredientText(name: string, grams: number, { preparation }: Choice, language: Language): string {
  const after = preparation === undefined ? "" : language === "ko" ? ` (${preparation.ko})` : `, ${preparation.en}`;
  return language === "ko" ? `${name} ${grams}g${after}` : `${grams} g ${name}${after}`;
}

function calledName(choice: Choice, { table, language }: DraftOptions): string {
  const food = table.byId.get(choice.food);
  return choice.called?.[language] ?? (food === undefined ? choice.food : nameOf(food, language));
}

/** Slot keys become ingredient numbers; what speaks of a slot that is not filled goes. */
function numbered(step: string, position: ReadonlyMap<string, number>): string {
  const isFilled = (text: string): boolean => [...text.matchAll(/\{(\w+)(?::name)?\}/gu)].every(([, key = ""]) => position.has(key));
  const kept = step.replaceAll(/\[([^\]]*)\]/gu, (_, inner: string) => (isFilled(inner) ? inner : ""));
  if (!isFilled(kept)) return "";
  return kept.replaceAll(/\{(\w+)(:name)?\}/gu, (_, key: string, name: string | undefined) => `{${position.get(key) ?? 0}${name ?? ""}}`).trim();
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
