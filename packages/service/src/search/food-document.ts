import { type Food, wordsOf } from "@ai-chef/kitchen";
import { foodSchema } from "./food-schema.ts";

/** Number of the form of documents, part of an index's name: an index of another form is built anew, never read. */
export const DOCUMENT_SCHEMA = 1;

/** A food as an index holds it. `foodId` is what it goes by: a serverless index gives documents ids of its own. */
export interface FoodDocument {
  readonly foodId: string;
  /** Name and aliases. */
  readonly names: { readonly en: readonly string[]; readonly ko: readonly string[] };
  /** Every name as `exactKey` gives it. */
  readonly exact: readonly string[];
  readonly table: string;
  readonly record: string;
  /** The whole food as JSON. */
  readonly food: string;
  /** Of Euclidean norm 1; absent in an index of words alone. */
  readonly vector?: readonly number[];
}

export function toDocument(food: Food, vector: Float32Array | null): FoodDocument {
  const { id, name, aliases, source } = food;
  const names = { en: [name.en, ...aliases.en], ko: [name.ko, ...aliases.ko] };
  return {
    foodId: id,
    names,
    exact: [...new Set([...names.en, ...names.ko].map(exactKey))].filter((key) => key !== ""),
    table: source.table,
    record: source.id,
    food: JSON.stringify(food),
    ...(vector === null ? {} : { vector: [...vector] }),
  };
}

/** A name without what does not tell foods apart: a query of the same key names the food as its table does. */
export const exactKey = (name: string): string => wordsOf(name).join(" ");

/** The food of a document's JSON; null for one that is not of this version's form. */
export function foodOfDocument(json: string): Food | null {
  try {
    const parsed = foodSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
