import type { AllergenId } from "./allergens.ts";
import type { CookingLevel, Cuisine, Currency, HealthConditionId, Language, TargetId } from "./vocabulary.ts";

/** An amount of money. */
export interface Money {
  /** In the currency's main unit. */
  readonly amount: number;
  readonly currency: Currency;
}

/** What somebody asks for, as it arrives. A bare number as the budget is won; allergies may be in everyday words ("nuts", "갑각류"). */
export interface ProfileInput {
  /** The dietary target. */
  target: TargetId;
  /** People to feed. @defaultValue 2 */
  servings?: number;
  /** @defaultValue "ko" */
  language?: Language;
  healthConditions?: readonly HealthConditionId[];
  allergies?: readonly string[];
  /** Foods to keep out, in the user's words. */
  avoid?: readonly string[];
  /** @defaultValue "beginner" */
  cookingLevel?: CookingLevel;
  /** What the ingredients used may cost, for all servings. */
  budget?: number | Money;
  /** Foods at hand: they cost nothing and are preferred. */
  pantry?: readonly string[];
  cuisine?: Cuisine;
  maxCookingMinutes?: number;
  /** Meals a day: turns a daily limit into a meal's share. @defaultValue 3 */
  mealsPerDay?: number;
  babyAgeMonths?: number;
  /** Another number, another dish. @defaultValue 0 */
  variation?: number;
}

/** A parsed profile: every default filled in, every word mapped to its id. */
export interface Profile {
  readonly target: TargetId;
  readonly servings: number;
  readonly language: Language;
  readonly healthConditions: readonly HealthConditionId[];
  readonly allergies: readonly AllergenId[];
  readonly avoid: readonly string[];
  readonly cookingLevel: CookingLevel;
  readonly budget: Money | null;
  readonly pantry: readonly string[];
  readonly cuisine: Cuisine | null;
  readonly maxCookingMinutes: number | null;
  readonly mealsPerDay: number;
  readonly babyAgeMonths: number | null;
  readonly variation: number;
}
