import { allergensOfWord, type AllergenId } from "@ai-chef/sdk/contract";
import { type DietClaim, dietClaim } from "./diet-claim.ts";

/** Milk without lactose is still milk. */
const NO_ALLERGEN = new Set(["lactose", "유당", "fat", "sugar", "cage", "alcohol", "caffeine"]);

const PATTERNS = [
  /(?<word>[a-z]+(?: [a-z]+)?)[- ]free\b/giu,
  /\bno (?<word>[a-z]+)\b/giu,
  /(?<word>[\p{Script=Hangul}]+?) ?(?:프리|무첨가|없는|불포함)/gu,
  /무(?<word>글루텐|유제품|견과류?|대두|계란)/gu,
];

/** Allergens of animals, by what a line calls itself. */
const WITHOUT: { readonly [C in DietClaim]: readonly AllergenId[] } = {
  vegetarian: ["pork", "beef", "chicken", "fish", "crustacean", "mollusc"],
  vegan: ["pork", "beef", "chicken", "fish", "crustacean", "mollusc", "egg", "milk"],
};

/** Allergens that a line says are absent: "gluten-free", "글루텐프리", "egg-free", "vegan". */
export function statedAbsences(text: string): readonly AllergenId[] {
  const claim = dietClaim(text);
  const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match.groups?.["word"] ?? ""));
  return [...new Set([...found.flatMap((phrase) => allergensOf(phrase)), ...(claim === null ? [] : WITHOUT[claim])])];
}

function allergensOf(phrase: string): readonly AllergenId[] {
  const words = [phrase, phrase.split(" ").at(-1) ?? phrase];
  if (words.some((word) => NO_ALLERGEN.has(word.toLowerCase()))) return [];
  return words.map((word) => allergensOfWord(word)).find((ids) => ids !== undefined) ?? [];
}
