import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createSqliteFoodIndex } from "@ai-chef/service/local";
import exceljs from "exceljs";
import { startFakeOpenAi } from "@ai-chef/functions/testing";
import { describe, expect, it } from "vitest";
import { cli, type CliRun, newFolder, startCli } from "./run-cli.ts";

/** Published tables that are not part of the project; where they lie elsewhere, as for `npm run foods:fill`. */
const published = process.env["AI_CHEF_SOURCE_DATA"] ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const SR28 = join(published, "usda-sr28");
const RDA = join(published, "korean/raw/rda-10.3-sheet.csv");
const hasPublished = existsSync(SR28) && existsSync(RDA);
if (!hasPublished) console.warn("skipped: the published tables are not here (AI_CHEF_SOURCE_DATA)");

const DESCRIPTION = (record: string, name: string) => `~${record}~^~0900~^~${name}~^~X~^~~^~~^~~^~~^0^~~^6.25^3.36^8.37^3.6`;
const FIGURES = (record: string, kcal: string) => `~${record}~^~X~^93.57^${kcal}^0.47^0.07^0.23^5.66${"^".repeat(45)}`;

function sr28(names: Readonly<Record<string, string>>, damage: (figures: string) => string = (figures) => figures): string {
  const folder = newFolder();
  const entries = Object.entries(names);
  // Latin-1, as it is published.
  writeFileSync(join(folder, "FOOD_DES.txt"), Buffer.from(entries.map(([record, name]) => DESCRIPTION(record, name)).join("\r\n"), "latin1"));
  writeFileSync(join(folder, "ABBREV.txt"), damage(entries.map(([record]) => FIGURES(record, "17")).join("\r\n")));
  writeFileSync(join(folder, "WEIGHT.txt"), "");
  return folder;
}

const RDA_WIDTH = 137;
const cells = (named: Readonly<Record<number, string | number>>): readonly (string | number)[] => Array.from({ length: RDA_WIDTH }, (_, at) => named[at] ?? "");
const RDA_HEADER = [
  cells({ 3: "가식부 100g 당", 87: "콜레스테롤", 136: "폐기율" }),
  cells({ 3: "식품명", 5: "에너지", 7: "단백질", 10: "탄수화물", 26: "나트륨", 90: "총 포화지방산" }),
  cells({}),
];
const POLLACK = cells({ 0: "77", 2: "어패류", 3: "황태채무침, 조리한것", 5: "1,349.72", 6: "10", 7: "-10.2", 8: "Tr", 10: "() .1", 136: ")0" });

const seed = (folder: string, ...args: readonly string[]): CliRun =>
  cli(["seed-nutrition", "--local", "--language", "en", ...args], { env: { AI_CHEF_DATA_DIR: folder } });

async function found(folder: string, name: string): Promise<readonly string[]> {
  const index = createSqliteFoodIndex({ path: join(folder, "foods.sqlite") });
  const [candidates = []] = await index.search([{ name, language: "en" }], { limit: 3, signal: AbortSignal.timeout(5000) });
  index.close();
  return candidates.map(({ food }) => food.id);
}

