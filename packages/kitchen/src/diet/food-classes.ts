import type { AllergenId } from "@ai-chef/sdk/contract";
import type { FoodCategory, FoodTag } from "../foods/food.ts";
import type { DietClaim } from "../grounding/diet-claim.ts";
import { HIGH_FODMAP, LOW_FODMAP } from "./fodmap.ts";

/** A class of foods that some diet leaves out, and how a food is known to belong to it. Any one sign is enough. */
export interface FoodClass {
  readonly en: string;
  readonly ko: string;
  readonly categories?: readonly FoodCategory[];
  readonly tags?: readonly FoodTag[];
  /** With the food's own certainty: `likely` stays likely. */
  readonly allergens?: readonly AllergenId[];
  readonly foods?: ReadonlySet<string>;
  /** Words of the line that say so, for foods of some categories. */
  readonly cue?: { readonly words: RegExp; readonly of: readonly FoodCategory[] };
  /** Words of the line that take it out of the class: "ground" almonds choke nobody. */
  readonly unless?: RegExp;
  /** Only as the larger part of the dish. */
  readonly isMainPartOnly?: boolean;
  /** Foods of these categories may belong to it, and their record does not tell. */
  readonly undecided?: { readonly categories: readonly FoodCategory[]; readonly except: ReadonlySet<string> };
  /** A line that calls itself so ("vegan sausage") is out of the class. */
  readonly notIn?: readonly DietClaim[];
}

const ANIMAL: readonly FoodCategory[] = ["meat", "poultry", "processed-meat", "fish", "shellfish", "egg"];
const CUT_SMALL =
  /\b(?:ground|milled|powder\w*|pur[eé]e\w*|mash\w*|butter|smooth|meal|flour|minced|finely chopped|grated|quarter\w*|blended|melted)\b|가루|으깬|으깨|갈아|간 것|갈은|다진|다져|퓌레|4등분|잘게/iu;

/** Classes of foods that rules exclude. */
export const FOOD_CLASSES = {
  meat: {
    en: "Meat and poultry",
    ko: "육류·가금류",
    categories: ["meat", "poultry", "processed-meat"],
    tags: ["meat-derived", "gelatin"],
    allergens: ["pork", "beef", "chicken"],
    notIn: ["vegan", "vegetarian"],
  },
  seafood: {
    en: "Fish and shellfish",
    ko: "어패류",
    categories: ["fish", "shellfish"],
    allergens: ["fish", "crustacean", "mollusc"],
    notIn: ["vegan", "vegetarian"],
  },
  egg: { en: "Eggs", ko: "알류", categories: ["egg"], allergens: ["egg"], notIn: ["vegan"] },
  dairy: { en: "Milk and dairy", ko: "유제품", categories: ["cheese"], allergens: ["milk"], notIn: ["vegan"] },
  honey: { en: "Honey", ko: "꿀", tags: ["honey"], notIn: ["vegan"] },
  insect: { en: "Products of insects", ko: "곤충 유래 성분", tags: ["insect"], notIn: ["vegan", "vegetarian"] },
  rennet: { en: "Cheese made with calf rennet by rule", ko: "송아지 레닛 치즈", tags: ["rennet"], notIn: ["vegan", "vegetarian"] },
  alcohol: { en: "Alcohol", ko: "알코올", categories: ["alcohol"], tags: ["alcohol"] },
  "raw-animal": {
    en: "Raw fish, meat or egg",
    ko: "날생선·생고기·날달걀",
    tags: ["raw-animal"],
    cue: {
      words:
        /sashimi|tartare|carpaccio|ceviche|sushi[- ]grade|not cooked|uncooked and|eaten raw|served raw|to eat raw|\braw (?:egg|yolk|fish|oyster)|육회|\p{Script=Hangul}회(?=[\s\d(,]|$)|회 ?(?:무침|덮밥)|물회|횟감|날것|날로 ?먹|생식|익히지 ?않/iu,
      of: ANIMAL,
    },
  },
  unpasteurised: {
    en: "Unpasteurised milk, cheese or juice",
    ko: "비살균 유제품·주스",
    tags: ["unpasteurised"],
    cue: { words: /unpasteuri[sz]ed|raw[- ]milk|비살균|살균하지 ?않|생우유 치즈/iu, of: ["milk", "cheese", "drink"] },
  },
  "high-mercury": { en: "Fish high in mercury", ko: "수은 함량이 높은 어류", tags: ["high-mercury"] },
  liver: { en: "Liver", ko: "간", tags: ["liver"] },
  "added-salt": {
    en: "Salt and salted seasonings",
    ko: "소금·염장 양념",
    categories: ["salt"],
    tags: ["added-salt"],
    unless: /\b(?:unsalted|no[- ]salt|salt[- ]free|no added salt|low[- ]sodium)\b|무염|저염/iu,
  },
  "added-sugar": {
    en: "Added sugar",
    ko: "첨가당",
    categories: ["sweetener", "sweet"],
    tags: ["added-sugar"],
    unless: /\b(?:unsweetened|no[- ]sugar|sugar[- ]free|no added sugar)\b|무가당|무설탕/iu,
  },
  "corn-syrup": { en: "Corn syrup", ko: "콘시럽", foods: new Set(["syrup-corn", "syrup-corn-dark"]) },
  "milk-drink": {
    en: "Cow's milk as a drink",
    ko: "음료로 마시는 우유",
    foods: new Set(["milk", "milk-2-percent", "milk-1-percent", "milk-skim", "milk-lactose-free", "milk-chocolate-flavoured", "goat-milk", "sheep-milk"]),
    isMainPartOnly: true,
  },
  choking: {
    en: "Foods that choke",
    ko: "질식 위험 식품",
    tags: ["whole-nut"],
    foods: new Set([
      "grape",
      "grape-concord",
      "grape-shine-muscat-with-skin",
      "tomato-cherry",
      "raisin",
      "raisin-golden",
      "cranberry-dried",
      "cherry",
      "blueberry",
      "popcorn",
      "popcorn-oil",
      "marshmallow",
      "candy-gummy",
      "candy-hard",
      "frankfurter",
      "hot-dog",
      "sausage-vienna",
      "peanut",
      "peanut-roasted",
      "peanut-salted",
      "olive-green",
      "olive-black",
      "pretzel",
    ]),
    cue: {
      words: /\braw (?:carrot|celery|apple)|\b(?:carrot|celery|apple|cheese) (?:stick|chunk|cube)s?|생 ?당근|당근 ?스틱|오이 ?스틱|사과 ?스틱|통째로/iu,
      of: ["vegetable", "fruit", "cheese", "nut", "legume"],
    },
    unless: CUT_SMALL,
  },
  fodmap: {
    en: "Foods high in FODMAPs",
    ko: "고포드맵 식품",
    allergens: ["wheat", "rye", "barley"],
    foods: HIGH_FODMAP,
    unless: /\b(?:low[- ]fodmap|lactose[- ]free|gluten[- ]free|garlic[- ]infused oil)\b|락토프리|저포드맵|글루텐프리|글루텐 ?프리/iu,
    undecided: { categories: ["sauce", "paste", "stock", "processed-meat", "dish", "pickle", "snack", "sweet"], except: LOW_FODMAP },
  },
} as const satisfies Record<string, FoodClass>;

export type FoodClassId = keyof typeof FOOD_CLASSES;

/** The definition of a class with its optional signs. */
export const foodClass = (id: FoodClassId): FoodClass => FOOD_CLASSES[id];
