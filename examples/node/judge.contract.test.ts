import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("the Node example", () => {
  it("finds the carbohydrates and the gluten that a model's keto recipe hides", () => {
    const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=source", "judge.ts", "recipes/keto-by-a-model.txt"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^fail: \d+/u);
    expect(stdout).toContain("fail keto-net-carbohydrate");
    expect(stdout).toContain("fail allergy-gluten");
  });
});
