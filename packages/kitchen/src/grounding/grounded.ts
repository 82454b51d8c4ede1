import type { AllergenId, Candidate, Fate, ParsedLine, Tier } from "@ai-chef/sdk/contract";
import type { Compound } from "../foods/compound.ts";
import type { Food } from "../foods/food.ts";
import type { Range } from "../nutrition/bounds.ts";

/** A line of a recipe, tied to a food of the table and to grams. */
export interface GroundedIngredient {
  readonly text: string;
  readonly parsed: ParsedLine;
  /** Null when the table has no food that the line means. */
  readonly food: Food | null;
  /** Where no table has a record: what the name says of its making. */
  readonly compound: Compound | null;
  /** `false` for a line that names no food at all: a tool, a heading. It changes no answer. */
  readonly isFood: boolean;
  /** "For the marinade:" stands over the lines below it. */
  readonly isHeading: boolean;
  /** Edible grams that go in; null when unknown. */
  readonly grams: number | null;
  /** What the grams can be; `high` is `Infinity` where nothing bounds them. */
  readonly gramsRange: Range;
  readonly tier: Tier;
  readonly fate: Fate;
  /** Share that is eaten, 0 to 1. */
  readonly eaten: { readonly share: number; readonly source: string | null };
  readonly candidates: readonly Candidate[];
  /** Allergens that the line says are absent ("gluten-free soy sauce"), although foods of the kind hold them. */
  readonly freeFrom: readonly AllergenId[];
}
