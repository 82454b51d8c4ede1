import type { Candidate, Language } from "@ai-chef/sdk/contract";
import type { Compound } from "../foods/compound.ts";
import type { Food } from "../foods/food.ts";
import { type NameIndex, nameIndex, sortedWords, wordsOf } from "../foods/name-index.ts";
import { type FoodTable, nameOf } from "../foods/table.ts";
import { misspelt, type Scored } from "./misspelt.ts";
import { IDLE_WORDS } from "./modifiers.ts";
import { bareKorean, koreanReadings } from "./readings-korean.ts";
import { readings } from "./readings.ts";
import { remember } from "./remember.ts";

export interface SearchResult {
  /** The food that the name means; null when none is near enough. */
  readonly food: Food | null;
  /** What the name means where no table has a record of it. */
  readonly compound: Compound | null;
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[];
}

/** A name is taken for a food from this score on: two thirds of what it says must be the food's own name. */
const ACCEPTED = 0.62;
const MAX_CANDIDATES = 5;
const searches = new WeakMap<NameIndex, (name: string) => SearchResult>();

/** Finds the food that a name means: the whole name read in several ways, then its words with the head noun, then a misspelling of a name. */
export function searchFood(name: string, table: FoodTable, language: Language): SearchResult {
  const index = nameIndex(table, language);
  const find = searches.get(index) ?? remember((each) => search(each, index, language));
  searches.set(index, find);
  return find(name);
}

function search(name: string, index: NameIndex, language: Language): SearchResult {
  const scored = language === "ko" ? korean(name, index) : english(name, index);
  const found =
    (scored[0]?.score ?? 0) >= ACCEPTED
      ? scored
      : [
          ...misspelt(
            wordsOf(name)
              .filter((word) => !IDLE_WORDS.has(word))
              .join(" "),
            index,
          ),
          ...scored,
        ];
  const best = found.toSorted((a, b) => b.score - a.score);
  const meant = best[0] !== undefined && best[0].score >= ACCEPTED ? best[0].entry.named : null;
  return {
    ...(meant === null ? { food: null, compound: null } : meant.source === null ? { food: null, compound: meant } : { food: meant, compound: null }),
    candidates: unique(best)
      .slice(0, MAX_CANDIDATES)
      .map(({ entry, score }) => ({ id: entry.named.id, name: nameOf(entry.named, language), score: Math.round(score * 100) / 100 })),
  };
}

function unique(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const each of scored) if (!best.has(each.entry.named.id)) best.set(each.entry.named.id, each);
  return [...best.values()];
}

function english(name: string, index: NameIndex): readonly Scored[] {
  const ways = readings(name);
  for (const { words, certainty } of ways) {
    const entry = index.exact.get(words.join(" ")) ?? (words.length > 1 ? index.anyOrder.get(sortedWords(words)) : undefined);
    if (entry !== undefined) return [{ entry, score: certainty }];
  }
  return byHead(wordsOf(name), index);
}

/** A food's name whose every word is said and whose head noun is the head of what is said. */
function byHead(words: readonly string[], { byWord, weight }: NameIndex): readonly Scored[] {
  const said = words.filter((word) => !IDLE_WORDS.has(word));
  const head = said.at(-1);
  if (head === undefined) return [];
  const all = said.reduce((sum, word) => sum + weight(word), 0);
  const near = new Set(said.flatMap((word) => byWord.get(word) ?? []));
  return [...near]
    .map((entry) => {
      // Its origin counts: Italian dressing is no Caesar dressing.
      const own = [...new Set(entry.words)].filter((word) => !IDLE_WORDS.has(word));
      const shared = own.filter((word) => said.includes(word)).reduce((sum, word) => sum + weight(word), 0);
      const missing = own.filter((word) => !said.includes(word)).reduce((sum, word) => sum + weight(word), 0);
      const headFits = own.at(-1) === head ? 1 : 0.5;
      return { entry, score: all === 0 ? 0 : (headFits * shared) / (all + missing) };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_CANDIDATES * 3);
}

function korean(name: string, { exact }: NameIndex): readonly Scored[] {
  for (const { folded, certainty } of koreanReadings(name)) {
    const entry = exact.get(folded);
    if (entry !== undefined) return [{ entry, score: certainty }];
  }
  return byEnding(bareKorean(name), exact);
}

/** What a dish or a sauce is made with changes what it is: 콩송편 is no 송편 of sesame. */
const MADE_WITH: ReadonlySet<string> = new Set(["dish", "bread", "sweet", "snack", "sauce", "paste", "pickle", "stock", "drink"]);
const OTHER_DISH = 0.5;

/** Korean: the food stands at the end, what qualifies it before. */
function byEnding(bare: string, exact: NameIndex["exact"]): readonly Scored[] {
  const scored: Scored[] = [];
  for (let start = 1; start <= bare.length - 2; start += 1) {
    const entry = exact.get(bare.slice(start));
    if (entry === undefined) continue;
    const share = (bare.length - start) / bare.length;
    const isOther = MADE_WITH.has(entry.named.category) && exact.has(bare.slice(0, start));
    scored.push({ entry, score: isOther ? share * OTHER_DISH : share });
  }
  return scored;
}
