import { existsSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { ChefError } from "@ai-chef/sdk/contract";
import { writeWhole } from "./output/write.ts";

/** What is kept on this machine, by name, with the environment variable that goes before it: the default of all flags that have that variable. */
export const CONFIG_VARIABLES = {
  language: "AI_CHEF_LANGUAGE",
  region: "AWS_REGION",
  foods: "AI_CHEF_FOODS",
  servings: "AI_CHEF_SERVINGS",
  allergy: "AI_CHEF_ALLERGIES",
  avoid: "AI_CHEF_AVOID",
  "health-condition": "AI_CHEF_HEALTH_CONDITIONS",
  "cooking-level": "AI_CHEF_COOKING_LEVEL",
  cuisine: "AI_CHEF_CUISINE",
  "meals-per-day": "AI_CHEF_MEALS_PER_DAY",
} as const;
export type ConfigName = keyof typeof CONFIG_VARIABLES;
export const CONFIG_NAMES = Object.keys(CONFIG_VARIABLES) as readonly ConfigName[]; // keys of a literal
export type Config = { readonly [N in ConfigName]?: string };

/** @throws {ChefError} `invalid_value` for a file that was damaged. */
export function readConfig(path: string): Config {
  if (!existsSync(path)) return {};
  try {
    const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) throw new Error("no object");
    // What a newer version has kept is its own.
    return Object.fromEntries(Object.entries(kept).filter(([name, value]) => isConfigName(name) && typeof value === "string"));
  } catch (error) {
    throw new ChefError("invalid_value", `The file ${path} does not hold settings.`, {
      value: path,
      hint: "Move it away; `ai-chef config set` writes it anew.",
      cause: error,
    });
  }
}

/** Written whole or not at all. @throws {ChefError} `output_unwritable`. */
export async function writeConfig(path: string, config: Config): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined); // said by the writing
  await writeWhole(path, `${JSON.stringify(config, null, 2)}\n`);
}

/** Settings become the variables that are not set. */
export function applyConfig(config: Config, environment: NodeJS.ProcessEnv): void {
  for (const name of CONFIG_NAMES) {
    const value = config[name];
    const variable = CONFIG_VARIABLES[name];
    if (value !== undefined && (environment[variable] ?? "") === "") environment[variable] = value;
  }
}

export const isConfigName = (name: string): name is ConfigName => CONFIG_NAMES.some((each) => each === name);
