import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ALLERGENS, allergensOfWord, errorDocumentSchema, NUTRIENT_KEYS, type RecipeResult, recipeResultSchema, withDescendants } from "@ai-chef/sdk/contract";
import { bundledTable, presenceIn } from "@ai-chef/kitchen";
import { describe, expect, it } from "vitest";
import { cli, newFolder, startCli } from "./run-cli.ts";

const GUIDE_PROFILE = { target: "keto", healthConditions: [], allergies: [], cookingLevel: "beginner", budget: 30000 };

describe("ai-chef recipe", () => {
  it("prints a card with verdict, limits, sources and cost", () => {
    const { status, stdout, stderr } = cli(["recipe", "--target", "keto"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    for (const text of ["Ingredients", "Steps", "Verdict  PASS", "Net carbohydrate", "at most 7 g", "Edamam", "Cost", "Screening"])
      expect(stdout).toContain(text);
    expect(stdout).not.toContain("\u001B[");
    expect(stdout).not.toMatch(/\bsafe\b/iu);
  });

  it("speaks Korean by the locale", () => {
    const { stdout } = cli(["recipe", "--target", "keto"], { env: { LANG: "ko_KR.UTF-8" } });
    for (const text of ["재료", "만드는 법", "판정  통과", "순탄수화물", "비용"]) expect(stdout).toContain(text);
  });

  it("prints one document that matches the schema with --json, and writes it to a file with --output", () => {
    const file = join(newFolder(), "result.json");
    const { stdout } = cli(["recipe", "--target", "general", "--json", "--output", file]);
    expect(recipeResultSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(readFileSync(file, "utf8")).toBe(stdout);
  });

  it("takes the guide's profile from a file and from standard input", () => {
    const file = join(newFolder(), "profile.json");
    writeFileSync(file, JSON.stringify(GUIDE_PROFILE));
    for (const run of [
      cli(["recipe", "--from-file", file, "--json"]),
      cli(["recipe", "--from-file", "-", "--json"], { input: JSON.stringify(GUIDE_PROFILE) }),
    ]) {
      expect(JSON.parse(run.stdout).profile).toMatchObject({ target: "keto", budget: { amount: 30000, currency: "KRW" } });
    }
  });

  it("keeps sessions, shows one, erases it", () => {
    const env = { AI_CHEF_DATA_DIR: newFolder() };
    cli(["recipe", "--target", "keto", "--session", "dinner"], { env });
    expect(cli(["sessions", "list"], { env }).stdout).toMatch(/dinner\s+succeeded/u);
    expect(JSON.parse(cli(["sessions", "get", "dinner", "--json"], { env }).stdout)).toMatchObject({
      sessionId: "dinner",
      status: "succeeded",
      result: { profile: { target: "keto" } },
    });
    expect(cli(["sessions", "delete", "dinner"], { env }).status).toBe(0);
    expect(cli(["sessions", "get", "dinner"], { env })).toMatchObject({ status: 1, stderr: expect.stringContaining("There is no session dinner.") });
  });

  it("exits with 4 under --strict when the dish misses", () => {
    expect(cli(["recipe", "--target", "keto", "--budget", "100", "--strict"]).status).toBe(4);
    expect(cli(["recipe", "--target", "keto", "--strict"]).status).toBe(0);
  });
});

describe("ai-chef recipe and bad input", () => {
  it.each([
    [["--target", "ketoo"], "unknown_target", '"ketoo"', 'Did you mean "keto"?'],
    [["--target", "keto", "--servings=-1"], "invalid_value", "`servings` is -1", "at least 1"],
    [["--target", "keto", "--servings", "two"], "invalid_value", '`servings` is "two"', "number"],
    [["--target", "keto", "--budget", "10"], "invalid_value", "`budget` is 10", "at least 100"],
    [["--target", "keto", "--allergy", "peanutt"], "unknown_allergen", '"peanutt"', 'Did you mean "peanut"?'],
    [["--target", "keto", "--health-condition", "gouty"], "unknown_condition", "gouty", ""],
    [["--target", "keto", "--cuisine", "koreen"], "invalid_value", "koreen", 'Did you mean "korean"?'],
    [["--target", "keto", "--avoid", "a\u0007b"], "invalid_value", "printable", ""],
    [["--target", "keto", "--max-minutes", "1"], "invalid_value", "`maxCookingMinutes` is 1", "at least 5"],
    [[], "missing_field", "no `target`", "--target keto"],
    [["--target", "keto", "--nonsense"], "usage", "--nonsense", ""],
    [["--from-file", "/nowhere.json"], "file_not_found", "/nowhere.json does not exist", ""],
    [["--from-file", "/"], "file_is_directory", "/ is a directory", ""],
  ])("refuses %j: %s, exit 2, no stack trace", (args, code, message, hint) => {
    const { status, stdout, stderr } = cli(["recipe", ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).toContain(`code: ${code}`);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  it.each([
    ["not JSON", "invalid_json"],
    ["", "empty_input"],
    ["[]", "invalid_value"],
    ['{"target":"keto","serving":2}', "unknown_field"],
    [`{"target":"keto","allergies":${JSON.stringify(Array.from({ length: 5000 }, () => "egg"))}}`, "invalid_value"],
    [Buffer.from([0xff, 0xfe, 0x00, 0x41]), "input_not_text"],
    ["x".repeat(3_000_000), "input_too_large"],
  ])("refuses a profile on standard input with one JSON document (%#: %s)", (input, code) => {
    const { status, stdout } = cli(["recipe", "--from-file", "-", "--json"], { input });
    const document = JSON.parse(stdout);
    expect(status).toBe(2);
    expect(errorDocumentSchema.safeParse(document).error).toBeUndefined();
    expect(document.error.code).toBe(code);
  });

  it("says when its data folder cannot be used, and what to do", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "");
    const { status, stderr } = cli(["recipe", "--target", "keto"], { env: { AI_CHEF_DATA_DIR: join(folder, "file", "data") } });
    expect(status).toBe(3);
    expect(stderr).toContain("code: store_unavailable");
    expect(stderr).toContain("AI_CHEF_DATA_DIR");
  });

  it("refuses a store that is no database, and leaves it as it is", () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "sessions.sqlite"), "my diary ".repeat(500));
    expect(cli(["recipe", "--target", "keto"], { env: { AI_CHEF_DATA_DIR: folder } })).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("store_corrupt"),
    });
    expect(readFileSync(join(folder, "sessions.sqlite"), "utf8")).toMatch(/^my diary/u);
  });

  it("says when its output file cannot be written", () => {
    expect(cli(["recipe", "--target", "keto", "--output", "/nowhere/result.json"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("output_unwritable"),
    });
  });

  it("names what rules the last dish out", () => {
    const { status, stderr } = cli(["recipe", "--target", "keto", "--max-minutes", "5"]);
    expect(status).toBe(1);
    expect(stderr).toContain("maxCookingMinutes rules the last ones out");
    expect(stderr).toContain("code: no_dish");
  });

  it("ends with 130 on Ctrl-C in a batch, and the store stays whole", async () => {
    const env = { AI_CHEF_DATA_DIR: newFolder() };
    const child = startCli(["recipe", "--batch", "-"], env);
    const ended = once(child, "exit");
    for (let id = 0; id < 5000; id += 1) child.stdin.write(`${JSON.stringify({ id, target: "keto", variation: id })}\n`);
    await once(child.stdout, "data");
    child.stdout.resume();
    child.kill("SIGINT");
    const [status] = await ended;
    expect(status).toBe(130);
    const sessions = JSON.parse(cli(["sessions", "list", "--json"], { env }).stdout).sessions as readonly { readonly status: string }[];
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.filter(({ status: each }) => each !== "succeeded" && each !== "interrupted")).toEqual([]);
  });

  it("says once that nobody reads its output any more", async () => {
    const child = startCli(["recipe", "--batch", "-"]);
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    const ended = once(child, "exit");
    for (let id = 0; id < 500; id += 1) child.stdin.write(`${JSON.stringify({ id, target: "keto" })}\n`);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [status] = await ended;
    expect(status).toBe(1);
    expect(Buffer.concat(errors).toString()).toContain("code: output_failed");
  });
});

