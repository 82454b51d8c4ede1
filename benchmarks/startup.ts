import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finding, median, milliseconds } from "./measure.ts";

const cli = join(import.meta.dirname, "../packages/cli/bin/ai-chef.js");
const ROUNDS = 15;

/** How long does the command line take to start and to cook, against a bare process? */
export async function startup(): Promise<readonly Finding[]> {
  const data = mkdtempSync(join(tmpdir(), "ai-chef-bench-"));
  const run = (args: readonly string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, AI_CHEF_DATA_DIR: data, NODE_OPTIONS: "" } });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
    return performance.now() - start;
  };
  const commands = { bare: ["-e", "0"], version: [cli, "--version"], recipe: [cli, "recipe", "--target", "keto", "--json"] };
  const times: Record<keyof typeof commands, number[]> = { bare: [], version: [], recipe: [] };
  run(commands.recipe);
  // In turns, so that a slow moment of the machine meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) for (const name of ["bare", "version", "recipe"] as const) times[name].push(run(commands[name]));
  rmSync(data, { recursive: true });
  const bare = median(times.bare);
  const finding = (name: "version" | "recipe", question: string, limit: number): Finding => {
    const ratio = median(times[name]) / bare;
    return {
      question,
      figure: `${milliseconds(median(times[name]))}, ${ratio.toFixed(1)} times`,
      baseline: `node -e 0: ${milliseconds(bare)}`,
      limit: `${limit} times`,
      isMet: ratio <= limit,
    };
  };
  return [finding("version", "ai-chef --version", 3.5), finding("recipe", "ai-chef recipe --target keto --json", 12)];
}
