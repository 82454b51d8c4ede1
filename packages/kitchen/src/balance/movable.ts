import type { GroundedIngredient } from "../grounding/grounded.ts";
import { ROLE_BOUNDS, roleOf } from "./roles.ts";

/** How far one ingredient can move, in grams over the whole dish. */
export interface Movable {
  readonly grams: number;
  readonly least: number;
  readonly most: number;
  readonly reluctance: number;
  /** Smallest change: a gram, or one whole piece. */
  readonly step: number;
  readonly isWhole: boolean;
}

/** Null for what does not move: no food, no known grams, nothing of it eaten. */
export function movable({ food, grams, eaten, fate }: GroundedIngredient): Movable | null {
  if (food === null || grams === null || grams === 0 || fate !== "eaten" || eaten.share === 0 || food.category === "water") return null;
  const { least, most, reluctance } = ROLE_BOUNDS[roleOf(food.category)];
  const piece = food.category === "egg" ? wholePiece(food.portions, grams) : null;
  return { grams, least: grams * least, most: grams * most, reluctance, step: piece ?? 1, isWhole: piece !== null };
}

/** Grams of one egg, when the dish holds whole ones. */
function wholePiece(portions: readonly { readonly measure: string; readonly grams: number }[], grams: number): number | null {
  const piece = portions.find(({ measure }) => measure === "piece" || measure === "large")?.grams;
  return piece !== undefined && Math.abs(grams / piece - Math.round(grams / piece)) < 0.01 ? piece : null;
}

/** Grams that a kitchen scale or spoon can follow, inside the bounds: to 5 g from 100 g, to 1 g from 10 g, to 0.1 g below. */
export function kitchenGrams({ least, most, isWhole }: Movable, grams: number): number {
  if (isWhole) return Math.round(grams * 10) / 10;
  const grain = grams >= 100 ? 5 : grams >= 10 ? 1 : 0.1;
  const rounded = Math.round(grams / grain) * grain;
  return Math.round(Math.min(most, Math.max(least, rounded)) * 10) / 10;
}
