import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PRICE_VARIABLES } from "@ai-chef/functions/prices";
import { startFakeKamis, startFakeShop } from "@ai-chef/functions/testing";
import type { RecipeResult } from "@ai-chef/sdk/contract";
import { expect, it } from "vitest";
import { PRICE_SOURCE_VARIABLES } from "../src/services/local-prices.ts";
import { newFolder, startCli } from "./run-cli.ts";

const KEY = "sentinel-key-4f1c9a27";
const RECIPE = ["recipe", "--target", "general", "--language", "ko", "--json"];

/** Runs the command line while the fakes of this process answer it. */
async function run(env: Readonly<Record<string, string>>, args: readonly string[] = RECIPE) {
  const child = startCli(args, env);
  child.stdin.end();
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), child.exitCode ?? once(child, "close")]);
  return { status: child.exitCode, stdout, stderr };
}

const sourcesOf = (stdout: string): readonly string[] => (JSON.parse(stdout) as RecipeResult).pricing.items.map(({ offer }) => offer.source); // the document of the command

it("prices a recipe by the survey with keys of one's own, asks once a day, and shows the keys to nobody", async () => {
  const fake = await startFakeKamis({ certKey: KEY });
  try {
    const data = newFolder();
    const env = { AI_CHEF_DATA_DIR: data, AI_CHEF_KAMIS_KEY: KEY, AI_CHEF_KAMIS_ID: "77", AI_CHEF_KAMIS_URL: fake.url };
    const first = await run(env);
    expect([first.status, first.stderr]).toEqual([0, ""]);
    expect(sourcesOf(first.stdout)).toContain("KAMIS daily retail survey, national mean");
    const asked = fake.requests.length;
    expect(asked).toBeGreaterThan(0);
    const second = await run(env);
    expect(sourcesOf(second.stdout)).toEqual(sourcesOf(first.stdout));
    expect(fake.requests).toHaveLength(asked);
    const kept = ["prices.sqlite", "sessions.sqlite"].map((name) => readFileSync(join(data, name), "latin1")).join();
    expect(first.stdout + second.stdout + kept).not.toContain(KEY);
  } finally {
    await fake.close();
  }
});

it("says that the survey failed, and takes reference prices", async () => {
  const fake = await startFakeKamis({ script: [{ kind: "body", status: 503, body: "" }] });
  try {
    const { status, stdout } = await run({ AI_CHEF_KAMIS_KEY: KEY, AI_CHEF_KAMIS_ID: "77", AI_CHEF_KAMIS_URL: fake.url });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as RecipeResult).provenance.degraded).toEqual([{ stage: "FetchPrices", code: "shop_unavailable" }]); // the document of the command
  } finally {
    await fake.close();
  }
});

it("ends with what is wrong with the keys", async () => {
  const { status, stdout } = await run({ AI_CHEF_KAMIS_KEY: KEY });
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: "missing_field", message: "AI_CHEF_KAMIS_KEY is set, but AI_CHEF_KAMIS_ID is not." } });
  const fake = await startFakeKamis({ certKey: "another-key" });
  try {
    const { status, stderr, stdout } = await run({ AI_CHEF_KAMIS_KEY: KEY, AI_CHEF_KAMIS_ID: "77", AI_CHEF_KAMIS_URL: fake.url }, [
      "recipe",
      "--target",
      "general",
      "--language",
      "en",
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain("KAMIS: the keys are refused (code 900).");
    expect(stderr + stdout).not.toContain(KEY);
  } finally {
    await fake.close();
  }
});

it("asks the shop for nothing and loads no source of prices where no key is set", async () => {
  expect(PRICE_SOURCE_VARIABLES).toEqual([PRICE_VARIABLES.kamisKey, PRICE_VARIABLES.kamisId, PRICE_VARIABLES.atKey, PRICE_VARIABLES.listingsUrl]);
  const [kamis, shop] = await Promise.all([startFakeKamis(), startFakeShop()]);
  const watched = `--import=data:text/javascript,${WATCH_LOADS}`;
  try {
    // Headers alone name no source; an address of KAMIS without keys neither.
    const { status, stdout } = await run({
      AI_CHEF_KAMIS_URL: kamis.url,
      AI_CHEF_LISTINGS_HEADERS: "{}",
      NODE_OPTIONS: `--import=data:text/javascript,${WATCH_LOADS}`,
    });
    expect(status).toBe(0);
    expect(sourcesOf(stdout)).not.toContain("KAMIS daily retail survey, national mean");
    expect([kamis.requests.length, shop.requests.length]).toEqual([0, 0]);
    expect((await run({ AI_CHEF_LISTINGS_URL: shop.url, NODE_OPTIONS: watched })).status).toBe(99);
  } finally {
    await Promise.all([kamis.close(), shop.close()]);
  }
});

/** Ends the process where a module with the survey's action in it is loaded. */
const WATCH_LOADS = encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({ load(url, context, next) {
    const loaded = next(url, context);
    if (String(loaded.source ?? "").includes("dailyPriceByCategoryList")) { console.error("loaded", url); process.exit(99); }
    return loaded;
  } });`);