describe("ai-chef recipe --batch", () => {
  const ALLERGIES = [[], ["egg"], ["milk"], ["fish"], ["shellfish"], ["soy"], ["wheat"]];
  const requests = Array.from({ length: 200 }, (_, id) => ({
    id: `r${id}`,
    target: ["keto", "diabetes", "general"][id % 3],
    servings: (Math.floor(id / 3) % 6) + 1,
    allergies: ALLERGIES[Math.floor(id / 18) % ALLERGIES.length],
    variation: id,
    language: id % 2 === 0 ? "en" : "ko",
  }));
  const input = requests.map((request) => JSON.stringify(request)).join("\n");
  type Answer = { readonly id: string; readonly result: RecipeResult };
  const answersOf = (stdout: string): readonly Answer[] =>
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer); // checked below
  const withoutIds = (stdout: string): string => stdout.replaceAll(/(?:session|run)-[0-9a-f-]{36}/gu, "ID");

  it("answers 200 requests in order: schema, no excluded allergen, figures that add up, same bytes twice", () => {
    const first = cli(["recipe", "--batch", "-"], { input });
    const answers = answersOf(first.stdout);
    expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
    const table = bundledTable();
    for (const [index, { result }] of answers.entries()) {
      expect(recipeResultSchema.safeParse(result).error).toBeUndefined();
      expect(result.compliance.verdict).toBe("pass");
      const excluded = (requests[index]?.allergies ?? []).flatMap((word) => allergensOfWord(word) ?? []).flatMap(withDescendants);
      const held = result.recipe.ingredients.filter(
        ({ food }) => food !== null && presenceIn({ food: table.byId.get(food.id) ?? null, compound: null, freeFrom: [] }, excluded) !== "none-found",
      );
      expect(held.map(({ text }) => `${text} for ${excluded.map((id) => ALLERGENS[id].en).join()}`)).toEqual([]);
      for (const key of NUTRIENT_KEYS) {
        const { perIngredient, total, perServing, servings } = result.nutrition;
        const sum = perIngredient.reduce((all, amounts) => all + (amounts[key] ?? 0), 0);
        expect(Math.abs((total[key] ?? 0) - sum)).toBeLessThan(0.0006 * perIngredient.length);
        expect(Math.abs((perServing[key] ?? 0) - (total[key] ?? 0) / servings)).toBeLessThan(0.0011);
      }
      for (const [at, ingredient] of result.recipe.ingredients.entries()) {
        const per100 = ingredient.food === null ? undefined : table.byId.get(ingredient.food.id)?.nutrients.energyKcal;
        const share = ingredient.eatenShare?.share ?? 1;
        expect(result.nutrition.perIngredient[at]?.energyKcal ?? 0).toBeCloseTo(((per100 ?? 0) * (ingredient.grams ?? 0) * share) / 100, 1);
      }
    }
    expect(withoutIds(cli(["recipe", "--batch", "-"], { input }).stdout)).toBe(withoutIds(first.stdout));
  }, 120_000);

  it("gives an error in the place of a bad line and goes on", () => {
    const { status, stdout } = cli(["recipe", "--batch", "-"], {
      input: '{"id":1,"target":"keto"}\nnot json\n{"id":3,"target":"nope"}\n{"id":4,"target":"keto"}\n',
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual([1, null, 3, 4]);
    expect(answers.map(({ error }) => error?.code)).toEqual([undefined, "invalid_json", "unknown_target", undefined]);
  });
});
