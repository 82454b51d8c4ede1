import { ChefError } from "@ai-chef/sdk/contract";
import { createLocalChef } from "@ai-chef/service/local";
import { given } from "../base-command.ts";
import { environmentsPath, storePath } from "../folders.ts";
import type { CookRequest } from "./cook.ts";
import { knownEnvironment } from "./known-environment.ts";
import { localParts } from "./local-parts.ts";
import type { ModelChoice } from "./recipe-model.ts";

/** Where recipes are made. */
export interface Kitchen {
  readonly openChef: CookRequest["openChef"];
  readonly close: () => void;
}

/** The workflow on this machine. */
export async function localKitchen(choice: ModelChoice): Promise<Kitchen> {
  const parts = await localParts(choice, process.env);
  return { openChef: (onEvent) => createLocalChef({ storePath: storePath(process.env), ...parts.given, ...given({ onEvent }) }), close: () => parts.close() };
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
