import { TIERS, type Tier } from "@ai-chef/sdk/contract";

/** The worst of some tiers; `measured` of none. */
export function worstTier(tiers: Iterable<Tier>): Tier {
  let worst = 0;
  for (const tier of tiers) worst = Math.max(worst, TIERS.indexOf(tier));
  return TIERS[worst] ?? "unquantified";
}
