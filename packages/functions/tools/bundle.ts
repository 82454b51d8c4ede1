import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { englishZod } from "../../../tools/english-zod.ts";

const root = join(import.meta.dirname, "..");
const kitchen = join(root, "../kitchen");
const out = join(root, "dist/lambda");

/**
 * What stays a file of its own beside the code, loaded only by functions that come to it: the food table and the dishes, which are most of a bundle's bytes,
 * and the kitchen where few calls need it. A bundler's chunks would not keep these apart, since files that gather others lead to all of them.
 */
const PARTS = {
  dishes: { file: join(kitchen, "src/composing/patterns/index.ts"), filter: /\/patterns\/index\.ts$/ },
  judging: { file: join(root, "../service/src/api/judging.ts"), filter: /\/judging\.ts$/ },
  "believed-draft": { file: join(root, "../service/src/prompts/believed-draft.ts"), filter: /\/believed-draft\.ts$/ },
};

const partsOutside: Plugin = {
  name: "parts-outside",
  setup: (bundler) => {
    bundler.onResolve({ filter: /^#table$/ }, () => ({ path: "./table.mjs", external: true }));
    for (const [name, { filter }] of Object.entries(PARTS))
      bundler.onResolve({ filter }, ({ kind }) => (kind === "entry-point" ? null : { path: `./${name}.mjs`, external: true }));
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

const DATA: ReadonlySet<string> = new Set(["table.mjs", "dishes.mjs"]);
const ASSETS = ["table.mjs", ...Object.keys(PARTS).map((name) => `${name}.mjs`)];

rmSync(out, { recursive: true, force: true });
for (const [name, { file }] of Object.entries(PARTS))
  await build({ ...options, entryPoints: { [name]: file }, outdir: out, outExtension: { ".js": ".mjs" }, plugins: [partsOutside, englishZod] });
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
    plugins: [partsOutside, englishZod],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  const read = new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  const needed = ASSETS.filter((asset) => read.has(`./${asset}`));
  // A part may itself need the table and the dishes.
  const all = needed.some((asset) => !DATA.has(asset)) ? [...new Set([...needed, ...DATA])] : needed;
  for (const asset of all) copyFileSync(join(out, asset), join(folder, asset));
}
for (const asset of ASSETS) rmSync(join(out, asset));
