import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { analysisSchema } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { cli, newFolder } from "./run-cli.ts";

const KETO = "600 g chicken thighs\n3 tbsp gochujang\n1 tbsp honey\n";

describe("ai-chef analyze", () => {
  it("judges a recipe that is piped in", () => {
    const { status, stdout } = cli(["analyze", "--servings", "4", "--target", "keto", "--allergy", "wheat"], { input: KETO });
    expect(status).toBe(0);
    for (const text of ["gochujang (rda-10.3 3020)", "Verdict  FAIL", "Net carbohydrate", "Allergens"]) expect(stdout).toContain(text);
  });

  it("reads a file, JSON, an array of lines and Korean", () => {
    const file = join(newFolder(), "recipe.txt");
    writeFileSync(file, "두부 1/2모\n간장 1큰술\n");
    const foods = (stdout: string): readonly string[] =>
      (JSON.parse(stdout).ingredients as readonly { readonly food: { readonly id: string } }[]).map(({ food }) => food.id);
    expect(foods(cli(["analyze", file, "--json"]).stdout)).toEqual(["tofu-firm", "soy-sauce-korean"]);
    expect(
      foods(cli(["analyze", "-", "--json"], { input: '{"ingredients":[{"name":"butter","amount":2,"unit":"tbsp"},"1 onion"],"servings":2}' }).stdout),
    ).toEqual(["butter", "onion"]);
    expect(foods(cli(["analyze", "--json"], { input: '["1 onion"]' }).stdout)).toEqual(["onion"]);
  });

  it.each([
    ["bulgogi-cp949.txt", ["beef", "soy-sauce", "sugar"]],
    ["graph.json", ["flour", "milk", "salt", "egg"]],
    ["kimchi-stew-euckr.html", ["kimchi", "pork", "tofu", "gochugaru"]],
    ["bread-microdata.html", ["flour", "water", "salt", "yeast"]],
    ["bulgogi.cook", ["beef", "soy-sauce", "sugar"]],
  ])("reads %s as it was saved", (name, foods) => {
    const { ingredients } = JSON.parse(cli(["analyze", join(import.meta.dirname, "documents", name), "--json"]).stdout);
    const ids = (ingredients as readonly { readonly food: { readonly id: string } | null }[]).flatMap(({ food }) => food?.id ?? []);
    for (const food of foods) expect(ids).toContainEqual(expect.stringContaining(food));
  });

  it("says on the side how many recipes a page had", () => {
    const page = ["Stew", "Soup"].map((name) => `<script type="application/ld+json">{"@type":"Recipe","name":"${name}","recipeIngredient":["1 egg"]}</script>`);
    const { status, stdout, stderr } = cli(["analyze", "-", "--json"], { input: `<html>${page.join("")}</html>` });
    expect([status, stderr]).toEqual([0, '2 recipes were found; this is the first, "Stew".\n']);
    expect(JSON.parse(stdout).ingredients).toHaveLength(1);
  });

  it("prints a document that matches the schema, and exits with 4 under --strict", () => {
    const { status, stdout } = cli(["analyze", "--target", "keto", "--json", "--strict"], { input: KETO });
    expect(analysisSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(status).toBe(4);
  });

  it("holds a model's claims against what it computes, and exits with 4 under --strict", () => {
    const claims = join(newFolder(), "claims.json");
    writeFileSync(claims, JSON.stringify({ perServing: { energyKcal: 330, carbohydrateGrams: 5 }, labels: ["keto", "gluten-free"], freeFrom: ["milk"] }));
    const { status, stdout } = cli(["analyze", "--servings", "4", "--claims", claims, "--strict", "--json"], { input: KETO });
    const outcomes = (JSON.parse(stdout).claims as readonly { readonly claim: string; readonly outcome: string }[]).map(({ claim, outcome }) => [
      claim,
      outcome,
    ]);
    expect(Object.fromEntries(outcomes)).toMatchObject({ carbohydrateGrams: "fail", "label:keto": "fail", "freeFrom:milk": "pass" });
    expect(status).toBe(4);
    const report = cli(["analyze", "--servings", "4", "--claims", claims, "--language", "ko"], { input: KETO });
    expect([report.status, report.stdout.includes("주장 검증")]).toEqual([0, true]);
    writeFileSync(claims, '{"perServing":{"calories":330}}');
    expect(cli(["analyze", "--claims", claims], { input: KETO })).toMatchObject({ status: 2, stderr: expect.stringContaining("calories") });
  });

  it("knows foods of one's own, from a file and from the data folder", () => {
    const folder = newFolder();
    const file = join(folder, "foods.jsonl");
    writeFileSync(file, '{"id":"gym-bar","name":{"en":"gym bar"},"per100Grams":{"energyKcal":380},"portions":{"piece":60}}\n');
    const energy = (stdout: string): unknown => JSON.parse(stdout).nutrition.total.energyKcal;
    expect(energy(cli(["analyze", "--json", "--foods", file], { input: "2 gym bars" }).stdout)).toBe(456);
    expect(energy(cli(["analyze", "--json"], { input: "2 gym bars", env: { AI_CHEF_DATA_DIR: folder } }).stdout)).toBe(456);
    writeFileSync(file, '\n{"id":"gym-bar"}\n');
    expect(cli(["analyze", "--foods", file], { input: "2 gym bars" })).toMatchObject({ status: 2, stderr: expect.stringContaining("foods.jsonl:2") });
  });

  it("answers a batch line by line, in order, with errors in their places", () => {
    const lines = Array.from({ length: 300 }, (_, id) =>
      JSON.stringify({ id: `a${id}`, ingredients: ["200 g tofu", `${id + 1} g salt`], servings: 2, target: "general" }),
    );
    lines[7] = "{broken";
    lines[9] = '{"id":"a9","ingredients":[]}';
    const { stdout } = cli(["analyze", "--batch", "-", "--json"], { input: lines.join("\n") });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, id) => (id === 7 ? null : `a${id}`)));
    expect([answers[7].error.code, answers[9].error.code]).toEqual(["invalid_json", "invalid_value"]);
    expect(analysisSchema.safeParse(answers[8]).error).toBeUndefined();
  });

  it.each([
    ["", "empty_input"],
    ['{"ingredients": 3}', "invalid_value"],
    ["{}", "missing_field"],
    ['{"ingredients":["1 egg"],"servngs":2}', "unknown_field"],
    [Buffer.from([0x00, 0x01, 0x02]), "input_not_text"],
  ])("refuses what is no recipe (%#: %s)", (input, code) => {
    const { status, stderr } = cli(["analyze", "-"], { input });
    expect(status).toBe(2);
    expect(stderr).toContain(`code: ${code}`);
  });
});

