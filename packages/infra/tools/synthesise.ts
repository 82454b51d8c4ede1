import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { FUNCTION_NAMES } from "../src/construct/function-specs.ts";
import { SEARCH_VARIANTS, TIERS } from "../src/variants.ts";
import { writeAssembly } from "./write-assembly.ts";

const root = join(import.meta.dirname, "..");
const functionsFolder = join(root, "../functions/dist/lambda");
const outFolder = join(root, "dist/assemblies");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string }; // npm requires it

const missing = FUNCTION_NAMES.filter((name) => !existsSync(join(functionsFolder, name, "index.mjs")));
if (missing.length > 0) throw new Error(`functions without a bundle in ${functionsFolder}: ${missing.join(", ")}`);

rmSync(outFolder, { recursive: true, force: true });
for (const tier of TIERS)
  for (const search of SEARCH_VARIANTS) {
    const { root: template, nested, code } = writeAssembly({ tier, search, functionsFolder, version, outFolder });
    console.log(`${tier}-${search}: ${template.key.slice(0, 12)}, ${nested.length} nested templates, ${code.length} zips`);
  }
