import type { CookingLevel, Cuisine } from "@ai-chef/sdk/contract";

/** Everything that a prompt says in one language. A target's own advice is in `targets/`. */
export interface PromptWords {
  /** The whole of the system prompt but the target's advice; the names of the block of user's data are filled in. */
  readonly system: (block: { readonly open: string; readonly close: string }) => readonly string[];
  readonly advice: string;
  readonly dish: string;
  readonly servings: (count: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly cuisine: (cuisine: Cuisine) => string;
  readonly level: (level: CookingLevel) => string;
  readonly budget: (amount: number, currency: string) => string;
  readonly mealsPerDay: (count: number) => string;
  readonly babyAge: (months: number) => string;
  readonly variation: (number: number) => string;
  readonly rules: string;
  readonly atMost: (limit: string) => string;
  readonly atLeast: (limit: string) => string;
  readonly per: { readonly serving: string; readonly "100g": string };
  /** A serving's share of a limit of a day. */
  readonly ofDay: (limits: string, meals: number) => string;
  readonly noAllergen: (name: string) => string;
  readonly noClass: (name: string) => string;
  readonly noneOf: (field: string) => string;
  readonly foods: string;
  readonly foodName: string;
  readonly pantry: string;
  readonly pantryUse: string;
  readonly data: string;
  readonly failed: string;
  readonly failedUse: string;
  readonly answer: string;
  readonly repair: string;
  readonly repairUse: string;
}
