/** Version of every document of this contract. A reader accepts an equal major number. */
export const SCHEMA_VERSION = "1.0";

export const LANGUAGES = ["ko", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export const COOKING_LEVELS = ["beginner", "intermediate", "advanced"] as const;
export type CookingLevel = (typeof COOKING_LEVELS)[number];

export const CURRENCIES = ["KRW"] as const;
export type Currency = (typeof CURRENCIES)[number];

export const CUISINES = ["korean", "japanese", "chinese", "western", "mediterranean", "southeast-asian"] as const;
export type Cuisine = (typeof CUISINES)[number];

/** Dietary targets whose rules the kitchen has. */
export const TARGET_IDS = [
  "general",
  "keto",
  "low-carb",
  "diabetes",
  "diet",
  "high-protein",
  "low-fat",
  "low-sodium",
  "dash",
  "renal",
  "gout",
  "baby-food",
  "pregnancy",
  "gluten-free",
  "vegan",
  "vegetarian",
  "pescatarian",
  "low-fodmap",
  "fridge",
] as const;
export type TargetId = (typeof TARGET_IDS)[number];

/** Health conditions whose rules are added to any target. */
export const HEALTH_CONDITION_IDS = ["diabetes", "hypertension", "kidney-disease", "gout", "celiac", "obesity", "pregnancy"] as const;
export type HealthConditionId = (typeof HEALTH_CONDITION_IDS)[number];

/** How well a mass is known, best first. The worst tier among the contributors is the tier of a total. */
export const TIERS = ["measured", "derived", "estimated", "unquantified"] as const;
export type Tier = (typeof TIERS)[number];

export const FOOD_STATES = ["raw", "cooked", "dried", "ready"] as const;
export type FoodState = (typeof FOOD_STATES)[number];

/** What becomes of an ingredient: eaten, steeped and taken out, soaked up in part, or thrown away. */
export const FATES = ["eaten", "infused", "absorbed", "discarded"] as const;
export type Fate = (typeof FATES)[number];

export const OUTCOMES = ["pass", "fail", "unable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const SOURCE_TABLES = ["usda-sr28", "rda-10.3", "user"] as const;
export type SourceTable = (typeof SOURCE_TABLES)[number];
