/** The table as the build leaves it: one array a food, lists joined, so that it is small and parses fast. */
export interface CompiledTable {
  /** Hash of the content: the table's version. */
  readonly version: string;
  readonly rows: readonly CompiledRow[];
  readonly prices: readonly CompiledPrice[];
  /** Parsed when it is called: only a name that no food has asks for them. */
  readonly compounds: () => readonly CompiledCompound[];
  readonly published: readonly CompiledFigure[];
}

/** Lists are joined with `;`; a portion is `measure:form=grams@u`. Figures follow the order of `NUTRIENT_KEYS`. */
export type CompiledRow = readonly [
  id: string,
  source: string,
  category: string,
  state: string,
  en: string,
  ko: string,
  aliasesEn: string,
  aliasesKo: string,
  contains: string,
  likely: string,
  may: string,
  portions: string,
  tags: string,
  water: number | null,
  refuse: number,
  figures: readonly (number | null)[],
];

export type CompiledPrice = readonly [
  foodId: string,
  wonPer100Grams: number,
  packGrams: number,
  packWon: number,
  date: string,
  title: string,
  source: string,
  confidence: string,
];

export type CompiledCompound = readonly [
  id: string,
  category: string,
  en: string,
  ko: string,
  aliasesEn: string,
  aliasesKo: string,
  contains: string,
  likely: string,
  may: string,
  tags: string,
];

/** `value` is a number or a band: "150-200". */
export type CompiledFigure = readonly [foodId: string, figure: string, value: string];
