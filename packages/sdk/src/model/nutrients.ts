/** What one nutrient is: its unit, how many decimals a reader is shown, and its names. */
export interface NutrientDefinition {
  readonly unit: "kcal" | "g" | "mg" | "µg";
  readonly decimals: 0 | 1;
  readonly en: string;
  readonly ko: string;
  /** USDA nutrient number, where it has one. */
  readonly usda: string;
}

/**
 * The nutrients of the contract. A key carries its unit; a figure of a food is per 100 g of its edible part,
 * a figure of a recipe is for the whole of it or for one serving, as the field that holds it says.
 *
 * Carbohydrate is by difference and includes fibre, in both tables.
 */
export const NUTRIENTS = {
  energyKcal: { unit: "kcal", decimals: 0, en: "Energy", ko: "열량", usda: "208" },
  proteinGrams: { unit: "g", decimals: 1, en: "Protein", ko: "단백질", usda: "203" },
  fatGrams: { unit: "g", decimals: 1, en: "Fat", ko: "지방", usda: "204" },
  saturatedFatGrams: { unit: "g", decimals: 1, en: "Saturated fat", ko: "포화지방", usda: "606" },
  carbohydrateGrams: { unit: "g", decimals: 1, en: "Carbohydrate", ko: "탄수화물", usda: "205" },
  fiberGrams: { unit: "g", decimals: 1, en: "Fibre", ko: "식이섬유", usda: "291" },
  sugarsGrams: { unit: "g", decimals: 1, en: "Sugars", ko: "당류", usda: "269" },
  sodiumMilligrams: { unit: "mg", decimals: 0, en: "Sodium", ko: "나트륨", usda: "307" },
  potassiumMilligrams: { unit: "mg", decimals: 0, en: "Potassium", ko: "칼륨", usda: "306" },
  phosphorusMilligrams: { unit: "mg", decimals: 0, en: "Phosphorus", ko: "인", usda: "305" },
  calciumMilligrams: { unit: "mg", decimals: 0, en: "Calcium", ko: "칼슘", usda: "301" },
  ironMilligrams: { unit: "mg", decimals: 1, en: "Iron", ko: "철", usda: "303" },
  vitaminAMicrogramsRae: { unit: "µg", decimals: 0, en: "Vitamin A (RAE)", ko: "비타민 A (RAE)", usda: "320" },
  retinolMicrograms: { unit: "µg", decimals: 0, en: "Retinol", ko: "레티놀", usda: "319" },
  cholesterolMilligrams: { unit: "mg", decimals: 0, en: "Cholesterol", ko: "콜레스테롤", usda: "601" },
} as const satisfies Record<string, NutrientDefinition>;

export type NutrientKey = keyof typeof NUTRIENTS;

export const NUTRIENT_KEYS = Object.keys(NUTRIENTS) as readonly NutrientKey[];

/** An amount of each nutrient; `null` is "not known", never zero. */
export type NutrientAmounts = { readonly [K in NutrientKey]: number | null };
