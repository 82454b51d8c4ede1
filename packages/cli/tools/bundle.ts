import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { englishZod } from "../../../tools/english-zod.ts";

const root = join(import.meta.dirname, "..");
const stub = join(root, "../../tools/never-reached.js");

/** Every task has a local handler and the definition is validated in the tests: what the local workflow would do these with is never called. */
const localTasksOnly: Plugin = {
  name: "local-tasks-only",
  setup: (bundle) => {
    bundle.onResolve({ filter: /^(?:@aws-sdk\/client-lambda|@aws-sdk\/credential-providers|asl-validator)$/ }, ({ importer }) =>
      importer.includes("aws-local-stepfunctions") ? { path: stub } : undefined,
    );
  },
};

const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { main: "src/main.ts", commands: "src/commands.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.13",
  conditions: ["source", "module"],
  mainFields: ["module", "main"],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url); const __folder = import.meta.dirname;',
  },
  define: { __dirname: "__folder" },
  plugins: [englishZod, localTasksOnly],
  external: ["typescript", "ts-node"],
  logLevel: "warning",
});

// What an earlier build left goes last, so that a command which runs meanwhile finds all its parts.
const written = new Set(Object.keys(metafile.outputs).map((path) => join(root, path)));
for (const entry of readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path)) rmSync(path);
}

// What CloudFormation replaces and what it only updates: the database of `@aws-cdk/cloudformation-diff`, which it looks for in the folder above its own.
const { resolve } = createRequire(createRequire(import.meta.url).resolve("@aws-cdk/cloudformation-diff"));
copyFileSync(join(resolve("@aws-cdk/aws-service-spec"), "../../db.json.gz"), join(root, "dist/db.json.gz"));
