import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { englishZod } from "../../../tools/english-zod.ts";

const root = join(import.meta.dirname, "..");
const kitchen = join(root, "../kitchen");
const out = join(root, "dist/lambda");

/** The food table and the dishes stay files beside the code: they are most of a bundle's bytes, and loaded only by functions that read them. */
const foodAssets: Plugin = {
  name: "food-assets",
  setup: (bundler) => {
    bundler.onResolve({ filter: /^#table$/ }, () => ({ path: "./table.mjs", external: true }));
    bundler.onResolve({ filter: /\/patterns\/index\.ts$/ }, () => ({ path: "./dishes.mjs", external: true }));
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  conditions: ["source", "module"],
  mainFields: ["module", "main"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
} satisfies BuildOptions;

rmSync(out, { recursive: true, force: true });
await build({ ...options, entryPoints: { dishes: join(kitchen, "src/composing/patterns/index.ts") }, outdir: out, outExtension: { ".js": ".mjs" } });
copyFileSync(join(kitchen, "generated/table.js"), join(out, "table.mjs"));
const handlers = readdirSync(join(root, "src/lambda"), { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"));
for (const { name } of handlers) {
  const folder = join(out, basename(name, ".ts"));
  const { metafile } = await build({
    ...options,
    entryPoints: { index: join(root, "src/lambda", name) },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    metafile: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    alias: {
      "@aws-sdk/credential-provider-node": join(root, "tools/lambda-credentials.ts"),
      // X-Ray asks for the version of an AWS SDK that it patches; ours is not patched.
      semver: join(root, "../../tools/never-reached.js"),
    },
    plugins: [foodAssets, englishZod],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  const read = new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  for (const asset of ["table.mjs", "dishes.mjs"]) if (read.has(`./${asset}`)) copyFileSync(join(out, asset), join(folder, asset));
}
for (const asset of ["table.mjs", "dishes.mjs"]) rmSync(join(out, asset));
