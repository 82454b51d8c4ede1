#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`ai-chef needs Node.js 22.13 or later; this is ${process.version}.\n`);
  process.exit(3);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "version")) {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  process.stdout.write(`ai-chef/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  // node:sqlite is said to be experimental by the Node versions that we support; that is our concern, not the user's.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name !== "ExperimentalWarning") process.stderr.write(`${warning.name}: ${warning.message}\n`);
  });
  module.enableCompileCache?.();
  const { main } = await import("../dist/main.js");
  await main(argv, root);
}
