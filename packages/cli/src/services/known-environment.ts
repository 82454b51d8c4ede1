import { ChefError, nearest } from "@ai-chef/sdk/contract";
import { type Environment, readEnvironments } from "../deployment/environments.ts";

/** An environment that is on record, and how its account is reached. */
export interface KnownEnvironment {
  readonly name: string;
  readonly record: Environment;
  readonly aws: { readonly region: string; readonly profile?: string };
}

export interface EnvironmentChoice {
  /** The one in use, and else the only one, when absent. */
  readonly environment?: string | undefined;
  /** The one that it was deployed with when absent. */
  readonly profile?: string | undefined;
}

/** The environment that is meant. @throws {ChefError} `environment_not_found`, with what there is; `invalid_value` for a damaged file. */
export function knownEnvironment(path: string, { environment, profile }: EnvironmentChoice): KnownEnvironment {
  const { current, environments } = readEnvironments(path);
  const names = Object.keys(environments);
  const name = environment ?? current ?? (names.length === 1 ? names[0] : undefined);
  const record = name === undefined ? undefined : environments[name];
  if (name === undefined || record === undefined) throw environmentNotFound(name, names);
  const chosen = profile ?? record.profile;
  return { name, record, aws: { region: record.region, ...(chosen === null ? {} : { profile: chosen }) } };
}

export function environmentNotFound(name: string | undefined, names: readonly string[]): ChefError {
  const adopt = "`ai-chef environments use NAME --region REGION` takes up one that was deployed elsewhere, `ai-chef deploy` makes one.";
  if (name === undefined)
    return new ChefError("environment_not_found", names.length === 0 ? "No environment is known on this machine." : "No environment is in use.", {
      field: "environment",
      hint: names.length === 0 ? adopt : `Name one with --environment, or for good with \`ai-chef environments use\`: ${names.join(", ")}.`,
    });
  const near = nearest(name, names);
  return new ChefError("environment_not_found", `There is no environment "${name}" on record.`, {
    field: "environment",
    value: name,
    hint: `${near === undefined ? (names.length === 0 ? "" : `Known here: ${names.join(", ")}. `) : `Did you mean "${near}"? `}${adopt}`,
  });
}

/** An output of the environment's stack. @throws {ChefError} `environment_not_found` for one that was deployed by a version without it. */
export function outputOf({ name, record }: KnownEnvironment, output: string): string {
  const value = record.outputs[output];
  if (value !== undefined) return value;
  throw new ChefError("environment_not_found", `The record of environment "${name}" lacks ${output}.`, {
    value: name,
    hint: `Run \`ai-chef deploy --environment ${name}\` again, or take it up anew: ai-chef environments use ${name} --region ${record.region}`,
  });
}
