import type { Language } from "@ai-chef/sdk/contract";
import { isAttribute } from "./english-preparation.ts";
import { ONE_FOOD_WITH_AND } from "./english-words.ts";

const LAST_OF_A_MIX = /\b(?:sauce|mix|seasoning|chips?|dressing|pickles?|soup|salad|blend|crackers?|rub|spread|crisps|sausage|cheese|cream|parts?)$/iu;

/** The foods that a name lists, without brackets: "소금, 후추" is two, "half and half" one. */
export function foodsOf(name: string, language: Language): readonly string[] {
  if (!/[,·+&()]|\sand\s|[와과]\s/iu.test(name)) return [name];
  const plain = name
    .replaceAll(/\s*\([^()]*\)/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const foods = partsOf(plain, language)
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  return foods.length === 0 ? [name] : foods;
}

function partsOf(name: string, language: Language): readonly string[] {
  if (language === "ko") return name.split(/\s*[,·+&]\s*|(?<=\p{Script=Hangul}{2})[와과]\s+/u);
  if (isOneFood(name)) return [name];
  const parts = name.split(/,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/iu);
  return parts.length > 1 && parts.slice(1).every(isKind) ? [name] : parts;
}

/** "butter, unsalted", "flour, all purpose": what stands behind the comma is no food. */
function isKind(part: string): boolean {
  const words = part.trim().toLowerCase().split(/\s+/u);
  return words.every(isAttribute) || isAttribute(words.join("-"));
}

const isOneFood = (name: string): boolean =>
  ONE_FOOD_WITH_AND.test(name) || LAST_OF_A_MIX.test(name) || /^[^,]*(?:less|-in|-on|-free|fresh|ripe),/iu.test(name);
