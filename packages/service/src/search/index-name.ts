import { DOCUMENT_SCHEMA } from "./food-document.ts";

/** The alias that readers know, and the first part of the names of its indexes. */
export const FOODS_ALIAS = "foods";

/** What stands for the model in the name of an index without vectors. */
const WORDS_ALONE = "words";

/** What the vectors of an index are made by. */
export interface VectorSpace {
  readonly model: string;
  readonly dimension: number;
}

/** `foods-<model>-<dimension>-<schema>`: two indexes of one such name hold the same kind of documents. */
export function indexFamily(alias: string, space: VectorSpace | null): string {
  const model = (space?.model ?? WORDS_ALONE).toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-");
  return `${alias}-${model}-${space?.dimension ?? 0}-${DOCUMENT_SCHEMA}`;
}
