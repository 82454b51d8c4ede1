import { join } from "node:path";
import envPaths from "env-paths";

/** Where sessions are kept: AI_CHEF_DATA_DIR, else the data folder of the platform. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return environment["AI_CHEF_DATA_DIR"] || envPaths("ai-chef", { suffix: "" }).data;
}

export const storePath = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "sessions.sqlite");

/** Foods of one's own, one JSON object a line. */
export const userFoodsPath = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "foods.jsonl");

/** The index of foods of this machine. */
export const foodIndexPath = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "foods.sqlite");

/** What seeding keeps: vectors, a lock, lists of what was rejected. */
export const seedingFolder = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "seeding");

/** Prices of the day, where there are keys for a live source. */
export const priceCachePath = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "prices.sqlite");

/** Secret of the development server. */
export const devSecretPath = (environment: NodeJS.ProcessEnv): string => join(dataFolder(environment), "dev-secret");

export const logFolder = (): string => envPaths("ai-chef", { suffix: "" }).log;

/** Where settings are kept: AI_CHEF_CONFIG_DIR, else the configuration folder of the platform. */
export const configFolder = (environment: NodeJS.ProcessEnv): string => environment["AI_CHEF_CONFIG_DIR"] || envPaths("ai-chef", { suffix: "" }).config;

/** Environments that were deployed from this machine. */
export const environmentsPath = (environment: NodeJS.ProcessEnv): string => join(configFolder(environment), "environments.json");

/** Settings of `ai-chef config`. */
export const configPath = (environment: NodeJS.ProcessEnv): string => join(configFolder(environment), "config.json");
