import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AssemblyManifest } from "@ai-chef/infra";
import type { DeploymentAccount } from "./deployment-bucket.ts";
import type { Template } from "./template.ts";
import type { Asset } from "./upload.ts";

/** What is deployed: templates and files, made when the package was built. */
export interface Assembly {
  readonly manifest: AssemblyManifest;
  readonly root: Template;
  /** Templates of the nested stacks by their logical ids in the root. */
  readonly nested: Readonly<Record<string, Template>>;
  readonly assets: readonly Asset[];
}

/** Where files lie in the deployment bucket: each version of each file once, for all environments. */
const PREFIX = "assets/";

/** Reads an assembly of the package. @throws {Error} for a package that was built wrongly. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), "utf8")) as T; // our own build's
  const manifest = await json<AssemblyManifest>("manifest.json");
  const nested = await Promise.all(manifest.nested.map(async ({ logicalId, file }) => [logicalId, await json<Template>(file.path)] as const));
  const files = [manifest.root, ...manifest.nested.map(({ file }) => file), ...manifest.code];
  return {
    manifest,
    root: await json<Template>(manifest.root.path),
    nested: Object.fromEntries(nested),
    assets: files.map(({ path, key, contentType }) => ({ path: join(folder, path), key: `${PREFIX}${key}`, contentType })),
  };
}

/** Address of the root's template, in the form in which the templates name each other. */
export function templateUrl({ manifest }: Assembly, bucket: string, { region, partition }: DeploymentAccount): string {
  return `https://s3.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}/${bucket}/${PREFIX}${manifest.root.key}`;
}

/** Parameters that say where the files lie. */
export const locationParameters = (bucket: string): Readonly<Record<string, string>> => ({ AssetBucket: bucket, AssetPrefix: PREFIX });
