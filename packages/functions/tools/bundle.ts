import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { englishZod } from "../../../tools/english-zod.ts";

const root = join(import.meta.dirname, "..");
const out = join(root, "dist/lambda");
const table = join(root, "../kitchen/generated/table.js");

/** The food table stays a file beside the code: it is most of a bundle's bytes, and parsed only by functions that read it. */
const foodTable: Plugin = {
  name: "food-table",
  setup: (build) => build.onResolve({ filter: /^#table$/ }, () => ({ path: "./table.mjs", external: true })),
};

const functions = readdirSync(join(root, "src/lambda"), { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"));
rmSync(out, { recursive: true, force: true });
for (const { name } of functions) {
  const folder = join(out, basename(name, ".ts"));
  const { metafile } = await build({
    entryPoints: { index: join(root, "src/lambda", name) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    metafile: true,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    conditions: ["source"],
    mainFields: ["module", "main"],
    minify: true,
    keepNames: true,
    legalComments: "none",
    plugins: [foodTable, englishZod],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    logLevel: "warning",
  });
  mkdirSync(folder, { recursive: true });
  const readsTable = Object.values(metafile.outputs).some(({ imports }) => imports.some(({ path }) => path === "./table.mjs"));
  if (readsTable) copyFileSync(table, join(folder, "table.mjs"));
}
