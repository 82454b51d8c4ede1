import { describe, expect, it } from "vitest";
import { checkSetting } from "./check-setting.ts";
import { applyConfig, CONFIG_NAMES, CONFIG_VARIABLES } from "./config.ts";
import { profileFlags } from "./profile-flags.ts";

describe("settings", () => {
  it("have the variables of the flags that they stand for", () => {
    const flags: Readonly<Record<string, { readonly env?: string }>> = profileFlags;
    const wrong = CONFIG_NAMES.filter((name) => name in flags && flags[name]?.env !== CONFIG_VARIABLES[name]);
    expect(wrong).toEqual([]);
  });

  it("give way to variables that are set", () => {
    const environment: NodeJS.ProcessEnv = { AI_CHEF_LANGUAGE: "en", AI_CHEF_SERVINGS: "" };
    applyConfig({ language: "ko", servings: "4" }, environment);
    expect(environment).toEqual({ AI_CHEF_LANGUAGE: "en", AI_CHEF_SERVINGS: "4" });
  });

  it.each([
    ["language", "fr", "Use one of: ko, en."],
    ["region", "Seoul", "Use the name of a region, as ap-northeast-2."],
    ["servings", "many", ""],
    ["servings", "900", ""],
    ["allergy", "unicorn", ""],
    ["cuisine", " ", "To forget it: ai-chef config set cuisine --unset"],
  ] as const)("refuse %s %s", (name, value, hint) => {
    expect(() => checkSetting(name, value)).toThrow(expect.objectContaining({ ...(hint === "" ? {} : { hint }), exitCode: 2 }));
  });

  it("take what the flags take", () => {
    for (const [name, value] of [
      ["language", "ko"],
      ["region", "us-gov-west-1"],
      ["servings", "4"],
      ["allergy", "nuts, 갑각류"],
      ["meals-per-day", "3"],
    ] as const)
      expect(() => checkSetting(name, value)).not.toThrow();
  });
});
