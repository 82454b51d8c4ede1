import { existsSync } from "node:fs";
import type { FoodIndex, PriceSource, RecipeModel } from "@ai-chef/service";
import { createSqliteFoodIndex } from "@ai-chef/service/local";
import { given } from "../base-command.ts";
import { foodIndexPath } from "../folders.ts";
import { localPrices } from "./local-prices.ts";
import { type ModelChoice, recipeModel } from "./recipe-model.ts";

/** What the workflow of this machine works with, where it is not what comes with the package. */
export interface LocalParts {
  readonly given: { readonly model?: RecipeModel; readonly prices?: PriceSource; readonly foods?: FoodIndex };
  close(): void;
}

/** A model by choice, live prices by keys, foods by `ai-chef seed-nutrition --local`. @throws {ChefError} what `recipeModel` and `localPrices` throw. */
export async function localParts(choice: ModelChoice, environment: NodeJS.ProcessEnv): Promise<LocalParts> {
  const model = await recipeModel(choice);
  const prices = await localPrices(environment);
  const path = foodIndexPath(environment);
  const foods = existsSync(path) ? createSqliteFoodIndex({ path }) : undefined;
  return {
    given: given({ model, prices: prices?.source, foods }),
    close: () => {
      prices?.close();
      foods?.close();
    },
  };
}
