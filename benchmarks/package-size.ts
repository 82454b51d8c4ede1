import { execFileSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "./measure.ts";

const LIMIT_MB = 40;
const MB = 1_000_000;

/** What does `ai-chef` take on a disk, installed from its tarball with all that it needs? */
export async function packageSize(): Promise<readonly Finding[]> {
  const cli = join(import.meta.dirname, "../packages/cli");
  const folder = mkdtempSync(join(tmpdir(), "ai-chef-size-"));
  try {
    // The assemblies are built: `npm run assemblies`.
    const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
      cwd: cli,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const tarball = join(folder, packed.trim().split("\n").at(-1) ?? "");
    execFileSync("npm", ["install", "--prefix", folder, "--omit=dev", "--no-audit", "--no-fund", tarball], { cwd: folder, stdio: "ignore" });
    const bin = join(folder, "node_modules/ai-chef/bin/ai-chef.js");
    const version = execFileSync(process.execPath, [bin, "--version"], { encoding: "utf8" }).trim();
    const variants = readdirSync(join(folder, "node_modules/ai-chef/assemblies")).length - 1;
    const megabytes = bytesIn(join(folder, "node_modules")) / MB;
    return [
      {
        question: `installed size of ${version} with ${variants} assemblies`,
        figure: `${megabytes.toFixed(1)} MB`,
        baseline: `tarball ${(lstatSync(tarball).size / MB).toFixed(1)} MB`,
        limit: `${LIMIT_MB} MB`,
        isMet: megabytes <= LIMIT_MB && variants === 6,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0);
