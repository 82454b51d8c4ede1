import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FUNCTION_NAMES } from "@ai-chef/infra/construct";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "ai-chef-example-cdk-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the CDK example", () => {
  it("synthesises a stack of its own with AI Chef in it", () => {
    for (const name of FUNCTION_NAMES) {
      mkdirSync(join(folder, "functions", name), { recursive: true });
      writeFileSync(join(folder, "functions", name, "index.mjs"), `export const handler = async () => "${name}";\n`);
    }
    const out = join(folder, "cdk.out");
    const { stderr, status } = spawnSync(process.execPath, ["--conditions=source", "app.ts"], {
      cwd: import.meta.dirname,
      env: { ...process.env, CDK_OUTDIR: out, FUNCTIONS_FOLDER: join(folder, "functions") },
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const { Outputs, Resources } = JSON.parse(readFileSync(join(out, "recipes.template.json"), "utf8")) as {
      readonly Outputs: object;
      readonly Resources: object;
    }; // as CDK writes it
    expect(Object.keys(Outputs)).toEqual(["HttpApiUrl", "WebSocketUrl"]);
    expect(Object.keys(Resources).map((id) => id.replace(/^Chef(\w+?)NestedStack.*/u, "$1"))).toEqual(["Data", "Functions", "Workflow", "Api", "Monitoring"]);
    expect(readdirSync(out).filter((name) => name.startsWith("asset."))).toHaveLength(FUNCTION_NAMES.length);
    expect(readFileSync(join(out, readdirSync(out).find((name) => /Monitoring.*nested/u.test(name)) ?? ""), "utf8")).toContain("ai-chef-");
  });
});
