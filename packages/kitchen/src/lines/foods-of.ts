import type { Language } from "@ai-chef/sdk/contract";
import { ONE_FOOD_WITH_AND } from "./english-words.ts";

const LAST_OF_A_MIX = /\b(?:sauce|mix|seasoning|chips?|dressing|pickles?|soup|salad|blend|crackers?|rub|spread|crisps|sausage|cheese|cream|parts?)$/iu;

/** The foods that a name lists, without brackets: "소금, 후추" is two, "half and half" one. */
export function foodsOf(name: string, language: Language): readonly string[] {
  const plain = name
    .replaceAll(/\s*\([^()]*\)/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const parts =
    language === "ko"
      ? plain.split(/\s*[,·+&]\s*|(?<=\p{Script=Hangul}{2})[와과]\s+/u)
      : isOneFood(plain)
        ? [plain]
        : plain.split(/,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/iu);
  const foods = parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part));
  return foods.length === 0 ? [name] : foods;
}

const isOneFood = (name: string): boolean =>
  ONE_FOOD_WITH_AND.test(name) || LAST_OF_A_MIX.test(name) || /^[^,]*(?:less|-in|-on|-free|fresh|ripe),/iu.test(name);
