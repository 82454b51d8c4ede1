import { ChefError, type Draft, type Money } from "@ai-chef/sdk/contract";
import { type Dish, finishDish, isPassing } from "../analysis/dish.ts";
import type { FoodTable } from "../foods/table.ts";
import { groundDraft } from "../grounding/ground-draft.ts";
import type { OffersByFood } from "../pricing/price.ts";
import { blockers, candidates, type ComposeRequest } from "./candidates.ts";
import { writeDraft } from "./draft.ts";
import type { Pattern } from "./pattern.ts";
import { PATTERNS } from "./patterns/index.ts";
import { seededRandom } from "./random.ts";

export interface CompositionRequest extends ComposeRequest {
  readonly mealsPerDay: number;
  readonly budget: Money | null;
  readonly seed: string;
  /** From 1: a later attempt takes a later dish. */
  readonly attempt: number;
}

/** Dishes looked at before the nearest miss is taken. */
const MAX_CANDIDATES = 150;

/**
 * Composes a dish without a model: patterns of dishes that people cook, filled with foods that the request allows, in an order that
 * the seed decides. The first that passes its own verdict is taken; when none does, the one that misses least.
 *
 * @throws {ChefError} `no_dish` when the request allows no dish at all.
 */
export function compose(request: CompositionRequest, table: FoodTable, patterns: readonly Pattern[] = PATTERNS): Draft {
  const offers = referenceOffers(table);
  let passed = 0;
  let looked = 0;
  let nearest: { readonly draft: Draft; readonly misses: number } | undefined;
  for (const { pattern, filled } of candidates(patterns, request, table, seededRandom(request.seed))) {
    const draft = writeDraft(pattern, filled, { ...request, table });
    const dish = finish(draft, request, table, offers);
    if (isPassing(dish) && isPricedFor(dish, request.budget)) {
      passed += 1;
      if (passed === request.attempt) return draft;
    }
    const misses = countMisses(dish);
    if (nearest === undefined || misses < nearest.misses) nearest = { draft, misses };
    looked += 1;
    if (looked === MAX_CANDIDATES) break;
  }
  if (nearest === undefined) throw noDish(request, patterns);
  return nearest.draft;
}

function finish(draft: Draft, request: CompositionRequest, table: FoodTable, offers: OffersByFood): Dish {
  return finishDish({ ...request, ingredients: groundDraft(draft, table, request.language), asked: request.excludedAllergens, offers });
}

/** Where there is a budget, a dish whose every ingredient has a price is taken before one that cannot be held against it. */
function isPricedFor({ pricing }: Dish, budget: Money | null): boolean {
  return budget === null || pricing.withinBudget !== null;
}

function countMisses({ compliance, pricing }: Dish): number {
  return (
    compliance.checks.filter(({ decides, outcome }) => decides && outcome !== "pass").length +
    (pricing.withinBudget === false ? 1 : 0) +
    (pricing.budget !== null && pricing.withinBudget === null ? 0.5 : 0)
  );
}

/** The bundled reference prices as offers. */
export function referenceOffers({ referenceOffers: offers }: FoodTable): OffersByFood {
  return new Map([...offers].map(([id, offer]) => [id, [offer]]));
}

function noDish(request: CompositionRequest, patterns: readonly Pattern[]): ChefError {
  const fields = blockers(patterns, request);
  const excluded = [...request.excludedAllergens, ...request.excludedFoods];
  const blocking = fields.length > 0 ? fields : ["allergies", "avoid"];
  return new ChefError(
    "no_dish",
    `No dish for ${request.target} is left: ${blocking.join(", ")} ${blocking.length === 1 ? "rules" : "rule"} the last ones out${excluded.length === 0 ? "" : ` (kept out: ${excluded.join(", ")})`}.`,
    {
      field: blocking.join(", "),
      hint: `Relax ${blocking.join(" or ")}, or name a model with --generator.`,
    },
  );
}
