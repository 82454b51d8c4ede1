import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finding, milliseconds } from "./measure.ts";

/** How long does `npm ci` with the build take in a fresh clone? Printed, not judged; the baseline is the same without the build. */
export async function install(): Promise<readonly Finding[]> {
  const root = join(import.meta.dirname, "..");
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-install-"));
  const time = (args: readonly string[]): number => {
    execFileSync("git", ["-C", folder, "clean", "-fdxq"]);
    const start = performance.now();
    execFileSync("npm", args, { cwd: folder, stdio: "ignore" });
    return performance.now() - start;
  };
  try {
    execFileSync("git", ["clone", "-q", root, folder]);
    const bare = time(["ci", "--ignore-scripts"]);
    const whole = time(["ci"]);
    return [
      {
        question: "npm ci with build in a fresh clone",
        figure: milliseconds(whole),
        baseline: `without build: ${milliseconds(bare)}`,
        limit: "printed",
        isMet: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
