import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const planted = mkdtempSync(join(tmpdir(), "ai-chef-arrows-"));
copyFileSync(join(root, ".oxlintrc.json"), join(planted, ".oxlintrc.json"));

afterAll(() => rmSync(planted, { recursive: true }));

/** What the linter says of one file of a package. */
function lint(name: string, code: string): string {
  const folder = join(planted, "packages", name, "src");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "planted.ts"), code);
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), "packages"], { cwd: planted, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return stdout;
}

describe("the arrows of the architecture", () => {
  it.each([
    ["sdk", 'export * from "@ai-chef/kitchen";', "sdk imports nothing of ours"],
    ["sdk", 'export * from "node:fs";', "no node:*"],
    ["kitchen", 'export * from "@ai-chef/service";', "kitchen imports sdk/contract only"],
    ["kitchen", 'export * from "@ai-chef/sdk";', "kitchen imports sdk/contract only"],
    ["kitchen", 'export * from "node:fs";', "no file, network or clock"],
    ["kitchen", "export const now = () => Date.now();", "touches no clock"],
    ["kitchen", "export const luck = () => Math.random();", "drawn from a seed"],
    ["service", 'export * from "@ai-chef/functions";', "service imports kitchen and sdk/contract"],
    ["functions", 'export * from "@ai-chef/infra";', "functions imports service, kitchen and sdk/contract"],
    ["infra", 'export * from "@ai-chef/kitchen";', "infra imports functions"],
  ])("refuse in %s: %s", (name, code, says) => {
    expect(lint(name, code)).toContain(says);
  });

  it.each([
    ["kitchen", 'export * from "@ai-chef/sdk/contract";'],
    ["service", 'export * from "@ai-chef/kitchen";'],
    ["infra", 'export * from "@ai-chef/service";'],
  ])("allow in %s: %s", (name, code) => {
    expect(lint(name, code)).toContain("Found 0 warnings and 0 errors");
  });
});