describe("ai-chef foods", () => {
  it("finds foods by name and shows one with its record", () => {
    expect(cli(["foods", "search", "chiken breast"]).stdout).toContain("usda-sr28 05062");
    expect(cli(["foods", "show", "두부", "--language", "ko"]).stdout).toContain("rda-10.3 565");
    expect(JSON.parse(cli(["foods", "show", "butter", "--json"]).stdout)).toMatchObject({ id: "butter", source: { table: "usda-sr28" } });
    expect(cli(["foods", "show", "zzyzx"])).toMatchObject({ status: 1, stderr: expect.stringContaining("food_not_found") });
    expect(cli(["foods", "search"]).status).toBe(2);
  });
});

describe("ai-chef targets and the rest", () => {
  it("lists targets and shows the rules of one with their sources", () => {
    expect(cli(["targets"]).stdout).toMatch(/general.*\n.*keto.*\n.*low-carb/u);
    expect(cli(["targets", "keto"]).stdout).toContain("https://doi.org/10.1016/j.nut.2014.06.011");
    expect(cli(["targets", "keto", "--language", "ko"]).stdout).toContain("순탄수화물");
    expect(cli(["targets", "kето"])).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown_target") });
  });

  it("says its version, and what to do about an unknown command", () => {
    expect(cli(["--version"]).stdout).toMatch(/^ai-chef\/\d+\.\d+\.\d+ /u);
    expect(cli(["recpe"])).toMatchObject({ status: 2, stderr: expect.stringContaining("code: usage") });
    expect(cli(["--help"]).stdout).toContain("recipe");
  });
});
