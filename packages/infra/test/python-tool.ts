import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = join(import.meta.dirname, "../../../node_modules/.cache/ai-chef");
/** A cold download on a slow network: 32 s for the greater of the two where this was written. */
const INSTALL_MS = 240_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

export interface PythonTool {
  /** What it wrote to its standard output; a tool that finds something ends with another code than 0, which is no failure of it. */
  run(...args: readonly string[]): Promise<string>;
}

/** A command of a package of PyPI in an environment of its own, installed once. @throws {Error} when it cannot be installed. */
export async function pythonTool(name: string, version: string): Promise<PythonTool> {
  const folder = join(cache, `${name}-${version}`);
  const mark = join(folder, ".complete");
  if (!existsSync(mark)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
    await run("python3", ["-m", "venv", folder]);
    await run(join(folder, "bin/pip"), ["install", "--quiet", "--disable-pip-version-check", `${name}==${version}`], { timeout: INSTALL_MS });
    await writeFile(mark, "");
  }
  return {
    run: async (...args) => {
      try {
        return (await run(join(folder, "bin", name), [...args], { maxBuffer: MOST_OUTPUT })).stdout;
      } catch (error) {
        if (error instanceof Error && "stdout" in error && typeof error.stdout === "string" && error.stdout !== "") return error.stdout;
        throw error;
      }
    },
  };
}
