import type { Language } from "@ai-chef/sdk/contract";
import { soundOf } from "../grounding/misspelt.ts";
import type { Compound } from "./compound.ts";
import type { Food } from "./food.ts";
import { foldName } from "./fold.ts";
import { singular } from "./singular.ts";
import type { FoodTable } from "./table.ts";

/** One name of one food or compound, in words. */
export interface NameEntry {
  readonly named: Food | Compound;
  readonly name: string;
  readonly words: readonly string[];
}

/** A name taken apart into letters and jamo. */
export interface Spelling {
  readonly entry: NameEntry;
  readonly letters: string;
}

/** The names of a table in one language, by the whole name and by word. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, NameEntry>;
  readonly byWord: ReadonlyMap<string, readonly NameEntry[]>;
  readonly entries: readonly NameEntry[];
  /** Names by their words in alphabetical order: "canned chickpea" and "chickpea, canned" are one. */
  readonly anyOrder: ReadonlyMap<string, NameEntry>;
  /** Names as letters and jamo that begin with a letter and have a length, for misspellings. Made at the first call. */
  readonly spellings: (first: string, length: number) => readonly Spelling[];
  /** How much a word tells: rare words much, common ones little. */
  readonly weight: (word: string) => number;
}

const indexes = new WeakMap<FoodTable, Map<Language, NameIndex>>();

/** The index of a table, made at its first use. */
export function nameIndex(table: FoodTable, language: Language): NameIndex {
  const ofTable = indexes.get(table) ?? new Map<Language, NameIndex>();
  indexes.set(table, ofTable);
  const index = ofTable.get(language) ?? makeIndex(table, language);
  ofTable.set(language, index);
  return index;
}

/** A name as the index knows it: folded, each word singular. */
export function wordsOf(name: string): readonly string[] {
  return foldName(name)
    .split(" ")
    .filter((word) => word !== "")
    .map(singular);
}

export const sortedWords = (words: readonly string[]): string => words.toSorted().join(" ");

/** Foods come first: where a compound has the name of a food, the food is meant. */
function makeIndex({ foods, compounds, wordsAsIn }: FoodTable, language: Language): NameIndex {
  const entries = [...foods, ...compounds].flatMap((named) =>
    [named.name[language], ...named.aliases[language]].map((name): NameEntry => ({ named, name, words: wordsOf(name) })),
  );
  const exact = new Map<string, NameEntry>();
  const byWord = new Map<string, NameEntry[]>();
  for (const entry of entries) {
    const key = entry.words.join(" ");
    if (!exact.has(key)) exact.set(key, entry);
    for (const word of new Set(entry.words)) {
      const holders = byWord.get(word);
      if (holders === undefined) byWord.set(word, [entry]);
      else holders.push(entry);
    }
  }
  const ownWeight = (word: string): number => Math.log(1 + entries.length / (1 + (byWord.get(word)?.length ?? 0)));
  const weight = wordsAsIn === undefined ? ownWeight : nameIndex(wordsAsIn, language).weight;
  const anyOrder = new Map(entries.toReversed().map((entry) => [sortedWords(entry.words), entry]));
  let spelt: ReadonlyMap<string, readonly Spelling[]> | undefined;
  const spellings = (first: string, length: number): readonly Spelling[] => {
    spelt ??= Map.groupBy(
      entries.map((entry) => ({ entry, letters: soundOf(entry.words.join(" ")) })),
      ({ letters }) => `${letters[0] ?? ""}${letters.length}`,
    );
    return spelt.get(`${first}${length}`) ?? [];
  };
  return { exact, byWord, entries, anyOrder, spellings, weight };
}
