import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds table and command line once for a run of the contract tests, before any of their files runs it. */
export function setup(): void {
  const cli = join(import.meta.dirname, "..");
  execFileSync(process.execPath, ["--conditions=source", "tools/compile.ts"], { cwd: join(cli, "../kitchen") });
  execFileSync(process.execPath, ["--conditions=source", "tools/bundle.ts"], { cwd: cli });
  execFileSync(process.execPath, ["tools/manifest.ts"], { cwd: cli });
}
