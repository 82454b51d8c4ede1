import { ChefError } from "@ai-chef/sdk/contract";
import { createLocalChef } from "@ai-chef/service/local";
import { given } from "../base-command.ts";
import { environmentsPath, storePath } from "../folders.ts";
import type { CookRequest } from "./cook.ts";
import { knownEnvironment } from "./known-environment.ts";
import { localPrices } from "./local-prices.ts";
import { type ModelChoice, recipeModel } from "./recipe-model.ts";

/** Where recipes are made. */
export interface Kitchen {
  readonly openChef: CookRequest["openChef"];
  readonly close: () => void;
}

/** The workflow on this machine. */
export async function localKitchen(choice: ModelChoice): Promise<Kitchen> {
  const model = await recipeModel(choice);
  const prices = await localPrices(process.env);
  const parts = { storePath: storePath(process.env), ...given({ model, prices: prices?.source }) };
  return { openChef: (onEvent) => createLocalChef({ ...parts, ...given({ onEvent }) }), close: () => prices?.close() };
}

/** An environment, whose model and prices are its own. */
export async function kitchenOf(
  name: string,
  { profile, ...flags }: Readonly<Record<string, unknown>> & { readonly profile?: string | undefined },
): Promise<Kitchen> {
  const local = ["generator", "model", "base-url", "region"].filter((flag) => flags[flag] !== undefined);
  if (local.length > 0)
    throw new ChefError("usage", `--${local.join(", --")} and --environment are given; an environment has its own model.`, {
      hint: `Deploy another model with \`ai-chef deploy --environment ${name} --model\`, or leave --environment out.`,
    });
  const environment = knownEnvironment(environmentsPath(process.env), { environment: name, profile });
  const { createEnvironmentChef } = await import("./environment-chef.ts"); // loads the AWS SDK
  return { openChef: (onEvent) => createEnvironmentChef(environment, onEvent), close: () => undefined };
}
