import { wordsOf } from "@ai-chef/kitchen";

const WORD = /\p{Script=Hangul}+|[\p{L}\p{N}%\p{M}'’-]+/gu;
const HANGUL = /^\p{Script=Hangul}+$/u;
/** More of a name tells nothing: the longest names of the tables have about 20. */
const MAX_TOKENS = 64;

/**
 * What a name is indexed and found by: each word, folded and singular, and of a Hangul word its bigrams too, since Korean joins words at will
 * ("배추김치" holds "김치") and the trigram index of SQLite finds no word of two syllables.
 */
export function tokensOf(name: string): readonly string[] {
  const words = name.normalize("NFC").match(WORD) ?? [];
  return words.flatMap(tokensOfWord).slice(0, MAX_TOKENS);
}

function tokensOfWord(word: string): readonly string[] {
  return wordsOf(word).flatMap((each) => (HANGUL.test(each) && each.length > 2 ? [each, ...bigrams(each)] : [each]));
}

const bigrams = (word: string): readonly string[] => Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2));
