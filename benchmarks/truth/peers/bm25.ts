import MiniSearch from "minisearch";

export interface Document {
  readonly record: string;
  readonly text: string;
}

/** The record whose text BM25 ranks first for a name; null where no word is shared. */
export function bestByBm25(documents: readonly Document[]): (name: string) => string | null {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ["text"], processTerm: toTerm });
  index.addAll(documents.map(({ text }, id) => ({ id, text })));
  return (name) => {
    const best: unknown = index.search(name)[0]?.id;
    return typeof best === "number" ? (documents[best]?.record ?? null) : null;
  };
}

const toTerm = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=\w{2})ies$/u, "y")
    .replace(/(?<=[^s])(?:(?<=o|ch|sh|x)es|s)$/u, "");
