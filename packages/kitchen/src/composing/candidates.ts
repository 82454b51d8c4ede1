import type { AllergenId, CookingLevel, Cuisine, Language, TargetId } from "@ai-chef/sdk/contract";
import { COOKING_LEVELS, withDescendants } from "@ai-chef/sdk/contract";
import { presenceIn } from "../allergens/findings.ts";
import type { Food } from "../foods/food.ts";
import type { FoodTable } from "../foods/table.ts";
import type { Filled } from "./draft.ts";
import type { Choice, Pattern, Slot } from "./pattern.ts";
import { shuffled } from "./random.ts";

export interface ComposeRequest {
  readonly target: TargetId;
  readonly servings: number;
  readonly language: Language;
  readonly cuisine: Cuisine | null;
  readonly cookingLevel: CookingLevel;
  readonly maxCookingMinutes: number | null;
  readonly excludedAllergens: readonly AllergenId[];
  readonly excludedFoods: ReadonlySet<string>;
  readonly pantry: ReadonlySet<string>;
}

export interface Candidate {
  readonly pattern: Pattern;
  readonly filled: readonly Filled[];
}

/** Targets that a dish with a starchy base cannot meet. */
const LOW_CARBOHYDRATE: ReadonlySet<TargetId> = new Set(["keto", "low-carb"]);

/** Fillings tried of one pattern before the next pattern has its turn. */
const FILLINGS = 12;

/** Dishes that the request allows, in the order in which they are tried: one filling of each pattern, then the next of each. */
export function* candidates(patterns: readonly Pattern[], request: ComposeRequest, table: FoodTable, random: () => number): Generator<Candidate> {
  const fitting = shuffled(
    patterns.filter((pattern) => fits(pattern, request)),
    random,
  );
  const byPantry = fitting.toSorted((a, b) => pantryShare(b, request) - pantryShare(a, request));
  for (let round = 0; round < FILLINGS; round += 1) {
    for (const pattern of byPantry) {
      const filled = fill(pattern, request, table, random);
      if (filled !== null) yield { pattern, filled };
    }
  }
}

/** Why no pattern is left, as the words of the request that took the last ones away. */
export function blockers(patterns: readonly Pattern[], request: ComposeRequest): readonly string[] {
  const without: readonly (readonly [string, ComposeRequest])[] = [
    ["cuisine", { ...request, cuisine: null }],
    ["cookingLevel", { ...request, cookingLevel: "advanced" }],
    ["maxCookingMinutes", { ...request, maxCookingMinutes: null }],
  ];
  return without
    .filter(([, relaxed]) => patterns.some((pattern) => fits(pattern, relaxed)) && !patterns.some((pattern) => fits(pattern, request)))
    .map(([field]) => field);
}

function fits(pattern: Pattern, { target, cuisine, cookingLevel, maxCookingMinutes }: ComposeRequest): boolean {
  return (
    (pattern.carbohydrate === "low" || !LOW_CARBOHYDRATE.has(target)) &&
    (pattern.babyMonths !== undefined) === (target === "baby-food") &&
    (cuisine === null || pattern.cuisine === cuisine) &&
    COOKING_LEVELS.indexOf(pattern.level) <= COOKING_LEVELS.indexOf(cookingLevel) &&
    (maxCookingMinutes === null || pattern.minutes <= maxCookingMinutes)
  );
}

function fill(pattern: Pattern, request: ComposeRequest, table: FoodTable, random: () => number): readonly Filled[] | null {
  const taken = new Set<string>();
  const filled: Filled[] = [];
  for (const slot of pattern.slots) {
    const choice = choose(slot, request, table, random, taken);
    if (choice === undefined && slot.isOptional !== true) return null;
    if (choice === undefined) continue;
    taken.add(choice.food);
    filled.push({ slot, choice });
  }
  return filled;
}

function choose(slot: Slot, request: ComposeRequest, table: FoodTable, random: () => number, taken: ReadonlySet<string>): Choice | undefined {
  const allowed = shuffled(
    slot.choices.filter(({ food }) => !taken.has(food) && isAllowed(table.byId.get(food), request)),
    random,
  );
  return allowed.find(({ food }) => request.pantry.has(food)) ?? allowed[0];
}

/** Kept out: what holds an excluded allergen, and what may hold it. */
export function isAllowed(food: Food | undefined, { excludedAllergens, excludedFoods }: Pick<ComposeRequest, "excludedAllergens" | "excludedFoods">): boolean {
  return (
    food !== undefined &&
    !excludedFoods.has(food.id) &&
    (excludedAllergens.length === 0 || presenceIn({ food, compound: null, freeFrom: [] }, excludedAllergens.flatMap(withDescendants)) === "none-found")
  );
}

function pantryShare({ slots }: Pattern, { pantry }: ComposeRequest): number {
  return slots.filter(({ choices }) => choices.some(({ food }) => pantry.has(food))).length;
}
