import { COOKING_LEVELS, type CookingLevel, type Cuisine, type Language, type TargetId } from "@ai-chef/sdk/contract";
import type { FoodTable } from "../foods/table.ts";
import { type Exclusions, isAllowed } from "./allowed.ts";
import type { Filled } from "./draft.ts";
import type { Choice, Pattern, Slot } from "./pattern.ts";
import { shuffled } from "./random.ts";

export interface ComposeRequest extends Exclusions {
  readonly target: TargetId;
  readonly servings: number;
  readonly language: Language;
  readonly cuisine: Cuisine | null;
  readonly cookingLevel: CookingLevel;
  readonly maxCookingMinutes: number | null;
  /** Age that baby food is for; null is the beginning of complementary feeding. */
  readonly babyAgeMonths: number | null;
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
    ["babyAgeMonths", { ...request, babyAgeMonths: null }],
    ["cookingLevel", { ...request, cookingLevel: "advanced" }],
    ["maxCookingMinutes", { ...request, maxCookingMinutes: null }],
  ];
  return without
    .filter(([, relaxed]) => patterns.some((pattern) => fits(pattern, relaxed)) && !patterns.some((pattern) => fits(pattern, request)))
    .map(([field]) => field);
}

function fits(pattern: Pattern, request: ComposeRequest): boolean {
  const { target, cuisine, cookingLevel, maxCookingMinutes } = request;
  return (
    (pattern.carbohydrate === "low" || !LOW_CARBOHYDRATE.has(target)) &&
    isForAge(pattern, request) &&
    (cuisine === null || pattern.cuisine === cuisine) &&
    COOKING_LEVELS.indexOf(pattern.level) <= COOKING_LEVELS.indexOf(cookingLevel) &&
    (maxCookingMinutes === null || pattern.minutes <= maxCookingMinutes)
  );
}

/** Complementary feeding begins at six months (식품의약품안전처, WHO). */
const FIRST_MONTH = 6;

function isForAge({ babyMonths }: Pattern, { target, babyAgeMonths }: ComposeRequest): boolean {
  if (babyMonths === undefined || target !== "baby-food") return (babyMonths !== undefined) === (target === "baby-food");
  const months = babyAgeMonths ?? FIRST_MONTH;
  return months >= babyMonths.from && months <= babyMonths.to;
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

function pantryShare({ slots }: Pattern, { pantry }: ComposeRequest): number {
  return slots.filter(({ choices }) => choices.some(({ food }) => pantry.has(food))).length;
}
