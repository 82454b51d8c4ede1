import { describe, expect, it } from "vitest";
import { needed, readSettings } from "./settings.ts";

describe("readSettings", () => {
  it("has a default for what is not set", () => {
    expect(readSettings({})).toMatchObject({
      AI_CHEF_ENVIRONMENT: "dev",
      MODEL_ID: null,
      EMBEDDING_DIMENSION: 512,
      SEARCH_ENDPOINT: null,
      SEARCH_SERVICE: "es",
      CORS_ORIGINS: [],
      GUEST_MODE: false,
      DAILY_RUNS: null,
      DAILY_USD: null,
    });
  });

  it("reads numbers, lists and flags", () => {
    const settings = readSettings({
      EMBEDDING_DIMENSION: "1024",
      CORS_ORIGINS: "https://a.example, https://b.example",
      GUEST_MODE: "true",
      DAILY_RUNS: "500",
      DAILY_USD: "2.5",
    });
    expect(settings).toMatchObject({
      EMBEDDING_DIMENSION: 1024,
      CORS_ORIGINS: ["https://a.example", "https://b.example"],
      GUEST_MODE: true,
      DAILY_RUNS: 500,
      DAILY_USD: 2.5,
    });
  });

  it.each([
    ["EMBEDDING_DIMENSION", "300"],
    ["GUEST_MODE", "yes"],
    ["DAILY_USD", "-1"],
    ["RETENTION_DAYS", "0"],
  ])("says that %s is deployed wrongly", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`the function is deployed wrongly: ${name}`);
  });

  it("asks for what a function cannot do without where it is used", () => {
    expect(() => needed(readSettings({}), "SESSIONS_TABLE")).toThrow("SESSIONS_TABLE is not set");
    expect(needed(readSettings({ SESSIONS_TABLE: "t" }), "SESSIONS_TABLE")).toBe("t");
  });
});
