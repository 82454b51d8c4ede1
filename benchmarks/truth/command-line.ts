import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const cli = join(import.meta.dirname, "../../packages/cli");

/** Builds the command line from the sources at hand. */
export function buildCommandLine(): void {
  execFileSync(process.execPath, ["--conditions=source", "tools/bundle.ts"], { cwd: cli, stdio: ["ignore", "ignore", "inherit"] });
  execFileSync(process.execPath, ["tools/manifest.ts"], { cwd: cli, stdio: ["ignore", "ignore", "inherit"] });
}

export interface BatchRun {
  /** Of the whole process, from start to end. */
  readonly seconds: number;
  readonly written: Buffer;
}

/** `ai-chef analyze --batch FILE --json` over recipes, in a process of its own. */
export function analyseBatch(recipes: readonly object[], environment: Readonly<Record<string, string>> = {}): BatchRun {
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-truth-"));
  try {
    const input = join(folder, "recipes.jsonl");
    const output = join(folder, "analyses.jsonl");
    writeFileSync(input, recipes.map((recipe) => `${JSON.stringify(recipe)}\n`).join(""));
    const descriptor = openSync(output, "w");
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [join(cli, "bin/ai-chef.js"), "analyze", "--batch", input, "--json"], {
      stdio: ["ignore", descriptor, "pipe"],
      env: { ...process.env, NODE_OPTIONS: "", AI_CHEF_DATA_DIR: folder, ...environment },
    });
    const seconds = (performance.now() - start) / 1000;
    closeSync(descriptor);
    if (status !== 0) throw new Error(`ai-chef analyze --batch ended with ${status}: ${stderr.toString()}`);
    return { seconds, written: readFileSync(output) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
