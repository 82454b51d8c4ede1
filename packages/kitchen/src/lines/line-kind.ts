import type { Language } from "@ai-chef/sdk/contract";
import type { IngredientLine } from "./ingredient-line.ts";
import { findAmounts } from "./korean-amount.ts";

/** Characters of a line that are read; what is longer is no ingredient. */
export const LONGEST_LINE = 2000;

const HEADINGS: ReadonlySet<string> = new Set(
  (
    "dressing|marinade|filling|topping|toppings|frosting|icing|glaze|crust|dough|batter|sauce|garnish|garnishes|ingredients|ingredient|directions|instructions|method|preparation|notes|" +
    "wet ingredients|dry ingredients|dry mix|spice mix|to serve|to garnish|to finish|for serving|for garnish|assembly|base|streusel|crumble topping|main ingredients|salad|soup|cake|optional toppings|" +
    "optional|equipment|seasoning mix|seasonings|vegetables|meat|you will need|what you need|shopping list|" +
    "재료|주재료|부재료|필수재료|필수 재료|선택재료|선택 재료|기본재료|기본 재료|양념|양념장|양념재료|양념 재료|양념장 재료|소스|소스재료|소스 재료|드레싱|드레싱 재료|육수|육수재료|육수 재료|밑간|밑간 재료|고명|토핑|토핑 재료|반죽|반죽 재료|고기양념|고기 양념|곁들임|곁들임 재료|곁들이|만드는 법|만드는법|만들기|조리법|조리순서|조리 순서|요리순서|요리 재료|레시피|준비물|준비 재료|준비재료|절임물|절임 재료|속재료|속 재료|겉절이 양념|무침 양념|조림장|초고추장 재료|다대기|다대기 재료|찌개 양념|볶음 양념|배합초|단촛물|계량 단위|팁"
  ).split("|"),
);

const KO_HEADING = /^(?:[\p{Script=Hangul}\s]{1,14}\s?(?:재료|양념|양념장|소스|만들기|만드는 ?법|준비물|토핑|드레싱|고명|밑간))$/u;
const VERBS = new Set(
  "add bake beat blend boil bring brush chill chop coat combine cook cover cut divide drain drizzle fold fry garnish gently grill heat knead layer leave let marinate mash melt mix peel place pour preheat prepare press put reduce refrigerate remove repeat reserve rinse roast roll rub sauté saute season serve set simmer slice soak spoon spread sprinkle stir strain take thaw then top toss transfer turn using wait warm wash whip whisk while wrap".split(
    " ",
  ),
);
const SENTENCE = /\b(?:the|until|into|minutes?|mins?|hours?|oven|together|well|over|heat|all|it|them|then|with|pan|bowl|pot|°[cf]?|degrees)\b/iu;
const NEVER_FOODS = /^(?:preheat|add|bring|let|combine|place|put|transfer|repeat|remove|pour|stir|whisk|serve|refrigerate|sprinkle)$/u;
const KO_SENTENCE = /(?:세요|해요|어요|아요|여요|예요|에요|네요|지요|죠|거예요|니다|[\p{Script=Hangul}]기\s?바랍니다|기다린다|마무리)[.!~]*$/u;
const KO_TASK = /(?:(?:썰|끓이|볶|넣|섞|굽|만들|삶|데치|재우|붓|담|올리|뿌리|다지|튀기|버무리|준비하|무치|부치|졸이|식히|헹구|씻|자르)기)[.!~]*$/u;

/** What a line is, before it is read. `line` is clean; `bare` is without brackets. */
export function kindOf(line: string, bare: string, language: Language): IngredientLine["kind"] {
  if (!/\p{L}/u.test(line) || /^(?:https?:\/\/|www\.)/iu.test(line)) return "nothing";
  const words = bare.replaceAll(/[\uE000-\uEFFF]/gu, " ").trim();
  if (isHeading(line, words)) return "heading";
  return (language === "ko" ? isKoreanSentence(words) : isEnglishSentence(words)) ? "instruction" : "ingredient";
}

const LONGEST_HEADING = 80;

function isHeading(line: string, words: string): boolean {
  if (words === "") return /^[[【〈《<]/u.test(line) && !/\p{N}/u.test(line);
  if (words.length > LONGEST_HEADING) return false;
  if (/[:：]$/u.test(words)) return !/^[\p{N}~]/u.test(words);
  if (/\p{N}/u.test(words)) return false;
  const title = words.replaceAll(/[\s=*#-]+$|^[\s=*#-]+/gu, "").toLowerCase();
  if (HEADINGS.has(title) || KO_HEADING.test(title)) return true;
  return /^for (?:the|an?|your|each)\s[^,]{2,50}$/u.test(title) || (/^[[【〈《<]/u.test(line) && /[\]】〉》>]:?$/u.test(line));
}

/** "Butter and flour two cake tins": what is prepared is a vessel. */
const VESSEL_PREPARED =
  /^(?:butter|flour|oil|grease|line|dust|spray)(?:,? (?:and|&|then) (?:butter|flour|oil|grease|line|dust|spray))?\b.*\b(?:tins?|pans?|trays?|dish(?:es)?|ramekins?|moulds?|molds?|sheets?|paper)\b/iu;

/** "Butter, for the pan" is butter. */
const FOR_VESSEL = /\bfor\b|\bto (?:grease|line|coat|butter|oil)\b/iu;

function isEnglishSentence(words: string): boolean {
  if (VESSEL_PREPARED.test(words) && !FOR_VESSEL.test(words)) return true;
  const first = /^[a-zé]+/iu.exec(words)?.[0].toLowerCase() ?? "";
  if (!VERBS.has(first)) return false;
  const rest = words
    .slice(first.length)
    .trim()
    .split(/[\s,]+/u);
  if (rest.length < 2) return false;
  return NEVER_FOODS.test(first) || (rest.length >= 3 && SENTENCE.test(rest.join(" ")) && !/,\s*(?:for|to|plus|optional|divided)\b/iu.test(words));
}

function isKoreanSentence(words: string): boolean {
  const text = words.trim();
  if (/[,;]/u.test(text) && /^[^,;]*\d/u.test(text)) return false;
  if (KO_SENTENCE.test(text) || (KO_TASK.test(text) && findAmounts(text).length === 0)) return true;
  const last = /([\p{Script=Hangul}])다[.!]?$/u.exec(text)?.[1];
  // "넣는다", "끓인다": the syllable before 다 ends in ㄴ; 소다, 사이다, 체다 do not.
  return last !== undefined && ((last.codePointAt(0) ?? 0) - 0xac00) % 28 === 4 && text.includes(" ");
}
