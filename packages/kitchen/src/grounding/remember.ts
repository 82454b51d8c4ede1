/** Answers remembered; recipes repeat their lines and names, and batches may be endless. */
const MOST_REMEMBERED = 20_000;

/** A pure function that remembers its answers by its text; when it knows too many it begins anew. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = answer(text);
    known.set(text, result);
    return result;
  };
}