describe("ai-chef seed-nutrition --local", () => {
  it("fills the index of this machine with the bundled table, and says where its foods come from", async () => {
    const folder = newFolder();
    const { status, stdout, stderr } = seed(folder, "--json");
    expect([status, stderr]).toEqual([0, ""]);
    const done = JSON.parse(stdout);
    expect(done).toMatchObject({ status: "live", replaced: [], removed: [], plan: null, sources: [{ source: "builtin", rejected: 0 }] });
    expect(await found(folder, "고추장")).toContain("gochujang");
    expect(JSON.parse(readFileSync(join(folder, "foods.sqlite.sources.json"), "utf8"))).toMatchObject({ index: done.index, foods: done.foods });
  });

  it("reads Latin-1, keeps what is not known unknown, and lists what it rejects with line and reason", async () => {
    const folder = newFolder();
    const source = sr28({ "90001": "Crème brûlée, zzqx", "90002": "Overheated water" }, (figures) =>
      figures.replace("~90002~^~X~^93.57^17^", "~90002~^~X~^93.57^900^"),
    );
    const { status, stdout, stderr } = seed(folder, "--source", "usda-sr28", "--file", source);
    expect(`${status} ${stdout}`).toMatch(/^0 1 foods answer/u);
    expect(stderr).toContain("usda-sr28: 1 foods, 1 rows rejected\n  fewer than the 8,789 of the table as published");
    expect(stderr).toContain("Department of Agriculture");
    expect(readFileSync(join(folder, "seeding/rejected.jsonl"), "utf8")).toMatch(/"line":2,"record":"90002","reason":"energy is 900 kcal/u);
    expect(await found(folder, "Crème brûlée zzqx")).toEqual(["usda-sr28-90001"]);
  });

  it("reads the Korean sheet from a workbook as from csv, with its estimates and traces", async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet("국가표준식품성분표 9.3").addRow(["another edition"]);
    workbook.addWorksheet("국가표준식품성분 Database 10.3").addRows([...RDA_HEADER, POLLACK].map((row) => [...row]));
    const folder = newFolder();
    const sheet = join(folder, "rda.xlsx");
    await workbook.xlsx.writeFile(sheet);
    expect(seed(folder, "--source", "rda", "--file", sheet).stderr).toMatch(/rda: 0 foods|energy is 1349.72 kcal/u);
    const csv = join(folder, "rda.csv");
    const cooler = [...RDA_HEADER, POLLACK.map((cell) => (cell === "1,349.72" ? "70" : cell))];
    writeFileSync(csv, cooler.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"));
    const { status, stderr } = seed(folder, "--source", "rda", "--file", csv);
    expect(`${status} ${stderr}`).toMatch(/^0 [^]*rda: 1 foods/u);
    expect(await found(folder, "황태채무침")).toEqual(["rda-77"]);
  });

  it("adds tables up, and takes the place of the index before it", async () => {
    const folder = newFolder();
    const source = sr28({ "90001": "Zzqx fruit" });
    const first = JSON.parse(seed(folder, "--json").stdout);
    const both = JSON.parse(seed(folder, "--json", "--source", "builtin", "--source", "usda-sr28", "--file", source).stdout);
    expect(both).toMatchObject({ foods: first.foods + 1, replaced: [first.index] });
    expect(await found(folder, "Zzqx fruit")).toContain("usda-sr28-90001");
  });

  it("grounds what the bundled table does not have, in a recipe that a model proposes", async () => {
    const [seeded, bare] = [newFolder(), newFolder()];
    seed(seeded, "--source", "usda-sr28", "--file", sr28({ "90001": "Zzqx fruit" }));
    const draft = {
      title: "Zzqx salad",
      description: "A salad.",
      servings: 2,
      cookingMinutes: 5,
      difficulty: "beginner",
      cuisine: null,
      ingredients: [{ text: "100 g zzqx fruit", foodId: null, grams: 100, fate: null }],
      steps: ["Cut {1}."],
      notes: null,
    };
    const fake = await startFakeOpenAi({ script: [{ kind: "answer", draft }] });
    try {
      const args = ["recipe", "--target", "general", "--language", "en", "--generator", "openai", "--base-url", fake.url, "--model", "m", "--json"];
      const foodIn = async (folder: string): Promise<unknown> => {
        const child = startCli(args, { AI_CHEF_DATA_DIR: folder });
        child.stdin.end();
        return JSON.parse(await text(child.stdout)).recipe.ingredients[0].food;
      };
      expect(await foodIn(bare)).toBeNull();
      expect(await foodIn(seeded)).toMatchObject({ id: "usda-sr28-90001", source: { table: "usda-sr28", id: "90001" } });
    } finally {
      await fake.close();
    }
  });

  it("changes nothing in a dry run", () => {
    const folder = newFolder();
    const { status, stdout } = seed(folder, "--dry-run");
    expect([status, stdout, existsSync(join(folder, "foods.sqlite"))]).toEqual([0, "Nothing was changed: this was a dry run.\n", false]);
  });

  it.each([
    ["is another", { "90002": "Another" }, /^2 [^]*is no table of the source usda-sr28: line 1, \d+ fields instead of 53[^]*invalid_value/u],
    ["was cut off", { "90002": "Another", "90003": "A third" }, /^2 [^]*ABBREV\.txt is cut off: [^]*8789 foods[^]*invalid_value/u],
  ])("keeps the index that answers when a file %s", async (_, foods, refusal) => {
    const folder = newFolder();
    seed(folder, "--source", "usda-sr28", "--file", sr28({ "90001": "Zzqx fruit" }));
    const cut = sr28(foods, (figures) => figures.slice(0, -60));
    const { status, stderr } = seed(folder, "--source", "usda-sr28", "--file", cut);
    expect(`${status} ${stderr}`).toMatch(refusal);
    expect(await found(folder, "Zzqx fruit")).toEqual(["usda-sr28-90001"]);
  });

  it.each([
    ["no file", ["--source", "rda"], "missing_field"],
    ["a file too many", ["--file", "a.csv"], "invalid_value"],
    ["a folder that is not there", ["--source", "usda-sr28", "--file", "/nowhere"], "file_not_found"],
    ["a sheet of something else", ["--source", "rda", "--file", fileURLToPath(new URL("../package.json", import.meta.url))], "invalid_value"],
    ["no number", ["--limit", "many"], "invalid_value"],
    ["nothing", ["--limit", "0"], "invalid_value"],
    ["an environment too", ["--environment", "dev"], "usage"],
    ["a dimension, though it is of words alone", ["--dimension", "512"], "usage"],
    ["no such source", ["--source", "fdc"], "usage"],
  ])("refuses %s", (_, args, code) => {
    const { status, stdout } = seed(newFolder(), "--json", ...args);
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { error: { code } }]);
  });

  it("keeps a foreign database as it is", () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "foods.sqlite"), "not a database, but somebody's file\n".repeat(50));
    const { status, stderr } = seed(folder);
    expect(`${status} ${stderr}`).toMatch(/^1 [^]*search_unavailable/u);
    expect(readFileSync(join(folder, "foods.sqlite"), "utf8")).toContain("somebody's file");
  });

  it("names no environment where none is known", () => {
    const { status, stdout } = cli(["seed-nutrition", "--json"], { env: { AI_CHEF_CONFIG_DIR: newFolder() } });
    expect([status, JSON.parse(stdout)]).toMatchObject([3, { error: { code: "environment_not_found" } }]);
  });

  it.skipIf(!hasPublished)("imports the published tables whole: 8,789 foods of SR28, 3,330 of RDA but for three misprints", async () => {
    const folder = newFolder();
    const { status, stdout } = seed(folder, "--json", "--source", "usda-sr28", "--file", SR28, "--source", "rda", "--file", RDA);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: "live",
      foods: 12_116,
      sources: [
        { source: "usda-sr28", foods: 8789, rejected: 0 },
        { source: "rda", foods: 3327, rejected: 3 },
      ],
    });
    expect(await found(folder, "Fish, salmon, chinook, cooked, dry heat")).toContain("usda-sr28-15210");
  });
});
