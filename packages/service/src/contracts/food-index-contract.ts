import { bundledTable, type Food } from "@ai-chef/kitchen";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../ports/embedder.ts";
import type { FoodIndexWriter } from "../ports/food-index-writer.ts";
import type { FoodIndex, FoodQuery } from "../ports/food-index.ts";
import { bigramVector } from "../search/bigram-vector.ts";
import { JUDGED_NAMES } from "./judged-foods.ts";
import { rankingQuality } from "./ranking-quality.ts";

/** One index with its writer. */
export interface FoodIndexUnderTest {
  readonly index: FoodIndex;
  readonly writer: FoodIndexWriter;
  /** Another reader of the same index. */
  readonly readWith: (embedder: Embedder) => FoodIndex;
  close(): void | Promise<void>;
}

export interface FoodIndexContractOptions {
  /** A fresh, missing index. */
  readonly open: (embedder: Embedder | null) => Promise<FoodIndexUnderTest>;
}

const SMALLEST_HIT_AT_5 = 0.6;
const DIMENSION = 256;
/** For contract suites: vectors by spelling. */
const embedder: Embedder = {
  model: "bigrams",
  dimension: DIMENSION,
  embed: async (texts, { signal }) => {
    signal.throwIfAborted();
    return texts.map((text) => bigramVector(text, DIMENSION));
  },
};
const { signal } = new AbortController();
const ko = (name: string): FoodQuery => ({ name, language: "ko" });
const en = (name: string): FoodQuery => ({ name, language: "en" });

