import { describe, expect, it } from "vitest";
import { modelOfFlags } from "./model-flags.ts";

describe("modelOfFlags", () => {
  const asked = { generator: "openai", model: "m", "base-url": "http://127.0.0.1:1/v1" } as const;

  it("hands the key of a model's server on", () => {
    expect(modelOfFlags(asked, { AI_CHEF_API_KEY: "sk-1" })).toMatchObject({ apiKey: "sk-1" });
  });

  it("keeps the key of an environment of ours from it", () => {
    expect(modelOfFlags(asked, { AI_CHEF_API_KEY: "aic_0123456789abcdef_secret" })).not.toHaveProperty("apiKey");
  });
});
