import { ALLERGEN_IDS, type AllergenFinding, type AllergenId, type Presence, withAncestors, withDescendants } from "@ai-chef/sdk/contract";
import type { FoodCategory } from "../foods/food.ts";
import { isOpen, substanceOf, type Substance } from "../foods/substance.ts";
import type { GroundedIngredient } from "../grounding/grounded.ts";

/**
 * Which allergens are in a dish, and which could be. Lists every allergen that is or could be present, and every one that was asked
 * about with its parents. Fate does not matter: what was steeped or fried in leaves its proteins.
 */
export function findAllergens(ingredients: readonly GroundedIngredient[], asked: readonly AllergenId[] = []): readonly AllergenFinding[] {
  const askedWithParents = new Set(asked.flatMap(withAncestors));
  const unknown = ingredients.filter((ingredient) => ingredient.isFood && isOpen(substanceOf(ingredient))).map(({ text }) => text);
  const held = ingredients.flatMap((ingredient) => {
    const presences = presencesOf(ingredient);
    return presences.size === 0 ? [] : [{ text: ingredient.text, presences }];
  });
  return ALLERGEN_IDS.flatMap((allergen) => {
    const found = finding(allergen, held, unknown);
    return found.presence !== "none-found" || askedWithParents.has(allergen) ? [found] : [];
  });
}

type Presences = ReadonlyMap<AllergenId, Presence>;

function finding(allergen: AllergenId, held: readonly { readonly text: string; readonly presences: Presences }[], unknown: readonly string[]): AllergenFinding {
  const holding = (presence: Presence): readonly string[] => held.filter(({ presences }) => presences.get(allergen) === presence).map(({ text }) => text);
  for (const presence of ["contains", "likely"] as const) {
    const because = holding(presence);
    if (because.length > 0) return { allergen, presence, because };
  }
  const may = holding("may-contain");
  if (unknown.length > 0) return { allergen, presence: "unable-to-assess", because: [...may, ...unknown] };
  return may.length > 0 ? { allergen, presence: "may-contain", because: may } : { allergen, presence: "none-found", because: [] };
}

/** The surest presence of any of some allergens in one ingredient that names something; a family is an allergen with its descendants. */
export function presenceIn(ingredient: Pick<GroundedIngredient, "food" | "compound" | "freeFrom">, family: readonly AllergenId[]): Presence {
  const presences = presencesOf(ingredient);
  const found = SUREST_FIRST.find((presence) => family.some((id) => presences.get(id) === presence));
  return found ?? (family.length > 0 && substanceOf(ingredient)?.composition === "unknown" ? "unable-to-assess" : "none-found");
}

const SUREST_FIRST: readonly Presence[] = ["contains", "likely", "may-contain"];
const NOTHING: Presences = new Map();
const ofSubstance = new WeakMap<Substance, Presences>();

/** Every allergen that an ingredient holds or may hold, parents included, at its surest. */
function presencesOf(ingredient: Pick<GroundedIngredient, "food" | "compound" | "freeFrom">): Presences {
  const substance = substanceOf(ingredient);
  if (substance === null) return NOTHING;
  if (ingredient.freeFrom.length > 0) return computePresences(substance, ingredient.freeFrom);
  const known = ofSubstance.get(substance) ?? computePresences(substance, []);
  ofSubstance.set(substance, known);
  return known;
}

function computePresences({ category, contains, likely, mayContain }: Substance, freeFrom: readonly AllergenId[]): Presences {
  const absent = new Set(freeFrom.flatMap(withDescendants));
  const presences = new Map<AllergenId, Presence>();
  // Least sure first, so that what is surer replaces it.
  for (const [ids, presence] of [
    [mayContain, "may-contain"],
    [likely, "likely"],
    [contains, "contains"],
  ] as const)
    for (const id of ids) if (!absent.has(id)) for (const each of withAncestors(id)) presences.set(each, presence);
  for (const id of unspecified(category, [...contains, ...likely])) if (!presences.has(id) && !absent.has(id)) presences.set(id, "may-contain");
  return presences;
}

/** Made of one thing, whose kind is known. */
const COMMODITIES: ReadonlySet<FoodCategory> = new Set([
  "fish",
  "shellfish",
  "nut",
  "grain",
  "flour",
  "seed",
  "meat",
  "poultry",
  "oil",
  "legume",
  "fruit",
  "vegetable",
]);
/** Groups of which a made food may hold any kind, where its recipe names none. Fish is not one: its kinds are told by name. */
const GROUPS: readonly AllergenId[] = ["gluten", "crustacean", "mollusc", "tree-nut"];

/** A sauce of "nuts" may hold almonds: the kinds of a group that is named alone. */
function unspecified(category: FoodCategory, held: readonly AllergenId[]): readonly AllergenId[] {
  if (COMMODITIES.has(category)) return [];
  return GROUPS.filter((group) => held.includes(group) && !held.some((id) => id !== group && withAncestors(id).includes(group))).flatMap(withDescendants);
}
