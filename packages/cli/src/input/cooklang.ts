import { type Ingredient, Recipe } from "@tmlmt/cooklang-parser";
import { ChefError } from "@ai-chef/sdk/contract";
import { readCooklangSource } from "./cooklang-source.ts";
import type { RecipeDocument } from "./document-notice.ts";
import { noRecipe, printable } from "./no-recipe.ts";
import { servingsOfMetadata } from "./stated-servings.ts";

/**
 * A recipe in Cooklang: its ingredients as lines "amount unit name", one for each place where they are added.
 *
 * @throws {ChefError} `invalid_recipe` with the number of the line, `no_recipe_found` when it names no ingredient.
 * @see https://cooklang.org/docs/spec/
 */
export function readCooklang(text: string, what: string): RecipeDocument {
  const { metadata, steps } = readCooklangSource(text, what);
  const entries = steps.flatMap(({ line, text }) => parseStep(text, line, what));
  // "Season with the @salt" after "@salt{1%tsp}" adds nothing.
  const quantified = new Set(entries.filter(({ quantity }) => quantity !== undefined).map(({ name }) => name));
  const listed = entries.filter(
    ({ name, quantity }, at) => quantity !== undefined || (!quantified.has(name) && entries.findIndex((entry) => entry.name === name) === at),
  );
  if (listed.length === 0) throw noRecipe(`${what} is Cooklang without an ingredient: nothing is marked as @name{amount%unit}.`, text.trim());
  const stated = metadata.get("servings") ?? metadata.get("serves") ?? metadata.get("yield");
  const servings = servingsOfMetadata(stated);
  const title = metadata.get("title");
  return {
    recipe: {
      ...(title === undefined || title === "" ? {} : { title: title.slice(0, 200) }),
      ingredients: listed.map(toLine),
      ...(servings === undefined ? {} : { servings }),
    },
    notices: servings === undefined && stated !== undefined ? [{ kind: "yield-without-servings", stated }] : [],
  };
}

/** A step at a time: the parser does not say where it stumbled, and takes what follows a `>` for a note. */
function parseStep(step: string, line: number, what: string): readonly Ingredient[] {
  try {
    return new Recipe(step).ingredients;
  } catch (error) {
    throw new ChefError("invalid_recipe", `Line ${line} of ${what} is not Cooklang: ${printable(error instanceof Error ? error.message : String(error))}`, {
      value: step,
      hint: "Write an ingredient as @name{amount%unit}.",
      cause: error,
    });
  }
}

function toLine({ name, quantity, unit, preparation, flags }: Ingredient): string {
  const notes = [preparation, flags?.includes("optional") === true ? "optional" : undefined].filter((note) => note !== undefined);
  return [quantity === undefined ? "" : amountOf(quantity), unit?.trim() ?? "", name, ...notes.map((note) => `(${note})`)]
    .filter((part) => part !== "")
    .join(" ");
}

type Quantity = NonNullable<Ingredient["quantity"]>;
type Value = Extract<Quantity, { type: "fixed" }>["value"];

const amountOf = (quantity: Quantity): string => (quantity.type === "range" ? `${valueOf(quantity.min)}-${valueOf(quantity.max)}` : valueOf(quantity.value));

const valueOf = (value: Value): string => (value.type === "fraction" ? `${value.num}/${value.den}` : String(value.value).trim());
