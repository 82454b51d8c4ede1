import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { englishZod } from "../../../tools/english-zod.ts";

const root = join(import.meta.dirname, "..");
const stub = join(root, "../../tools/never-reached.js");

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
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  // Every task has a local handler and the definition is validated in the tests: neither is ever called here.
  alias: {
    "@aws-sdk/client-lambda": stub,
    "@aws-sdk/credential-providers": stub,
    "asl-validator": stub,
  },
  plugins: [englishZod],
  external: ["typescript", "ts-node"],
  logLevel: "warning",
});

// What an earlier build left goes last, so that a command which runs meanwhile finds all its parts.
const written = new Set(Object.keys(metafile.outputs).map((path) => join(root, path)));
for (const entry of readdirSync(join(root, "dist"), { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path)) rmSync(path);
}
