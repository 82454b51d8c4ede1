import type { FoodCategory } from "../foods/food.ts";

/** A liquid that food is cooked, fried or kept in, and of which a part stays. */
export interface Bath {
  /** What the bath is made of. */
  readonly categories: readonly FoodCategory[];
  /** Words of the line that say so. */
  readonly cue: RegExp;
  /** So many grams say so without words; null when only words do. */
  readonly least: number | null;
  /** What soaks. */
  readonly solids: readonly FoodCategory[];
  /** Grams of the bath's ingredient that stay in a gram of what soaks. */
  readonly perSolidGram: number;
  readonly source: string;
}

const FRIED: readonly FoodCategory[] = [
  "meat",
  "poultry",
  "processed-meat",
  "fish",
  "shellfish",
  "egg",
  "soy",
  "legume",
  "flour",
  "bread",
  "noodle",
  "vegetable",
  "mushroom",
  "cheese",
  "dish",
  "fruit",
];

export const BATHS: readonly Bath[] = [
  {
    categories: ["salt"],
    cue: /(?:pasta|noodle|boiling|cooking) water|for (?:the )?(?:pasta|boiling)|파스타 ?삶|면 ?삶|삶을 ?때|삶는 ?물|면수/iu,
    least: null,
    solids: ["noodle"],
    perSolidGram: 0.0073,
    source: "SR28 20321 against 20121: pasta boiled with salt holds 130 mg more sodium in 100 g, which is 0.73 g salt for 100 g dry",
  },
  {
    categories: ["salt"],
    cue: /절임|절이|절여|for (?:salting|brining|the brine)|\bbrine\b/iu,
    least: null,
    solids: ["vegetable", "meat", "poultry", "fish"],
    perSolidGram: 0.0121,
    source: "RDA 10.3 row 941 against 933: salted cabbage holds 475 mg more sodium in 100 g, which is 1.21 g salt",
  },
  {
    categories: ["oil"],
    cue: /튀김|튀기|튀길|for (?:deep[- ]?|shallow[- ]?)?frying|deep[- ]?fry|to fry/iu,
    least: 500,
    solids: FRIED,
    perSolidGram: 0.1,
    source: "fried food takes up 8 to 25 % of its weight in oil (reviews of deep-fat frying); a tenth is taken for home frying",
  },
];

/** Solids that give a stock its taste and are taken out. */
export const INFUSED_CUE =
  /(?:^|[,;(]\s*|\band |\bthen )removed\b|removed (?:before|after|at the end)|strained out|건져 ?(?:내|냄|버)|국물용|육수용|다시용|우림용|우려|for (?:the )?(?:stock|broth|dashi)|bouquet garni|\bbay lea(?:f|ves)\b|월계수/iu;
/** The same where the recipe has water for a stock, and no word is needed. */
export const INFUSED_WITH_WATER = /다시마|국멸치|다시멸치|kombu|dried anchov|cinnamon stick|통계피|star anise|팔각/iu;
/** Water from which a pot is a stock. */
export const STOCK_WATER_GRAMS = 300;

export const DISCARDED_CUE =
  /(?:to be |then |and )discard(?:ed)?|\(discard(?:ed)?\)|thrown away|not eaten|(?:blanching|potato|vegetable|soaking) water|for (?:blanching|soaking|rinsing)|세척용|씻을|헹굴|손질용|해감|데치는 ?물|데칠|헹굼|버림|버리기/iu;

/** Liquids in which meat or fish lies before it is cooked, and which are then thrown away. */
export const MARINADE_CUE = /\bfor (?:the )?marinad(?:e|ing)\b|^(?:for the )?marinade\b|\bto marinate\b/iu;
export const MARINADE = {
  solids: ["meat", "poultry", "fish", "shellfish"] as readonly FoodCategory[],
  /** Grams of marinade taken up by a gram of what lies in it. */
  perSolidGram: 0.05,
  source: "still marination takes up 2 to 5 % of the meat's weight (Yusop et al., Meat Sci 2010;85:657-663); the upper end is taken",
} as const;

/** Vinegar from so much of the vegetables' weight makes a pickle of them, and its liquid is not drunk. */
export const PICKLING = {
  solids: ["vegetable", "mushroom"] as readonly FoodCategory[],
  leastVinegarShare: 0.15,
  dissolved: ["vinegar", "sweetener", "salt", "sauce"] as readonly FoodCategory[],
  source: "what is dissolved evens out between the liquid and the water of the vegetables (diffusion to equilibrium); the liquid is not drunk",
} as const;
