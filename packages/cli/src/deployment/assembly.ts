import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { DeploymentAccount } from "./deployment-bucket.ts";
import type { Template } from "./template-changes.ts";
import type { Asset } from "./upload.ts";

/** What is deployed: templates and files, made when the package was built. */
export interface Assembly {
  readonly version: string;
  readonly root: Template;
  /** Templates of the nested stacks by their logical ids in the root. */
  readonly nested: Readonly<Record<string, Template>>;
  readonly assets: readonly Asset[];
  templateUrl(bucket: string, where: DeploymentAccount): string;
  /** Parameters that say where the files lie. */
  locationParameters(bucket: string): Readonly<Record<string, string>>;
}

const manifestSchema = z.object({
  version: z.string(),
  rootTemplate: z.string(),
  nestedStacks: z.array(z.object({ logicalId: z.string(), file: z.string() })),
  files: z.array(z.object({ path: z.string(), key: z.string(), sha256: z.string() })),
});

/** Parameter of the root for the deployment bucket. */
const BUCKET_PARAMETER = "AssetBucket";

/** Reads an assembly of the package. @throws {Error} for a package that was built wrongly. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  const template = async (file: string): Promise<Template> => JSON.parse(await readFile(join(folder, file), "utf8")) as Template; // our own build's
  const rootKey = manifest.files.find(({ path }) => path === manifest.rootTemplate)?.key;
  if (rootKey === undefined) throw new Error(`the assembly ${folder} does not list its root template`);
  return {
    version: manifest.version,
    root: await template(manifest.rootTemplate),
    nested: Object.fromEntries(await Promise.all(manifest.nestedStacks.map(async ({ logicalId, file }) => [logicalId, await template(file)] as const))),
    assets: manifest.files.map(({ path, key }) => ({ path: join(folder, path), key })),
    templateUrl: (bucket, { region, partition }) =>
      `https://${bucket}.s3.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}/${rootKey}`,
    locationParameters: (bucket) => ({ [BUCKET_PARAMETER]: bucket }),
  };
}
