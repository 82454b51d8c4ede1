import type { Money, Offer, PricedItem, Pricing } from "@ai-chef/sdk/contract";
import type { Food } from "../foods/food.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";
import { medianOffer } from "./typical-offers.ts";

export type OffersByFood = ReadonlyMap<string, readonly Offer[]>;

export interface PriceRequest {
  readonly ingredients: readonly GroundedIngredient[];
  readonly offers: OffersByFood;
  readonly servings: number;
  readonly budget: Money | null;
  /** Ids of foods at hand: they cost nothing. */
  readonly pantry: ReadonlySet<string>;
}

/** Prices a dish: what it uses, and what the whole packs cost. What no source prices is named and in no sum. */
export function priceDish({ ingredients, offers, servings, budget, pantry }: PriceRequest): Pricing {
  const bought = ingredients.filter(({ isFood, food, grams }) => isFood && food?.category !== "water" && grams !== 0);
  const items = mergeFoods(bought).flatMap(({ food, grams }) => priceItem(food, grams, offers.get(food.id) ?? [], pantry));
  const priced = new Set(items.map(({ foodId }) => foodId));
  const unpriced = bought.filter(({ food, grams }) => food === null || grams === null || !priced.has(food.id)).map(({ text }) => text);
  const paid = items.filter(({ fromPantry }) => !fromPantry);
  const used = total(paid.map((item) => item.used));
  return {
    used,
    basket: total(paid.map((item) => item.basket)),
    perServing: won(used.amount / servings),
    budget,
    withinBudget: within(used, budget, unpriced.length > 0),
    items,
    unpriced,
  };
}

/** Grams that have to be bought for some edible grams: bones and peel are paid for. */
export function purchasedGrams(food: Food, edibleGrams: number): number {
  return edibleGrams / (1 - Math.min(food.refusePercent, 95) / 100);
}

/** Won for a gram of the edible part, at the offer that counts; null without an offer. */
export function wonPerGram(food: Food, offers: readonly Offer[]): number | null {
  const offer = medianOffer(offers);
  return offer === undefined ? null : purchasedGrams(food, 1) * (offer.price.amount / offer.packGrams);
}

function mergeFoods(ingredients: readonly GroundedIngredient[]): readonly { readonly food: Food; readonly grams: number }[] {
  const merged = new Map<string, { readonly food: Food; readonly grams: number }>();
  for (const { food, grams } of ingredients) {
    if (food !== null && grams !== null) merged.set(food.id, { food, grams: grams + (merged.get(food.id)?.grams ?? 0) });
  }
  return [...merged.values()];
}

function priceItem(food: Food, grams: number, offers: readonly Offer[], pantry: ReadonlySet<string>): readonly PricedItem[] {
  const offer = medianOffer(offers);
  if (offer === undefined) return [];
  const bought = purchasedGrams(food, grams);
  const packs = Math.max(1, Math.ceil(bought / offer.packGrams - 0.01));
  return [
    {
      foodId: food.id,
      offer,
      packs,
      used: won((bought / offer.packGrams) * offer.price.amount),
      basket: won(packs * offer.price.amount),
      fromPantry: pantry.has(food.id),
    },
  ];
}

function within(used: Money, budget: Money | null, isIncomplete: boolean): boolean | null {
  if (budget === null) return null;
  if (used.amount > budget.amount) return false;
  return isIncomplete ? null : true;
}

const won = (amount: number): Money => ({ amount: Math.round(amount), currency: "KRW" });

const total = (amounts: readonly Money[]): Money => won(amounts.reduce((sum, { amount }) => sum + amount, 0));
