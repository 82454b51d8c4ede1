import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, FileAssetPackaging } from "aws-cdk-lib";
import * as z from "zod";
import type { AssemblyFile, AssemblyManifest, NestedTemplate } from "../src/assembly-manifest.ts";
import { AiChefStack } from "../src/construct/index.ts";
import type { SearchVariant, Tier } from "../src/variants.ts";
import { zipFolder } from "./zip-folder.ts";

export interface AssemblyOptions {
  readonly tier: Tier;
  readonly search: SearchVariant;
  readonly functionsFolder: string;
  readonly version: string;
  /** Folder of all assemblies: one folder each, and `code` with the zips that they share. */
  readonly outFolder: string;
}

/** As much of a template as the manifest repeats. */
const templateSchema = z.object({
  Parameters: z.record(
    z.string(),
    z
      .object({ Description: z.string(), Default: z.string().optional(), AllowedPattern: z.string().optional(), AllowedValues: z.array(z.string()).optional() })
      .transform(({ Description, Default, AllowedPattern, AllowedValues }) => ({
        description: Description,
        ...(Default === undefined ? {} : { default: Default }),
        ...(AllowedPattern === undefined ? {} : { allowedPattern: AllowedPattern }),
        ...(AllowedValues === undefined ? {} : { allowedValues: AllowedValues }),
      })),
  ),
  Outputs: z.record(z.string(), z.unknown()),
});

/** Synthesises one assembly: templates, the zips of its functions, and `manifest.json`. */
export function writeAssembly({ tier, search, functionsFolder, version, outFolder }: AssemblyOptions): AssemblyManifest {
  const work = mkdtempSync(join(tmpdir(), "ai-chef-assembly-"));
  const folder = join(outFolder, `${tier}-${search}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(outFolder, "code"), { recursive: true });
  try {
    const app = new App({ outdir: work, analyticsReporting: false, autoSynth: false, context: { "aws:cdk:disable-asset-staging": true } });
    const stack = new AiChefStack(app, "ai-chef", { tier, search, functionsFolder, version });
    app.synth();

    const write = (path: string, key: (sha256: string) => string, contents: Uint8Array): AssemblyFile => {
      const file = join(folder, path);
      if (!existsSync(file)) writeFileSync(file, contents);
      const sha256 = createHash("sha256").update(contents).digest("hex");
      return { path, key: key(sha256), sha256, bytes: contents.length, contentType: path.endsWith(".zip") ? "application/zip" : "application/json" };
    };
    const templateOf = (fileName: string): Uint8Array => readFileSync(join(work, fileName));
    const nested: NestedTemplate[] = [];
    const code: AssemblyFile[] = [];
    for (const [key, { packaging, fileName }] of stack.assets) {
      if (fileName === undefined) throw new Error(`the asset ${key} has no file`);
      if (packaging === FileAssetPackaging.ZIP_DIRECTORY) code.push(write(`../code/${key}`, () => key, zipFolder(fileName)));
      else {
        const logicalId = stack.nestedStacks.find(({ templateFile }) => templateFile === fileName)?.node.id;
        if (logicalId === undefined) throw new Error(`${fileName} is of no nested stack`);
        nested.push({ logicalId, file: write(`${logicalId.toLowerCase()}.template.json`, () => key, templateOf(fileName)) });
      }
    }
    const root = write("ai-chef.template.json", (sha256) => `${sha256}.json`, templateOf(stack.templateFile));
    const { Parameters, Outputs } = templateSchema.parse(JSON.parse(readFileSync(join(folder, root.path), "utf8")));
    const order = stack.nestedStacks.map(({ node }) => node.id);
    const manifest: AssemblyManifest = {
      schemaVersion: 1,
      version,
      tier,
      search,
      root,
      nested: nested.toSorted((a, b) => order.indexOf(a.logicalId) - order.indexOf(b.logicalId)),
      code: code.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      parameters: Parameters,
      outputs: Object.keys(Outputs),
      capabilities: ["CAPABILITY_IAM"],
    };
    writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    rmSync(work, { recursive: true });
  }
}