/** What every food index and its writer do; over the whole bundled table, with vectors and without. */
export function foodIndexContract(name: string, { open }: FoodIndexContractOptions): void {
  const { foods } = bundledTable();

  describe.each([
    ["words alone", null],
    ["words and vectors", embedder],
  ] as const)(`${name}: %s`, (kind, embedder) => {
    let tested: FoodIndexUnderTest;
    const search = async (queries: readonly FoodQuery[], limit = 5, options: { readonly table?: string; readonly withVectors?: boolean } = {}) =>
      tested.index.search(queries, { limit, signal, ...options });
    const ids = async (query: FoodQuery, limit = 5, options: { readonly table?: string; readonly withVectors?: boolean } = {}): Promise<readonly string[]> =>
      (await search([query], limit, options))[0]?.map(({ food }) => food.id) ?? [];

    beforeAll(async () => {
      tested = await open(embedder);
      const steps = new Set<string>();
      const report = await tested.writer.replace(foods, { signal, onProgress: ({ step }) => steps.add(step) });
      expect(report).toMatchObject({ status: "live", foods: foods.length, replaced: [] });
      expect([...steps]).toEqual(embedder === null ? ["write", "verify", "switch"] : ["embed", "write", "verify", "switch"]);
    }, 120_000);
    afterAll(() => tested?.close());

    it("gives the whole food, as the table has it, with a falling score", async () => {
      const [candidates = []] = await search([en("butter")], 10);
      expect(candidates).toHaveLength(10);
      for (const { food } of candidates) expect(food).toEqual(bundledTable().byId.get(food.id));
      const scores = candidates.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(new Set(candidates.map(({ food }) => food.id)).size).toBe(10);
    });

    it("puts a food first that has the very name", async () => {
      const asked: readonly (readonly [FoodQuery, string])[] = [
        [ko("고추장"), "gochujang"],
        [ko("까나리액젓"), "sand-lance-fish-sauce"],
        [en("gruyere"), "gruyere"],
        [en("Soy Sauce"), "soy-sauce"],
      ];
      const found = await search(
        asked.map(([query]) => query),
        1,
        { withVectors: false },
      );
      expect(found.map(([first]) => first?.food.id)).toEqual(asked.map(([, id]) => id));
    });

    it("finds a Korean food inside a compound, and either language whatever the query is said to be", async () => {
      expect(await ids(ko("묵은 배추김치"), 10)).toContain("kimchi");
      expect(await ids(en("두부"), 10)).toContain("tofu-firm");
      expect(await ids(ko("gochujang"), 10)).toContain("gochujang");
    });

    it("answers many queries in their order, the same one twice alike", async () => {
      const found = await search([ko("두부"), en("salmon"), ko("두부"), en("...")], 3);
      expect(found).toHaveLength(4);
      expect(found[0]).toEqual(found[2]);
      expect(found[1]?.[0]?.food.id).toMatch(/salmon/u);
      expect(found[3]).toEqual([]);
    });

    it("gives nothing for no query, for an empty name and for one without letters", async () => {
      expect(await search([])).toEqual([]);
      expect(await search([en(""), ko("  "), en("🍲"), en("'\"*()"), en("---")])).toEqual([[], [], [], [], []]);
    });

    it("finds nothing by words that no food has", async () => {
      expect(await ids(en("zzyzx qwrtp"), 5, { withVectors: false })).toEqual([]);
    });

    it("gives the head of the same list for a smaller limit", async () => {
      const all = await ids(ko("돼지고기"), 50);
      expect(all.length).toBeLessThanOrEqual(50);
      for (const limit of [1, 7]) expect(await ids(ko("돼지고기"), limit)).toEqual(all.slice(0, limit));
    });

    it.each([0, 51, 1.5, Number.NaN])("refuses a limit of %s", async (limit) => {
      await expect(search([en("egg")], limit)).rejects.toThrow("1 to 50");
    });

    it.each(["usda-sr28", "rda-10.3"])("keeps to the table %s", async (table) => {
      const [candidates = []] = await search([ko("간장")], 10, { table });
      expect(candidates.length).toBeGreaterThan(0);
      for (const { food } of candidates) expect(food.source.table).toBe(table);
    });

    it("gives nothing of a table that it does not have", async () => {
      expect(await ids(en("egg"), 5, { table: "user" })).toEqual([]);
    });

    it.each([
      ["of 500 characters", "매운 돼지고기 두부 조림 ".repeat(36).slice(0, 500)],
      ["in decomposed Hangul", "고추장".normalize("NFD")],
      ["with query syntax", 'milk AND (NOT "egg*" OR foo:bar) NEAR/2 ^3 ~1 \\'],
      ["with control characters", "milk\u0000\u0007\n\tegg"],
      ["with a lone surrogate", "milk \uD83C egg"],
      ["from right to left", "حليب milk"],
      ["of injection", "milk'; DROP TABLE foods; --"],
      ["of JSON", '{"match_all":{}} milk egg'],
    ])("takes a name %s", async (_, text) => {
      expect((await ids(ko(text), 5)).length).toBeGreaterThan(0);
    });

    it("answers twenty searches at once as it does one by one", async () => {
      const queries = JUDGED_NAMES.slice(0, 20).map(({ query }) => query);
      const alone: (readonly string[])[] = [];
      for (const query of queries) alone.push(await ids(query));
      expect(await Promise.all(queries.map((query) => ids(query)))).toEqual(alone);
    });

    it("rejects with the caller's own reason", async () => {
      const reason = new Error("no longer needed");
      await expect(tested.index.search([en("egg")], { limit: 1, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    it("ranks names as recipes give them", async () => {
      const found = await search(
        JUDGED_NAMES.map(({ query }) => query),
        10,
      );
      const { hitAt1, hitAt5, meanReciprocalRank, missed } = rankingQuality(
        JUDGED_NAMES,
        found.map((candidates) => candidates.map(({ food }) => food.id)),
      );
      const figures = [hitAt1, hitAt5, meanReciprocalRank].map((figure) => figure.toFixed(3));
      process.stdout.write(
        `${name}, ${kind}: ${JUDGED_NAMES.length} names, hit@1 ${figures[0]}, hit@5 ${figures[1]}, MRR ${figures[2]}; missed: ${missed.join(", ")}\n`,
      );
      expect(hitAt5).toBeGreaterThan(SMALLEST_HIT_AT_5);
    });
  });

  describe(`${name}: building`, () => {
    let tested: FoodIndexUnderTest;
    const some: readonly Food[] = foods.slice(0, 30);
    const others: readonly Food[] = foods.slice(30, 60);
    const held = async (food: Food): Promise<boolean> => {
      const found = await tested.index.search([en(food.name.en)], { limit: 50, signal });
      return found[0]?.some((candidate) => candidate.food.id === food.id) ?? false;
    };
    const first = (of: readonly Food[]): Food => of[0] ?? expect.fail("no food");

    beforeAll(async () => {
      tested = await open(null);
    });
    afterAll(() => tested?.close());

    it("says of an index that is not there that it cannot be searched", async () => {
      await expect(tested.index.search([en("egg")], { limit: 1, signal })).rejects.toMatchObject({
        name: "SearchUnavailableError",
        code: "search_unavailable",
        message: expect.stringMatching(/is not there|no finished index/u),
      });
    });

    it("takes the place of the index before it", async () => {
      const before = await tested.writer.replace(some, { signal });
      expect(await held(first(some))).toBe(true);
      const after = await tested.writer.replace(others, { signal });
      expect(after).toMatchObject({ status: "live", foods: 30, replaced: [before.index] });
      expect([await held(first(some)), await held(first(others))]).toEqual([false, true]);
      expect(await tested.writer.removeLeftovers({ signal })).toEqual([]);
    });

    it("goes on answering from the index before it when it is aborted", async () => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const writing = tested.writer.replace(foods, {
        signal: controller.signal,
        onProgress: ({ step, done }) => {
          if (step === "write" && done > 0) controller.abort(reason);
        },
      });
      await expect(writing).rejects.toBe(reason);
      expect([await held(first(some)), await held(first(others))]).toEqual([false, true]);
      await tested.writer.removeLeftovers({ signal });
      expect(await tested.writer.removeLeftovers({ signal })).toEqual([]);
      expect(await held(first(others))).toBe(true);
    });

    it("answers all the time while it is replaced", async () => {
      let done = false;
      const writing = tested.writer.replace([...others, ...some], { signal }).finally(() => (done = true));
      let answers = 0;
      while (!done) {
        expect(await held(first(others))).toBe(true);
        answers += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await writing).toMatchObject({ status: "live", foods: 60 });
      expect(answers).toBeGreaterThan(0);
    });

    it("names each food that it refuses, and keeps the index before it", async () => {
      const twice = first(some);
      const report = await tested.writer.replace([...others, twice, { ...twice }], { signal });
      expect(report).toMatchObject({ status: "refused", refused: [{ foodId: twice.id, reason: expect.stringContaining("same id") }] });
      expect([await held(twice), await held(first(others))]).toEqual([true, true]);
      expect(await tested.writer.removeLeftovers({ signal })).toEqual([]);
    });

    it("answers alike whatever order the foods came in", async () => {
      const answers = async (): Promise<unknown> =>
        tested.index.search(
          JUDGED_NAMES.map(({ query }) => query),
          { limit: 10, signal },
        );
      const sample = foods.filter((_, index) => index % 7 === 0);
      await tested.writer.replace(sample, { signal });
      const before = await answers();
      await tested.writer.replace(sample.toReversed(), { signal });
      expect(await answers()).toEqual(before);
    });

    it("does not compare vectors of two models", async () => {
      const other = await open(embedder);
      try {
        await other.writer.replace(some, { signal });
        const reader = other.readWith({ ...embedder, model: "another" });
        const options = { limit: 1, signal };
        await expect(reader.search([en("egg")], options)).rejects.toMatchObject({ code: "search_unavailable", message: expect.stringContaining("another") });
        expect(await reader.search([en("butter")], { ...options, withVectors: false })).toMatchObject([[{ food: { id: "butter" } }]]);
      } finally {
        await other.close();
      }
    });
  });
}
