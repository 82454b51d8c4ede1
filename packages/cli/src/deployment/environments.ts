import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ChefError } from "@ai-chef/sdk/contract";
import * as z from "zod";

const environmentSchema = z.strictObject({
  region: z.string(),
  account: z.string(),
  profile: z.string().nullable(),
  tier: z.enum(["dev", "prod"]),
  search: z.enum(["serverless", "managed", "none"]),
  version: z.string(),
  deployedAt: z.string(),
  /** When it was last seen to cook; absent or null where that failed or was interrupted. */
  triedAt: z.string().nullish(),
  outputs: z.record(z.string(), z.string()),
});

/** What is known of an environment that was deployed from this machine. */
export type Environment = z.output<typeof environmentSchema>;

const fileSchema = z.strictObject({ current: z.string().nullable(), environments: z.record(z.string(), environmentSchema) });

export interface Environments {
  /** Environment that commands mean when they name none. */
  readonly current: string | null;
  readonly environments: Readonly<Record<string, Environment>>;
}

const NONE: Environments = { current: null, environments: {} };

/** @throws {ChefError} `invalid_value` for a file that was damaged. */
export function readEnvironments(path: string): Environments {
  if (!existsSync(path)) return NONE;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new ChefError("invalid_value", `The file ${path} is not a list of environments.`, {
      value: path,
      hint: "Move it away; `ai-chef deploy` writes it anew.",
      cause: error,
    });
  }
}

/** Written aside and moved into place, so that a kill leaves one or the other. */
export async function writeEnvironments(path: string, environments: Environments): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, `${JSON.stringify(environments, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, path);
}

/** @throws {ChefError} `environment_not_found`. */
export function environmentOf({ environments, current }: Environments, name: string | undefined): { readonly name: string; readonly environment: Environment } {
  const wanted = name ?? current ?? "";
  const environment = environments[wanted];
  if (environment === undefined) throw new ChefError("environment_not_found", `There is no environment "${wanted}".`, { field: "environment", value: wanted });
  return { name: wanted, environment };
}

export const withEnvironment = ({ current, environments }: Environments, name: string, environment: Environment): Environments => ({
  current: current ?? name,
  environments: { ...environments, [name]: environment },
});

export function withoutEnvironment({ current, environments }: Environments, name: string): Environments {
  const { [name]: _, ...rest } = environments;
  return { current: current === name ? null : current, environments: rest };
}
