import { createHash } from "node:crypto";
import { type Food, type FoodTable, groundDraft, type GroundedIngredient, tableOfFoods, worstTier } from "@ai-chef/kitchen";
import { ChefError, type Draft, type Language } from "@ai-chef/sdk/contract";
import type { FoodCandidate, FoodIndex, FoodQuery } from "../ports/food-index.ts";
import { StageError } from "./stage-error.ts";
import type { StageContext } from "./stage.ts";
import { unlessStopped } from "./unless-stopped.ts";

export interface GroundedDraft {
  readonly draft: Draft;
  /** The draft's ingredients as the table grounds them. */
  readonly grounded: readonly GroundedIngredient[];
  readonly table: FoodTable;
  readonly language: Language;
}

export interface GroundedBeyond {
  readonly ingredients: readonly GroundedIngredient[];
  /** Foods of the index that ingredients mean. */
  readonly foods: readonly Food[];
  /** Code of why the index could not be asked; null when it answered, or had not to be asked. */
  readonly degraded: "search_unavailable" | null;
}

/** The stage has 30 s, and everything after it to do. */
const SEARCH_MS = 3000;
const CANDIDATES = 10;

/**
 * Ingredients that the table has neither a food nor a compound for, grounded among what the index of foods proposes for their names. The index only
 * proposes: whether a name means one of its foods is decided as for the table's own. Without an index, or when it does not answer, all stays as it is.
 *
 * @throws {ChefError} what is no outage of the index, such as refused permissions.
 */
export async function groundBeyondTable(
  { draft, grounded, table, language }: GroundedDraft,
  { foods: index, signal }: Pick<StageContext, "foods" | "signal">,
): Promise<GroundedBeyond> {
  const missed = grounded.flatMap((ingredient, position) => (isMissed(ingredient) ? [position] : []));
  if (index === null || missed.length === 0) return { ingredients: grounded, foods: [], degraded: null };
  const names = [...new Set(missed.flatMap((position) => grounded[position]?.parsed.name ?? []))];
  const proposed = await propose(index, names, signal);
  if (proposed === null) return { ingredients: grounded, foods: [], degraded: "search_unavailable" };
  const own = new Map(proposed.filter(({ food }) => !table.byId.has(food.id)).map(({ food }) => [food.id, asProposed(food)]));
  const lines = missed.flatMap((position) => draft.ingredients[position] ?? []);
  const again = groundDraft({ ...draft, ingredients: lines }, tableOfFoods([...own.values()], table), language);
  const ingredients = grounded.map((ingredient, position) => {
    const found = again[missed.indexOf(position)];
    return found === undefined || found.food === null ? ingredient : asNear(found);
  });
  const taken = new Set(ingredients.flatMap(({ food }) => (food !== null && own.has(food.id) ? [food] : [])));
  return { ingredients, foods: [...taken], degraded: null };
}

const isMissed = ({ isFood, isHeading, food, compound }: GroundedIngredient): boolean => isFood && !isHeading && food === null && compound === null;

/** Null when the index does not answer in time. */
async function propose(index: FoodIndex, names: readonly string[], signal: AbortSignal): Promise<readonly FoodCandidate[] | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new StageError("search_unavailable", `The food index gave no answer in ${SEARCH_MS} ms.`)), SEARCH_MS);
  const either = AbortSignal.any([signal, late.signal]);
  try {
    const options = { limit: CANDIDATES, signal: either, withVectors: false };
    return (await unlessStopped(() => index.search(names.map(toQuery), options), either, "CombineResults")).flat();
  } catch (error) {
    if (!signal.aborted && ChefError.isInstance(error) && error.code === "search_unavailable") return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const toQuery = (name: string): FoodQuery => ({ name, language: /\p{Script=Hangul}/u.test(name) ? "ko" : "en" });

/** Silence of a foreign record proves nothing: a food of which no allergen is said may hold any. */
function asProposed(food: Food): Food {
  return [food.contains, food.likely, food.mayContain].every((said) => said.length === 0) ? { ...food, composition: "unknown" } : food;
}

/** Another name than the food's own says that it is near, not that it is the food. */
function asNear(ingredient: GroundedIngredient): GroundedIngredient {
  const isExact = ingredient.candidates.some(({ id, score }) => id === ingredient.food?.id && score === 1);
  return isExact ? ingredient : { ...ingredient, tier: worstTier([ingredient.tier, "estimated"]) };
}

/** The version of what a draft's figures come from: the table's, and a hash of the foods beyond it. */
export function versionWith({ version }: FoodTable, foods: readonly Food[]): string {
  if (foods.length === 0) return version;
  const sorted = foods.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${version}+${createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, HASH_LENGTH)}`;
}

const HASH_LENGTH = 12;
