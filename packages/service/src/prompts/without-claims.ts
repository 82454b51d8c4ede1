/** "sugar 10 g", "fat 2 %" and "지방 20 g" are ingredients. */
const NUTRIENTS =
  "net carb\\w*|carb\\w*|proteins?|(?:saturated|trans|total) fats?|fib(?:re|er)|sugars|sodium|potassium|phosphorus|calcium|iron|cholesterol|순?탄수화물|단백질|(?:포화|트랜스|총)지방|식이섬유|당류|나트륨|칼륨|칼슘|콜레스테롤|철분";
/** Nutrients that are no ingredients as well: "100 g sugar" is one. */
const NO_INGREDIENTS =
  "net carb\\w*|carb\\w*|proteins?(?! powder)|saturated fats?|fib(?:re|er)|sodium(?! bicarbonate)|potassium|phosphorus|cholesterol|순?탄수화물|단백질(?! ?파우더)|포화지방|식이섬유|당류|나트륨|칼륨|콜레스테롤";
const NUMBER = "\\d[\\d.,]*";

/** A figure of energy, of a nutrient or of money. */
const FIGURE = new RegExp(
  [
    `${NUMBER} ?(?:k?cal\\b|kilo?calories|calories|kj\\b|kilojoules|킬로칼로리|칼로리)`,
    `(?:calories|energy|열량|칼로리)\\W{0,4}(?:is |are |는 |은 |약 |about |only )?${NUMBER}`,
    `(?:${NUTRIENTS}) ?(?:[:=]|is|은|는|이|가|content)? ?(?:약 |about |only )?${NUMBER} ?(?:g|mg|µg|mcg|%|그램|밀리그램)`,
    `${NUMBER} ?(?:g|mg|µg|mcg|%|grams?|milligrams?|그램|밀리그램|퍼센트)(?:의)? ?(?:of )?(?:${NO_INGREDIENTS})`,
    `[₩$€£¥] ?\\d|${NUMBER} ?(?:만|천)? ?원(?![형통])|${NUMBER} ?(?:won|krw|usd|dollars?|euros?)\\b`,
  ].join("|"),
  "iu",
);

/** A word about allergens, or about what may be eaten without harm. */
const VERDICT =
  /\ballerg\w*|\bsafe(?:ly)?\b|\b(?:gluten|wheat|dairy|lactose|milk|nut|peanut|egg|soy|shellfish)[- ]free\b|알레르기|알러지|안전|(?:글루텐|유당|견과|땅콩) ?(?:프리|무첨가|없)/iu;

const SENTENCES = /(?<=[.!?。！？…])\s+|\n+/u;
const BRACKETED = /\s*[([（][^()[\]（）]*[)\]）]/gu;

/** A text without its sentences that state a figure or a verdict: those are the program's to give. */
export function withoutClaims(text: string): string {
  if (!FIGURE.test(text) && !VERDICT.test(text)) return text;
  return text
    .split(SENTENCES)
    .filter((sentence) => !FIGURE.test(sentence) && !VERDICT.test(sentence))
    .join(" ")
    .trim();
}

/** A step without its sentences that state a figure of energy, of a nutrient or of money. */
export function withoutFigures(text: string): string {
  if (!FIGURE.test(text)) return text;
  return text
    .split(SENTENCES)
    .filter((sentence) => !FIGURE.test(sentence))
    .join(" ")
    .trim();
}

/** A name or an ingredient line without what brackets state of figures; null when the rest still states one. */
export function nameWithoutFigures(text: string): string | null {
  if (!FIGURE.test(text)) return text;
  const bare = text.replaceAll(BRACKETED, (bracket) => (FIGURE.test(bracket) ? "" : bracket)).trim();
  return bare === "" || FIGURE.test(bare) ? null : bare;
}
