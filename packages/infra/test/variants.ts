import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { AiChefStack } from "../src/construct/index.ts";
import { FUNCTION_NAMES } from "../src/construct/function-specs.ts";
import { SEARCH_VARIANTS, type SearchVariant, type Tier, TIERS } from "../src/variants.ts";

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
}

export interface Template {
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

export interface Variant {
  readonly name: string;
  readonly tier: Tier;
  readonly search: SearchVariant;
  readonly app: App;
  readonly root: Template;
  /** By the name of the nested stack. */
  readonly nested: ReadonlyMap<string, Template>;
  /** Files of all templates, root first. */
  readonly files: readonly string[];
}

/** Folder with a bundle of one line for each function. */
export function placeholderFunctions(folder: string): string {
  for (const name of FUNCTION_NAMES) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "index.mjs"), `export const handler = async () => "${name}";\n`);
  }
  return folder;
}

/** Synthesises every tier with every search, once for a test file; they are removed with `close`. */
export function synthesiseVariants(): { readonly variants: readonly Variant[]; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-infra-"));
  const functionsFolder = placeholderFunctions(join(folder, "functions"));
  const variants = TIERS.flatMap((tier) =>
    SEARCH_VARIANTS.map((search): Variant => {
      const app = new App({
        outdir: join(folder, `${tier}-${search}`),
        analyticsReporting: false,
        autoSynth: false,
        context: { "aws:cdk:disable-asset-staging": true },
      });
      const stack = new AiChefStack(app, "ai-chef", { tier, search, functionsFolder, version: "0.0.0" });
      const { directory } = app.synth();
      const files = [stack, ...stack.nestedStacks].map(({ templateFile }) => join(directory, templateFile));
      const [root, ...nested] = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Template); // as CDK writes it
      if (root === undefined) throw new Error("no root template");
      const names = stack.nestedStacks.map(({ node }) => node.id);
      return {
        name: `${tier}-${search}`,
        tier,
        search,
        app,
        root,
        nested: new Map(names.flatMap((name, index) => (nested[index] ? [[name, nested[index]]] : []))),
        files,
      };
    }),
  );
  return { variants, close: () => rmSync(folder, { recursive: true }) };
}

/** Resources of all nested templates of one type, as `[stack, logicalId, resource]`. */
export const resourcesOf = ({ nested }: Variant, type: string): readonly (readonly [string, string, Resource])[] =>
  [...nested].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, resource]) => [stack, id, resource] as const),
  );
