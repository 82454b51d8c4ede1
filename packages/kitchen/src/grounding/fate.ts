import type { Fate } from "@ai-chef/sdk/contract";
import type { GroundedIngredient } from "./grounded.ts";

/** Share of an ingredient that is eaten, by what becomes of it. */
const EATEN: { readonly [F in Fate]: GroundedIngredient["eaten"] } = {
  eaten: { share: 1, source: null },
  infused: { share: 0, source: "stock solids are taken out; what leaves into the stock is not in any table" },
  absorbed: { share: 1, source: "how much stays is not known: all of it is counted" },
  discarded: { share: 0, source: "thrown away" },
};

export function fateOf(fate: Fate): Pick<GroundedIngredient, "fate" | "eaten"> {
  return { fate, eaten: EATEN[fate] };
}
