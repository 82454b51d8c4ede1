import { type Language, parseAnalysisRequest, type TargetId } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { analyze, bundledTable, groundRecipe, searchFood } from "../src/index.ts";
import { gold } from "./gold.ts";

const table = bundledTable();
const recordOf = (food: { readonly source: { readonly table: string; readonly id: string } } | null): string | null =>
  food === null ? null : `${food.source.table}:${food.source.id}`;

describe("gold: names to records", () => {
  const names = gold("foods.jsonl") as readonly { readonly name: string; readonly lang: Language; readonly accept: readonly string[] }[];
  const found = names.map(({ name, lang, accept }) => ({ name, accept, record: recordOf(searchFood(name, table, lang).food) }));

  it("links 85 % rightly and at most 5 % wrongly", () => {
    const wrong = found.filter(({ record, accept }) => record !== null && !accept.includes(record));
    const right = found.filter(({ record, accept }) => record !== null && accept.includes(record));
    console.log(`names: ${right.length} right, ${wrong.length} wrong, ${names.length - right.length - wrong.length} unknown of ${names.length}`);
    expect(right.length / names.length).toBeGreaterThanOrEqual(0.85);
    expect(wrong.length / names.length).toBeLessThanOrEqual(0.05);
  });
});

describe("gold: whole recipes", () => {
  interface GoldRecipe {
    readonly ingredients: readonly string[];
    readonly servings: number;
    readonly expected: { readonly energyKcal: number };
  }

  it("sums energy with a median error of at most 15 %", () => {
    const errors = (gold("recipes.jsonl") as readonly GoldRecipe[])
      .map(({ ingredients, servings, expected }) => {
        const { nutrition } = analyze(parseAnalysisRequest({ ingredients, servings }), table);
        return Math.abs((nutrition.total.energyKcal ?? 0) - expected.energyKcal) / expected.energyKcal;
      })
      .toSorted((a, b) => a - b);
    const median = errors[Math.floor(errors.length / 2)] ?? 1;
    console.log(
      `recipes: median energy error ${(100 * median).toFixed(1)} %, ${errors.filter((error) => error <= 0.2).length} of ${errors.length} within a fifth`,
    );
    expect(median).toBeLessThanOrEqual(0.15);
  });
});

describe("gold: what is no food", () => {
  it("matches none", () => {
    const lines = gold("non-foods.jsonl") as readonly { readonly line: string }[];
    const matched = lines
      .filter(({ line }) => groundRecipe([line], table).some(({ food, compound }) => food !== null || compound !== null))
      .map(({ line }) => line);
    console.log(`non-foods: ${matched.length} of ${lines.length} matched`);
    expect(matched).toEqual([]);
  });
});

describe("gold: allergens", () => {
  interface Question {
    readonly ingredients: readonly string[];
    readonly allergen: string;
    readonly accept: readonly string[];
  }

  it("never clears an allergen that is there", () => {
    const questions = gold("allergens.jsonl") as readonly Question[];
    const answers = questions.map((question) => {
      const { allergens } = analyze(parseAnalysisRequest({ ingredients: question.ingredients, allergies: [question.allergen] }), table);
      return { ...question, presence: allergens.find(({ allergen }) => allergen === question.allergen)?.presence };
    });
    const right = answers.filter(({ accept, presence }) => presence !== undefined && accept.includes(presence));
    const falseAlarms = answers.filter(({ accept, presence }) => presence === "contains" && !accept.includes("contains"));
    console.log(`allergens: ${right.length} of ${questions.length} right`);
    expect(answers.filter(({ accept, presence }) => presence === "none-found" && !accept.includes("none-found"))).toEqual([]);
    expect(right.length / questions.length).toBeGreaterThanOrEqual(0.95);
    expect(falseAlarms.length / questions.length).toBeLessThanOrEqual(0.02);
  });
});

describe("gold: diets", () => {
  interface DietQuestion {
    readonly id: string;
    readonly ingredients: readonly string[];
    readonly servings: number;
    readonly target: TargetId;
    readonly babyAgeMonths?: number;
    readonly accept: readonly string[];
  }

  it("calls no failing dish a pass, and decides what the tables know", () => {
    const questions = gold("diets.jsonl") as readonly DietQuestion[];
    const answers = questions.map(({ id, accept, ingredients, servings, target, babyAgeMonths = null }) => {
      const verdict = analyze(parseAnalysisRequest({ ingredients, servings, target, babyAgeMonths }), table).compliance?.verdict ?? "none";
      return { id, accept, verdict };
    });
    const right = answers.filter(({ accept, verdict }) => accept.includes(verdict));
    console.log(`diets: ${right.length} of ${questions.length} right`);
    expect(answers.filter(({ accept, verdict }) => verdict === "pass" && !accept.includes("pass"))).toEqual([]);
    expect(right.length / questions.length).toBeGreaterThanOrEqual(0.95);
  });
});
