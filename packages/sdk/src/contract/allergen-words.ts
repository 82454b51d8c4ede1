import { ALLERGENS, ALLERGEN_GROUPS, ALLERGEN_IDS, type AllergenDefinition, type AllergenId } from "../model/allergens.ts";
import { nearest } from "./nearest.ts";

const fold = (word: string): string =>
  word
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, "");

const byWord: ReadonlyMap<string, readonly AllergenId[]> = new Map<string, readonly AllergenId[]>([
  ...ALLERGEN_IDS.flatMap((id) => {
    const { en, ko, words }: AllergenDefinition = ALLERGENS[id];
    return [id, en, ko, ...words].map((word): [string, readonly AllergenId[]] => [fold(word), [id]]);
  }),
  ...Object.entries(ALLERGEN_GROUPS).map(([word, ids]): [string, readonly AllergenId[]] => [fold(word), ids]),
]);

/**
 * The allergens that an everyday word means: "nuts" is `tree-nut`, "shellfish" is `crustacean` and `mollusc`.
 * Undefined for a word that means none.
 */
export function allergensOfWord(word: string): readonly AllergenId[] | undefined {
  return byWord.get(fold(word));
}

/** The nearest known word to one that means no allergen. */
export function nearestAllergenWord(word: string): string | undefined {
  return nearest(fold(word), [...byWord.keys()]);
}

const ancestors = new Map(ALLERGEN_IDS.map((id) => [id, climb(id)]));
const descendants = new Map(ALLERGEN_IDS.map((id) => [id, ALLERGEN_IDS.filter((other) => climb(other).includes(id))]));

function climb(id: AllergenId): readonly AllergenId[] {
  const { parent }: AllergenDefinition = ALLERGENS[id];
  return parent === undefined ? [id] : [id, ...climb(parent as AllergenId)]; // a parent is a key: tested
}

/** An allergen and all its ancestors, itself first. */
export function withAncestors(id: AllergenId): readonly AllergenId[] {
  return ancestors.get(id) ?? [id];
}

/** An allergen and all its descendants, itself first. */
export function withDescendants(id: AllergenId): readonly AllergenId[] {
  return descendants.get(id) ?? [id];
}
