import type { AllergenFinding } from "@ai-chef/sdk/contract";
import type { Sums } from "../nutrition/sum.ts";

/** What is judged. */
export interface Judged {
  readonly sums: Sums;
  readonly allergens: readonly AllergenFinding[];
  readonly mealsPerDay: number;
}
