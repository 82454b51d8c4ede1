import type { Candidate, Language } from "@ai-chef/sdk/contract";
import { disassemble } from "es-hangul";
import { distance } from "fastest-levenshtein";
import type { Compound } from "../foods/compound.ts";
import type { Food } from "../foods/food.ts";
import { type NameEntry, type NameIndex, nameIndex, sortedWords, wordsOf } from "../foods/name-index.ts";
import { type FoodTable, nameOf } from "../foods/table.ts";
import { IDLE_PREFIXES_KO, IDLE_WORDS } from "./modifiers.ts";

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
const MISSPELT = 0.8;
const SHORTEST_MISSPELT = 6;
const LONGEST_MISSPELT = 40;

/** Finds the food that a name means: the whole name, then its words with the head noun, then a misspelling of a name. */
export function searchFood(name: string, table: FoodTable, language: Language): SearchResult {
  const index = nameIndex(table, language);
  const words = wordsOf(name);
  const scored = exactly(words, index) ?? byWords(words, index, language);
  const found = scored.length > 0 && (scored[0]?.score ?? 0) >= ACCEPTED ? scored : [...misspelt(words, index), ...scored];
  const best = found.toSorted((a, b) => b.score - a.score);
  const meant = best[0] !== undefined && best[0].score >= ACCEPTED ? best[0].entry.named : null;
  return {
    ...(meant === null ? { food: null, compound: null } : meant.source === null ? { food: null, compound: meant } : { food: meant, compound: null }),
    candidates: unique(best)
      .slice(0, MAX_CANDIDATES)
      .map(({ entry, score }) => ({ id: entry.named.id, name: nameOf(entry.named, language), score: Math.round(score * 100) / 100 })),
  };
}

interface Scored {
  readonly entry: NameEntry;
  readonly score: number;
}

function unique(scored: readonly Scored[]): readonly Scored[] {
  const best = new Map<string, Scored>();
  for (const each of scored) if (!best.has(each.entry.named.id)) best.set(each.entry.named.id, each);
  return [...best.values()];
}

function exactly(words: readonly string[], { exact, anyOrder }: NameIndex): readonly Scored[] | undefined {
  const said = words.filter((word) => !IDLE_WORDS.has(word));
  const entry = exact.get(words.join(" ")) ?? exact.get(said.join(" ")) ?? (said.length > 1 ? anyOrder.get(sortedWords(said)) : undefined);
  return entry === undefined ? undefined : [{ entry, score: 1 }];
}

function byWords(words: readonly string[], index: NameIndex, language: Language): readonly Scored[] {
  return language === "ko" ? byEnding(words.join(""), index) : byHead(words, index);
}

/** English: a food's name whose every word is said and whose head noun is the head of what is said. */
function byHead(words: readonly string[], { byWord, weight }: NameIndex): readonly Scored[] {
  const said = words.filter((word) => !IDLE_WORDS.has(word));
  const head = said.at(-1);
  if (head === undefined) return [];
  const all = said.reduce((sum, word) => sum + weight(word), 0);
  const near = new Set(said.flatMap((word) => byWord.get(word) ?? []));
  return [...near]
    .map((entry) => {
      const own = entry.words.filter((word) => !IDLE_WORDS.has(word));
      const shared = own.filter((word) => said.includes(word)).reduce((sum, word) => sum + weight(word), 0);
      const missing = own.filter((word) => !said.includes(word)).reduce((sum, word) => sum + weight(word), 0);
      const headFits = own.at(-1) === head ? 1 : 0.5;
      return { entry, score: all === 0 ? 0 : (headFits * shared) / (all + missing) };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_CANDIDATES * 3);
}

/** Korean: the food stands at the end, what qualifies it before. */
function byEnding(folded: string, { exact }: NameIndex): readonly Scored[] {
  const bare = withoutPrefixes(folded);
  const scored: Scored[] = [];
  for (let start = 0; start <= bare.length - 2; start += 1) {
    const entry = exact.get(bare.slice(start));
    if (entry !== undefined) scored.push({ entry, score: start === 0 ? 0.98 : (bare.length - start) / bare.length });
  }
  const one = bare.length === 1 ? exact.get(bare) : undefined;
  return one === undefined ? scored : [{ entry: one, score: 0.98 }];
}

function withoutPrefixes(folded: string): string {
  const prefix = IDLE_PREFIXES_KO.filter((each) => folded.startsWith(each) && folded.length > each.length).toSorted((a, b) => b.length - a.length)[0];
  return prefix === undefined ? folded : withoutPrefixes(folded.slice(prefix.length));
}

/** A name with one to three letters wrong by its length, by jamo in Korean, that begins as it should; a short name must be right. */
function misspelt(words: readonly string[], { spellings }: NameIndex): readonly Scored[] {
  const said = disassemble(words.filter((word) => !IDLE_WORDS.has(word)).join(" "));
  if (said.length < SHORTEST_MISSPELT || said.length > LONGEST_MISSPELT) return [];
  const allowed = said.length < 8 ? 1 : said.length < 13 ? 2 : 3;
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, index) => said.length - allowed + index);
  return lengths
    .flatMap((length) => spellings(said[0] ?? "", length))
    .flatMap(({ entry, letters }) => {
      const changes = distance(letters, said);
      return changes <= allowed ? [{ entry, score: MISSPELT - (0.15 * changes) / allowed }] : [];
    });
}
