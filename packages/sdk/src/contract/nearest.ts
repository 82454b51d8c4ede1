import { distance } from "fastest-levenshtein";

/** The known name nearest to a word, or undefined when none is near (more than half of it would have to change). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.normalize("NFC").toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of known) {
    const changes = distance(lower, name.toLowerCase());
    if (changes < bestDistance) [best, bestDistance] = [name, changes];
  }
  return best !== undefined && bestDistance <= Math.max(best.length, lower.length) / 2 ? best : undefined;
}
