import { type Food, type FoodCategory, type FoodTable, groundDraft } from "@ai-chef/kitchen";
import type { Draft, DraftIngredient, Fate, Language } from "@ai-chef/sdk/contract";

/**
 * Foods that a fate other than `eaten` can be of: what stocks are made of, what is soaked up in part, what is poured off. Our own culinary
 * judgement; it keeps a model from calling the butter of a dish discarded.
 */
const FATES_OF: { readonly [F in Exclude<Fate, "eaten">]: ReadonlySet<FoodCategory> } = {
  infused: new Set(["seaweed", "fish", "shellfish", "meat", "poultry", "vegetable", "mushroom", "herb", "spice", "fruit", "drink"]),
  absorbed: new Set(["oil", "fat", "salt", "sweetener", "vinegar", "sauce", "paste", "alcohol", "water", "stock", "milk", "flour"]),
  discarded: new Set(["water", "salt", "vinegar", "alcohol"]),
};

/**
 * Leaves out what a model says of an ingredient and its own text does not bear out: the id of another food, a fate that such a food cannot have.
 * The text is what a cook reads; the ingredient is then grounded from it.
 */
export function believable(draft: Draft, table: FoodTable, language: Language): Draft {
  const byText = groundDraft({ ...draft, ingredients: draft.ingredients.map(({ text }) => ({ text })) }, table, language);
  return {
    ...draft,
    ingredients: draft.ingredients.map((ingredient, index): DraftIngredient => {
      const { foodId, fate, ...rest } = ingredient;
      const meant = byText[index]?.food ?? null;
      const named = foodId === undefined ? undefined : table.byId.get(foodId);
      const isBorneOut = named !== undefined && isSaid(named, meant, ingredient.text);
      const category = (isBorneOut ? named : meant)?.category;
      const canBe = fate !== undefined && (fate === "eaten" || (category !== undefined && FATES_OF[fate].has(category)));
      return { ...rest, ...(isBorneOut ? { foodId: named.id } : {}), ...(canBe ? { fate } : {}) };
    }),
  };
}

/** A food is said by a text that means it, that means another form of it, that names it more fully, or that has its name where the table knows no more. */
function isSaid(named: Food, meant: Food | null, text: string): boolean {
  if (meant === null) return longestNameIn(text, named) > 0;
  if (meant.id === named.id) return true;
  if (meant.category !== named.category) return false;
  return longestNameIn(text, named) > longestNameIn(text, meant) || (holdsAlike(meant, named) && wordsOf(meant).some((word) => wordsOf(named).includes(word)));
}

function holdsAlike(one: Food, other: Food): boolean {
  const held = ({ contains, likely }: Food): string => [...new Set([...contains, ...likely])].toSorted().join(" ");
  return held(one) === held(other);
}

/** Letters of the longest name of a food that stands in a text; 0 when none does. */
function longestNameIn(text: string, { name, aliases }: Food): number {
  const letters = lettersOf(text);
  return Math.max(
    0,
    ...[name.ko, name.en, ...aliases.ko, ...aliases.en].map(lettersOf).flatMap((each) => (each.length > 1 && letters.includes(each) ? [each.length] : [])),
  );
}

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
const wordsOf = ({ name }: Food): readonly string[] => [name.ko, name.en].flatMap((each) => each.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
