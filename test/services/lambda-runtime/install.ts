import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "node_modules/.cache/ai-chef/lambda-runtime");
const client = join(folder, "node_modules/aws-lambda-ric/index.mjs");

/** Path of AWS's own runtime client, which is compiled at the first call (cmake and a C++ compiler). @throws {Error} when it cannot be installed. */
export async function lambdaRuntimeClient(): Promise<string> {
  if (existsSync(client)) return client;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    copyFileSync(join(import.meta.dirname, "client/package.json"), join(fresh, "package.json"));
    await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: fresh, timeout: 400_000 });
    // Another process may have been faster.
    if (!existsSync(folder)) renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return client;
}
