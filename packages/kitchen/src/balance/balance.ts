import type { Adjustment, Language, Money } from "@ai-chef/sdk/contract";
import { type Constraint, solve } from "yalps";
import { judge } from "../diet/judge.ts";
import type { FigureRule, Rule } from "../diet/rule.ts";
import { nameOf } from "../foods/table.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { exactly } from "../nutrition/bounds.ts";
import { type Sums, sumIngredients } from "../nutrition/sum.ts";
import { type OffersByFood, wonPerGram } from "../pricing/price.ts";
import { kitchenGrams, movable, type Movable } from "./movable.ts";
import { type LinearLimit, linearLimits } from "./linear-rule.ts";

export interface BalanceRequest {
  readonly ingredients: readonly GroundedIngredient[];
  readonly rules: readonly Rule[];
  readonly servings: number;
  readonly mealsPerDay: number;
  readonly budget: Money | null;
  readonly offers: OffersByFood;
  readonly pantry: ReadonlySet<string>;
  readonly language: Language;
}

export interface Balanced {
  readonly ingredients: readonly GroundedIngredient[];
  readonly adjustments: readonly Adjustment[];
  /** Ids of rules, or `budget`, that no amounts within culinary bounds meet. */
  readonly shortfalls: readonly string[];
}

/** Limits are tightened by this share, so that amounts a cook can weigh still meet them. */
const ROUNDING_MARGIN = 0.02;
/** What missing a limit wholly costs, against moving an ingredient by its whole amount. */
const MISS_COST = 1000;
const BUDGET = "budget";

/**
 * The smallest change of amounts, inside culinary bounds, that meets the limits and the budget: a linear programme over grams.
 * A dish that meets them is left as it is. What cannot be met is met as nearly as can be, and named.
 */
export function balance(request: BalanceRequest): Balanced {
  const { ingredients, rules, servings, mealsPerDay } = request;
  const sums = sumIngredients(ingredients, servings);
  const deciding = rules.filter((rule): rule is FigureRule => rule.kind === "figure" && rule.decides);
  const failing = failingRules(deciding, sums, mealsPerDay);
  const budgetLimit = linearBudget(request);
  const isOverBudget =
    budgetLimit !== null &&
    dot(
      budgetLimit.perGram,
      ingredients.map(({ grams }) => grams ?? 0),
    ) > (budgetLimit.max ?? Infinity);
  if (failing.length === 0 && !isOverBudget) return { ingredients, adjustments: [], shortfalls: [] };

  const limits = [...deciding.flatMap((rule) => linearLimits(rule, sums, mealsPerDay)), ...(budgetLimit === null ? [] : [budgetLimit])];
  const movables = ingredients.map(movable);
  const grams = minimalChange(movables, limits);
  const balanced = ingredients.map((ingredient, index) => withGrams(ingredient, grams[index] ?? null));
  const after = sumIngredients(balanced, servings);
  const missed = failingRules(deciding, after, mealsPerDay);
  const isStillOver =
    budgetLimit !== null &&
    dot(
      budgetLimit.perGram,
      balanced.map((ingredient) => ingredient.grams ?? 0),
    ) > (budgetLimit.max ?? Infinity);
  const why = [...failing, ...(isOverBudget ? [BUDGET] : [])].join(", ");
  return {
    ingredients: balanced,
    adjustments: balanced.flatMap((ingredient, index) => adjustment(ingredients[index], ingredient, why, request.language)),
    shortfalls: [...missed, ...(isStillOver ? [BUDGET] : [])],
  };
}

function failingRules(rules: readonly FigureRule[], sums: Sums, mealsPerDay: number): readonly string[] {
  return judge(rules, { sums, allergens: [], mealsPerDay })
    .checks.filter(({ outcome }) => outcome !== "pass")
    .map(({ rule }) => rule);
}

function linearBudget({ ingredients, budget, offers, pantry }: BalanceRequest): LinearLimit | null {
  if (budget === null) return null;
  const perGram = ingredients.map(({ food }) => (food === null || pantry.has(food.id) ? 0 : (wonPerGram(food, offers.get(food.id) ?? []) ?? 0)));
  return { ruleId: BUDGET, perGram, max: budget.amount };
}

/** Solves for grams; null where an ingredient does not move. */
function minimalChange(movables: readonly (Movable | null)[], limits: readonly LinearLimit[]): readonly (number | null)[] {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const integers = new Set<string>();
  movables.forEach((part, index) => {
    if (part === null) return;
    for (const [direction, sign, room] of [
      ["up", 1, part.most - part.grams],
      ["down", -1, part.grams - part.least],
    ] as const) {
      const name = `${direction}${index}`;
      // One unit of the variable is one step of the cook: a gram, or a whole egg.
      variables.set(
        name,
        new Map([
          ["cost", (part.reluctance * part.step) / part.grams],
          [`room ${name}`, 1],
          ...limits.map((limit): [string, number] => [keyOf(limit), sign * part.step * (limit.perGram[index] ?? 0)]),
        ]),
      );
      constraints.set(`room ${name}`, { max: Math.max(0, room / part.step) });
      if (part.isWhole) integers.add(name);
    }
  });
  for (const limit of limits) {
    const { perGram, max, min } = limit;
    const key = keyOf(limit);
    const drafted = movables.reduce((sum, part, index) => sum + (part === null ? 0 : part.grams * (perGram[index] ?? 0)), 0);
    const tightened = max === undefined ? { min: (min ?? 0) + slackOf(min) - drafted } : { max: max - slackOf(max) - drafted };
    constraints.set(key, tightened);
    const scale = Math.abs(max ?? min ?? 0) || Math.abs(drafted) || 1;
    variables.set(
      `miss ${key}`,
      new Map([
        ["cost", MISS_COST / scale],
        [key, max === undefined ? 1 : -1],
      ]),
    );
  }
  const solution = solve({ direction: "minimize", objective: "cost", constraints, variables, integers }, { maxIterations: 2000, timeout: Infinity });
  const moved = new Map(solution.variables);
  return movables.map((part, index) => {
    if (part === null) return null;
    const steps = (moved.get(`up${index}`) ?? 0) - (moved.get(`down${index}`) ?? 0);
    return Math.abs(steps * part.step) < 0.05 ? null : kitchenGrams(part, part.grams + steps * part.step);
  });
}

const keyOf = ({ ruleId, max }: LinearLimit): string => `${ruleId} ${max === undefined ? "min" : "max"}`;

const slackOf = (limit: number | undefined): number => Math.abs(limit ?? 0) * ROUNDING_MARGIN;

function withGrams(ingredient: GroundedIngredient, grams: number | null): GroundedIngredient {
  return grams === null || grams === ingredient.grams ? ingredient : { ...ingredient, grams, gramsRange: exactly(grams) };
}

function adjustment(before: GroundedIngredient | undefined, after: GroundedIngredient, why: string, language: Language): readonly Adjustment[] {
  if (before === undefined || before.grams === null || after.grams === null || before.grams === after.grams) return [];
  return [{ what: after.food === null ? after.text : nameOf(after.food, language), from: before.grams, to: after.grams, why }];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
