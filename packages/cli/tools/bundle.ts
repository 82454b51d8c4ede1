import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const stub = join(root, "tools/never-reached.js");

rmSync(join(root, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: "src/main.ts", commands: "src/commands.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.13",
  conditions: ["source"],
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
  external: ["typescript", "ts-node"],
  logLevel: "warning",
});
