import type { Language, Profile } from "@ai-chef/sdk/contract";
import type { DraftRequest } from "../ports/recipe-model.ts";
import { DRAFT_JSON_SCHEMA, type JsonSchema } from "./draft-json-schema.ts";
import { foodRows } from "./food-rows.ts";
import type { PromptWords } from "./prompt-words.ts";
import { ruleLines } from "./rule-lines.ts";
import { TARGET_ADVICE } from "./targets/index.ts";
import { quoted, USER_DATA, userData } from "./user-data.ts";
import { WORDS_EN } from "./words-en.ts";
import { WORDS_KO } from "./words-ko.ts";

/** What a model is asked for a draft with. */
export interface DraftPrompt {
  readonly system: string;
  readonly user: string;
  readonly schema: JsonSchema;
  readonly version: string;
}

/** Changed with the wording of any prompt: a result names it. */
export const PROMPT_VERSION = "draft-1";

const WORDS: { readonly [L in Language]: PromptWords } = { en: WORDS_EN, ko: WORDS_KO };

/**
 * The prompt of a brief. The system part depends on language and target alone; a user's own words stand in one block of JSON that is said to be
 * data, and nowhere else.
 */
export function draftPrompt({ brief, attempt, feedback }: DraftRequest): DraftPrompt {
  const { profile, rules, shortlist, pantry } = brief;
  const { language, target, mealsPerDay } = profile;
  const words = WORDS[language];
  const sections: readonly Section[] = [
    [words.dish, dishLines(profile, words).map(bullet)],
    [words.rules, ruleLines(rules, { language, mealsPerDay, words }).map(bullet)],
    [words.foods, foodRows(shortlist, { language, nameLabel: words.foodName })],
    [`${words.pantry} (${words.pantryUse})`, pantry.map(bullet)],
    [words.data, userData(profile)],
    [words.failed, attempt > 1 && feedback.length > 0 ? [...feedback.map((check) => bullet(quoted(check))), words.failedUse] : []],
  ];
  return {
    system: [...words.system(USER_DATA), "", `# ${words.advice}`, TARGET_ADVICE[target][language]].join("\n"),
    user: [...sections.filter(([, lines]) => lines.length > 0).map(([heading, lines]) => [`# ${heading}`, ...lines].join("\n")), words.answer].join("\n\n"),
    schema: DRAFT_JSON_SCHEMA,
    version: PROMPT_VERSION,
  };
}

type Section = readonly [heading: string, lines: readonly string[]];

function dishLines(
  { servings, maxCookingMinutes, cuisine, cookingLevel, budget, mealsPerDay, babyAgeMonths, variation }: Profile,
  words: PromptWords,
): readonly string[] {
  return [
    words.servings(servings),
    ...(maxCookingMinutes === null ? [] : [words.minutes(maxCookingMinutes)]),
    ...(cuisine === null ? [] : [words.cuisine(cuisine)]),
    words.level(cookingLevel),
    ...(budget === null ? [] : [words.budget(budget.amount, budget.currency)]),
    words.mealsPerDay(mealsPerDay),
    ...(babyAgeMonths === null ? [] : [words.babyAge(babyAgeMonths)]),
    ...(variation === 0 ? [] : [words.variation(variation)]),
  ];
}

const bullet = (line: string): string => `- ${line}`;

/** What is said of an answer that is no draft. */
export function repairText(problems: readonly string[], language: Language): string {
  const { repair, repairUse } = WORDS[language];
  return [repair, ...problems.map(bullet), repairUse].join("\n");
}
