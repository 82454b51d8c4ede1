import { bundledTable } from "@ai-chef/kitchen";
import { type AccessStore, type Cache, type Clock, composerModel, LOCAL_OWNER, type PriceSource, STAGES, systemClock } from "@ai-chef/service";
import { createLocalHost, createSqliteAccessStore, openLocalStore } from "@ai-chef/service/local";
import { ChefError, recipeResultSchema } from "@ai-chef/sdk/contract";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createMemoryCache } from "../src/dynamodb/memory-cache.ts";
import {
  createAtSource,
  createKamisSource,
  createListingsSource,
  createPriceChain,
  createPriceSource,
  type LiveSource,
  type PriceChainOptions,
  type SourceReport,
} from "../src/prices/index.ts";
import { startFakeAt, startFakeKamis, startFakeShop, type Misbehaviour } from "../src/testing/index.ts";

const CERT_KEY = "sentinel-key-4f1c9a27";
const SECRET_HEADER = "sentinel-header-8b2d";
const SERVICE_KEY = "sentinel-service/key+=";
const SENTINEL = /sentinel/u;
/** Friday, in the evening of Korea: the day's survey is out. */
const FRIDAY = "2026-11-20T12:00:00Z";
const TIMEOUT_MS = 250;

const clockAt = (moment: string): Pick<Clock, "now"> => ({ now: () => new Date(moment) });
const signal = (): AbortSignal => AbortSignal.timeout(20_000);
const closers: (() => void | Promise<void>)[] = [];
const opened = <T extends { close(): void | Promise<void> }>(thing: T): T => {
  closers.push(() => thing.close());
  return thing;
};
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const kamisOf = (endpoint: string, changes: object = {}): LiveSource =>
  createKamisSource({ certKey: CERT_KEY, certId: "77", endpoint, clock: clockAt(FRIDAY), timeoutMs: TIMEOUT_MS, ...changes });
const atOf = (endpoint: string, changes: object = {}): LiveSource =>
  createAtSource({ serviceKey: SERVICE_KEY, endpoint, clock: clockAt(FRIDAY), timeoutMs: TIMEOUT_MS, ...changes });
const listingsOf = (endpoint: string, changes: object = {}): LiveSource =>
  createListingsSource({ endpoint, headers: { "x-naver-client-secret": SECRET_HEADER }, clock: clockAt(FRIDAY), timeoutMs: TIMEOUT_MS, ...changes });
const accessStore = (clock: Pick<Clock, "now"> = clockAt(FRIDAY)): AccessStore => opened(createSqliteAccessStore({ path: ":memory:", clock }));
const chainOf = (sources: readonly LiveSource[], options: Partial<PriceChainOptions> = {}) =>
  createPriceChain(sources, { cache: createMemoryCache({ clock: clockAt(FRIDAY) }), access: accessStore(), clock: clockAt(FRIDAY), ...options });

async function errorOf(work: Promise<unknown>): Promise<ChefError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!ChefError.isInstance(error)) throw new Error(`no error of ours: ${String(error)}`);
  return error;
}

/** All that an error or a result can tell, down its causes. */
function allOf(value: unknown): string {
  if (value instanceof Error) return [value.name, value.message, value.stack ?? "", JSON.stringify(value), allOf(value.cause)].join("\n");
  if (value instanceof Map) return JSON.stringify([...value]);
  return JSON.stringify(value) ?? "";
}

type Fault =
  | Misbehaviour
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "error"; readonly status: number; readonly code?: string }
  | { readonly kind: "echo" };
const HTML = "<!DOCTYPE html><html><body>점검 중입니다</body></html>";
/** What any service may do, and what an error is called by then; null where it is a result all the same. */
const FAULTS: Readonly<Record<string, readonly [fault: Fault, code: string | null]>> = {
  timeout: [{ kind: "stall" }, "shop_unavailable"],
  "hangs in its body": [{ kind: "hang-in-body" }, "shop_unavailable"],
  throttle: [{ kind: "body", status: 429, body: "{}" }, "shop_unavailable"],
  "500": [{ kind: "body", status: 500, body: "{}" }, "shop_unavailable"],
  "503 in HTML": [{ kind: "body", status: 503, body: HTML, contentType: "text/html" }, "shop_unavailable"],
  reset: [{ kind: "reset" }, "shop_unavailable"],
  slow: [{ kind: "slow", ms: 60 }, null],
  malformed: [{ kind: "body", status: 200, body: '{"data": {"item": [' }, "shop_unavailable"],
  "other JSON": [{ kind: "body", status: 200, body: '{"ok": true}' }, "shop_unavailable"],
  empty: [{ kind: "body", status: 200, body: "" }, "shop_unavailable"],
  truncated: [{ kind: "truncated" }, "shop_unavailable"],
  HTML: [{ kind: "body", status: 200, body: HTML, contentType: "text/html" }, "shop_unavailable"],
  "5 MB": [{ kind: "body", status: 200, body: "9".repeat(5 * 1024 * 1024) }, "shop_unavailable"],
  "401": [{ kind: "body", status: 401, body: "{}" }, "shop_access_denied"],
  "403": [{ kind: "body", status: 403, body: HTML, contentType: "text/html" }, "shop_access_denied"],
  "404": [{ kind: "body", status: 404, body: HTML, contentType: "text/html" }, "shop_unavailable"],
  "410": [{ kind: "body", status: 410, body: "" }, "shop_unavailable"],
  redirect: [{ kind: "redirect", to: "http://127.0.0.1:1/elsewhere" }, "shop_unavailable"],
};
const OF_KAMIS: typeof FAULTS = {
  '"001", never data': [{ kind: "code", code: "001" }, "shop_unavailable"],
  '"900"': [{ kind: "code", code: "900" }, "shop_access_denied"],
  "key echo": [{ kind: "echo" }, null],
};
const OF_LISTINGS: typeof FAULTS = {
  "024": [{ kind: "error", status: 401, code: "024" }, "shop_access_denied"],
  "010, day used up": [{ kind: "error", status: 429, code: "010" }, "shop_unavailable"],
  SE01: [{ kind: "error", status: 400, code: "SE01" }, "shop_unavailable"],
  "key echo": [{ kind: "echo" }, "shop_unavailable"],
};

const outcomes: string[] = [];
afterAll(() => {
  console.log(["source    fault                    outcome                                        ms", ...outcomes].join("\n"));
});

describe("a fault of a price source", () => {
  const servers = {
    kamis: async () => {
      const fake = opened(await startFakeKamis());
      return { fake, source: kamisOf(fake.url), faults: { ...FAULTS, ...OF_KAMIS } };
    },
    at: async () => {
      const fake = opened(await startFakeAt({ lastDay: "20261120" }));
      return {
        fake,
        source: atOf(fake.url),
        faults: {
          ...FAULTS,
          '"22", day used up': [{ kind: "code", code: "22" }, "shop_unavailable"] as const,
          '"30"': [{ kind: "code", code: "30" }, "shop_access_denied"] as const,
        },
      };
    },
    listings: async () => {
      const fake = opened(await startFakeShop());
      return { fake, source: listingsOf(fake.url), faults: { ...FAULTS, ...OF_LISTINGS } };
    },
  };

  it.each(Object.entries(servers))("of %s is a result or a coded failure in good time, and the keys are in neither", async (name, start) => {
    const { faults } = await start();
    for (const [title, [fault, code]] of Object.entries(faults)) {
      const { fake, source } = await start();
      fake.play(fault as never); // each source's own faults go to its own fake
      const begun = performance.now();
      const outcome: unknown = await source.offers(["onion", "milk"], { signal: signal() }).catch((error: unknown) => error);
      const ms = Math.round(performance.now() - begun);
      const told = ChefError.isInstance(outcome) ? outcome.code : null;
      outcomes.push(`${name.padEnd(10)}${title.padEnd(25)}${(told ?? `${(outcome as Map<string, unknown>).size} foods priced`).padEnd(47)}${ms}`);
      expect({ title, code: told }).toEqual({ title, code });
      expect(ms).toBeLessThan(4000);
      expect(allOf(outcome)).not.toMatch(SENTINEL);
      expect(fake.requests.length).toBeGreaterThan(0);
    }
  });

  it("stops at once when the caller does, with the caller's reason", async () => {
    for (const start of Object.values(servers)) {
      const { fake, source } = await start();
      fake.play({ kind: "stall" });
      const stop = new AbortController();
      const asking = source.offers(["onion"], { signal: stop.signal });
      const reason = new Error("enough");
      setTimeout(() => stop.abort(reason), 30);
      const begun = performance.now();
      await expect(asking).rejects.toBe(reason);
      expect(performance.now() - begun).toBeLessThan(200);
    }
  });
});

describe("KAMIS", () => {
  it("asks for the day's retail prices of the country, as a browser would, and names source and day", async () => {
    const fake = opened(await startFakeKamis({ certKey: CERT_KEY }));
    const offers = await kamisOf(fake.url).offers(["onion", "napa-cabbage-korean", "tofu-firm", "saffron"], { signal: signal() });
    expect([...offers.keys()].toSorted()).toEqual(["napa-cabbage-korean", "onion", "tofu-firm"]);
    expect(offers.get("onion")).toEqual([
      {
        foodId: "onion",
        title: "양파 상품 1kg",
        price: { amount: 1900, currency: "KRW" },
        packGrams: 1000,
        source: "KAMIS daily retail survey, national mean",
        date: "2026-11-20",
      },
    ]);
    expect(offers.get("tofu-firm")).toMatchObject([{ packGrams: 600, price: { amount: 4900 } }]);
    expect(fake.requests.map(({ query }) => query.get("p_item_category_code"))).toEqual(["200", "800"]);
    expect(Object.fromEntries(fake.requests[0]?.query ?? [])).toMatchObject({
      action: "dailyPriceByCategoryList",
      p_product_cls_code: "01",
      p_country_code: "",
      p_regday: "2026-11-20",
      p_convert_kg_yn: "N",
      p_returntype: "json",
    });
  });

  it("counts the last survey on a Sunday, on a holiday and before the day's publication", async () => {
    const fake = opened(await startFakeKamis({ holidays: ["2026-11-18"], unpublished: ["2026-11-19", "2026-11-23"] }));
    const dateAt = async (moment: string): Promise<string | undefined> =>
      (await kamisOf(fake.url, { clock: clockAt(moment) }).offers(["onion"], { signal: signal() })).get("onion")?.[0]?.date;
    expect(await dateAt("2026-11-22T05:00:00Z")).toBe("2026-11-21"); // Sunday: Saturday's
    expect(fake.requests.map(({ query }) => query.get("p_regday"))).toEqual(["2026-11-21"]);
    expect(await dateAt("2026-11-22T23:00:00Z")).toBe("2026-11-21"); // Monday morning: Saturday's
    expect(await dateAt("2026-11-19T01:00:00Z")).toBe("2026-11-17"); // nothing yet, a holiday before
    const days = fake.requests.slice(1).map(({ query }) => query.get("p_regday"));
    expect(days).toEqual(["2026-11-23", "2026-11-21", "2026-11-19", "2026-11-18", "2026-11-17"]);
  });

  it("gives up after ten days without a survey, and says what may be wrong", async () => {
    const fake = opened(await startFakeKamis({ categories: [] }));
    const error = await errorOf(kamisOf(fake.url).offers(["onion"], { signal: signal() }));
    expect(error).toMatchObject({
      code: "shop_unavailable",
      message: "KAMIS: it has no survey of the last 10 days.",
      hint: expect.stringContaining("Check the KAMIS key"),
    });
    expect(fake.requests).toHaveLength(10); // eleven days, of which one is a Sunday
  });

  it("is content when one category has no survey", async () => {
    const fake = opened(await startFakeKamis({ categories: ["200"] }));
    const offers = await kamisOf(fake.url).offers(["onion", "tofu-firm"], { signal: signal() });
    expect([...offers.keys()]).toEqual(["onion"]);
  });

  it("reads odd cells as far as they can be read, and an item that stands alone", async () => {
    const fake = opened(await startFakeKamis({ script: [{ kind: "odd-cells" }] }));
    const vegetables = (await kamisOf(fake.url).offers(["cabbage", "napa-cabbage-korean", "spinach", "cucumber"], { signal: signal() })) as Map<
      string,
      unknown
    >;
    expect(vegetables.size).toBeGreaterThan(1);
    fake.play({ kind: "one-item" });
    expect([...(await kamisOf(fake.url).offers(["rice-korean", "potato"], { signal: signal() })).keys()]).toEqual(["rice-korean"]);
  });

  it("shows its keys to nobody, though the answer has them in every cell", async () => {
    const fake = opened(await startFakeKamis({ script: [{ kind: "echo" }] }));
    const told: unknown[] = [];
    const cache = createMemoryCache();
    const kept: Cache = {
      get: (keys) => cache.get(keys),
      set: async (entries, options) => {
        told.push([...entries]);
        await cache.set(entries, options);
      },
    };
    const chain = chainOf([kamisOf(fake.url)], { cache: kept, onSource: (report) => told.push(allOf(report), allOf(report.failure)) });
    told.push(allOf(await chain.offers(["apple", "onion", "tofu-firm"], { signal: signal() })), await chain.describeSources());
    fake.play({ kind: "code", code: CERT_KEY });
    told.push(allOf(await errorOf(chainOf([kamisOf(fake.url)]).offers(["onion"], { signal: signal() }))));
    expect(fake.requests.every(({ query }) => query.get("p_cert_key") === CERT_KEY)).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(SENTINEL);
  });
});

describe("aT's open data", () => {
  it("takes the median of the markets on the last day", async () => {
    const fake = opened(await startFakeAt({ lastDay: "20261119" }));
    const offers = await atOf(fake.url).offers(["onion", "egg"], { signal: signal() });
    expect(offers.get("onion")).toMatchObject([
      { title: "양파 상품 1kg", price: { amount: 1900 }, date: "2026-11-19", source: "aT daily retail survey (data.go.kr), median of its markets" },
    ]);
    expect(offers.get("egg")?.map(({ packGrams, price }) => [packGrams, price.amount])).toEqual([
      [600, 4200],
      [1800, 7100],
    ]);
    expect(fake.requests.map(({ query }) => query.get("serviceKey"))).toEqual([SERVICE_KEY, SERVICE_KEY]);
  });

  it("finds the last day on the last of many pages", async () => {
    const fake = opened(await startFakeAt({ lastDay: "20261119", markets: 700 }));
    const offers = await atOf(fake.url).offers(["beef-loin-hanwoo"], { signal: signal() });
    expect(offers.get("beef-loin-hanwoo")).toMatchObject([{ price: { amount: 10_600 }, date: "2026-11-19" }]);
    expect(fake.requests.map(({ query }) => query.get("pageNo"))).toEqual(["1", "5", "4"]);
  });

  it("knows the gateway's refusals, which are XML with the key in it", async () => {
    const fake = opened(await startFakeAt({ lastDay: "20261119" }));
    fake.play({ kind: "gateway", reason: "30" });
    const error = await errorOf(atOf(fake.url).offers(["onion"], { signal: signal() }));
    expect(error).toMatchObject({ code: "shop_access_denied", message: "aT: the key is refused (code 30)." });
    expect(allOf(error)).not.toMatch(SENTINEL);
  });
});

describe("listings in the format of Naver's shop.json", () => {
  it("keeps new food with a pack size and a price, each product once", async () => {
    const fake = opened(await startFakeShop());
    const offers = await listingsOf(fake.url).offers(["onion"], { signal: signal() });
    expect(offers.get("onion")?.map(({ title, packGrams, price }) => [title, packGrams, price.amount])).toEqual([
      ["국내산 양파 1kg", 1000, 5000],
      ["양파 500g x 2", 1000, 5250],
      ["산지 & 직송 양파 3kg", 3000, 14_000],
      ["양파 500g", 500, 2700],
    ]);
    expect(offers.get("onion")?.[0]).toMatchObject({ source: "listings at 127.0.0.1", date: "2026-11-20" });
    expect(Object.fromEntries(fake.requests[0]?.query ?? [])).toEqual({ query: "양파", display: "50", start: "1", sort: "sim", exclude: "used:rental:cbshop" });
    expect(fake.requests[0]?.headers["x-naver-client-secret"]).toBe(SECRET_HEADER);
  });

  it("searches once for two foods of one name", async () => {
    const fake = opened(await startFakeShop());
    const offers = await listingsOf(fake.url).offers(["oyster-sauce", "oyster-sauce-korean"], { signal: signal() });
    expect(fake.requests.map(({ query }) => query.get("query"))).toEqual(["굴소스"]);
    expect(offers.size).toBe(2);
  });

  it("waits when it is told that it is too fast, and stops for the day when the day is used up", async () => {
    const fake = opened(await startFakeShop());
    const source = listingsOf(fake.url);
    fake.play({ kind: "error", status: 429, code: "012" }, { kind: "items", items: [{ title: "양파 1kg", lprice: "2000" }] });
    expect((await source.offers(["onion"], { signal: signal() })).get("onion")).toHaveLength(1);
    fake.play({ kind: "error", status: 429, code: "010" });
    const asked = fake.requests.length;
    expect(await errorOf(source.offers(["onion"], { signal: signal() }))).toMatchObject({
      message: "Listings: the calls of the day are used up (HTTP 429, code 010).",
    });
    expect(await errorOf(source.offers(["milk"], { signal: signal() }))).toMatchObject({
      code: "shop_unavailable",
      message: "Listings: the calls of the day are used up.",
    });
    expect(fake.requests).toHaveLength(asked + 1);
  });

  it.each([
    [403, undefined],
    [404, "SE05"],
    [404, undefined],
    [410, undefined],
  ])("says in words that Naver's own search is over, by HTTP %s %s", async (status, code) => {
    const fake = opened(await startFakeShop());
    fake.play({ kind: "error", status, ...(code === undefined ? {} : { code }) });
    // Its host, answered by the fake.
    const toFake: typeof fetch = (input, init) => fetch(input instanceof URL ? `${fake.url}${input.search}` : fake.url, init);
    const source = listingsOf("https://openapi.naver.com/v1/search/shop.json", { fetch: toFake });
    const error = await errorOf(source.offers(["onion"], { signal: signal() }));
    expect(error).toMatchObject({
      code: "shop_unavailable",
      message: expect.stringMatching(/^Listings: Naver's Shopping search ended on 2026-07-31 for everybody \(HTTP/u),
      hint: expect.stringContaining("AI_CHEF_KAMIS_KEY"),
    });
    expect(source.isCacheable).toBe(false); // its terms
  });
});

describe("the chain", () => {
  const dead = async () => {
    const fake = opened(await startFakeKamis({ script: [{ kind: "body", status: 500, body: "{}" }] }));
    return { fake, source: kamisOf(fake.url) };
  };

  it("asks each source for what is missing, and marks what is but a reference", async () => {
    const kamis = opened(await startFakeKamis());
    const shop = opened(await startFakeShop());
    const reports: SourceReport[] = [];
    const degraded: string[] = [];
    const foods = bundledTable();
    const chain = chainOf([kamisOf(kamis.url), listingsOf(shop.url)], { onSource: (report) => reports.push(report) });
    shop.play({ kind: "items", items: [] });
    const ids = ["onion", "butter", "onion", "no-such-food"];
    const offers = await chain.offers(ids, { signal: signal(), onDegraded: (code) => degraded.push(code) });
    expect([...offers].map(([id, [offer]]) => [id, offer?.source])).toEqual([
      ["onion", "KAMIS daily retail survey, national mean"],
      ["butter", foods.referenceOffers.get("butter")?.source],
    ]);
    expect(shop.requests.map(({ query }) => query.get("query"))).toEqual(["버터"]);
    expect(reports.map(({ source, cached, asked, priced, failure }) => ({ source, cached, asked, priced, failure }))).toEqual([
      { source: "kamis", cached: 0, asked: 1, priced: 1, failure: null },
      { source: "listings", cached: 0, asked: 1, priced: 0, failure: null },
    ]);
    expect(degraded).toEqual([]);
  });

  it("takes the next source when one fails, and that is no degradation", async () => {
    const { source } = await dead();
    const shop = opened(await startFakeShop());
    const degraded: string[] = [];
    const offers = await chainOf([source, listingsOf(shop.url)]).offers(["onion"], { signal: signal(), onDegraded: (code) => degraded.push(code) });
    expect(offers.get("onion")?.[0]?.source).toBe("listings at 127.0.0.1");
    expect(degraded).toEqual([]);
  });

  it("fails when all fail, so that the workflow says so; and tells when a part has failed", async () => {
    const { fake, source } = await dead();
    const degraded: string[] = [];
    const onDegraded = (code: string): unknown => degraded.push(code);
    const error = await errorOf(chainOf([source]).offers(["onion", "butter"], { signal: signal(), onDegraded }));
    expect(error).toMatchObject({ name: "ShopUnavailableError", message: "KAMIS: it answers with HTTP 500." });
    fake.play({ kind: "code", code: "900" });
    expect(await errorOf(chainOf([kamisOf(fake.url)]).offers(["onion"], { signal: signal() }))).toMatchObject({ name: "ShopAccessDeniedError" });
    expect(degraded).toEqual([]);
    // The first category is answered, the second is not.
    fake.play({ kind: "slow", ms: 0 }, { kind: "body", status: 500, body: "{}" });
    const offers = await chainOf([kamisOf(fake.url)]).offers(["onion", "rice-korean"], { signal: signal(), onDegraded });
    expect([...offers.values()].map(([offer]) => offer?.source).toSorted()).toHaveLength(2);
    expect(degraded).toEqual(["shop_unavailable"]);
  });

  it("is simply the reference prices where nothing is configured", async () => {
    const chain = createPriceSource({ keys: { kamis: null, at: null, listings: null }, cache: createMemoryCache(), access: accessStore() });
    const degraded: string[] = [];
    const offers = await chain.offers(["onion"], { signal: signal(), onDegraded: (code) => degraded.push(code) });
    expect(offers.get("onion")).toEqual([bundledTable().referenceOffers.get("onion")]);
    expect([chain.name, degraded]).toEqual(["reference", []]);
    expect((await chain.describeSources()).map(({ name, isLive, remedy }) => [name, isLive, remedy !== null])).toEqual([
      ["kamis", false, true],
      ["at", false, true],
      ["listings", false, true],
    ]);
  });

  it("asks once for what it keeps until the next survey, also what the source does not have", async () => {
    const fake = opened(await startFakeKamis());
    let now = "2026-11-20T12:00:00Z";
    const clock = { now: () => new Date(now) };
    const chain = chainOf([kamisOf(fake.url, { clock })], { cache: createMemoryCache({ clock }), access: accessStore(clock), clock });
    const ask = async (): Promise<number> => {
      const before = fake.requests.length;
      await chain.offers(["onion", "strawberry", "carrot"], { signal: signal() });
      return fake.requests.length - before;
    };
    expect([await ask(), await ask()]).toEqual([1, 0]);
    // What came along with a category is kept too.
    await chain.offers(["cabbage", "daepa"], { signal: signal() });
    expect(fake.requests).toHaveLength(1);
    now = "2026-11-21T08:59:00Z";
    expect(await ask()).toBe(0);
    now = "2026-11-21T09:01:00Z";
    expect(await ask()).toBe(1);
    now = "2026-11-23T08:00:00Z"; // over Sunday
    expect(await ask()).toBe(0);
  });

  it("does without a cache that fails, lies or never answers", async () => {
    const fake = opened(await startFakeKamis());
    const never = (): Promise<never> => new Promise(() => undefined);
    const broken: readonly Cache[] = [
      { get: () => Promise.reject(new Error("down")), set: () => Promise.reject(new Error("down")) },
      { get: async (keys) => new Map(keys.map((key) => [key, '[{"foodId":"onion","price":0}]'])), set: async () => undefined },
      { get: never, set: never },
    ];
    for (const cache of broken) {
      const offers = await chainOf([kamisOf(fake.url)], { cache }).offers(["onion"], { signal: signal() });
      expect(offers.get("onion")?.[0]?.price.amount).toBe(1900);
    }
  });

  it("leaves a source alone that fails again and again, and tries it after a rest", async () => {
    const { fake, source } = await dead();
    const chain = chainOf([source], { breaker: { failures: 2, restMs: 200 } });
    const codes: string[] = [];
    for (let index = 0; index < 5; index += 1) codes.push((await errorOf(chain.offers(["onion"], { signal: signal() }))).code);
    expect(codes).toEqual(Array.from({ length: 5 }, () => "shop_unavailable"));
    expect(fake.requests).toHaveLength(2);
    expect(await chain.describeSources()).toMatchObject([
      { name: "kamis", isLive: false, why: "It is left alone for a while: KAMIS: it answers with HTTP 500.", callsToday: 2, dailyCalls: 500 },
    ]);
    fake.play();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await chain.offers(["onion"], { signal: signal() })).get("onion")).toHaveLength(1);
    expect(await chain.describeSources()).toMatchObject([{ isLive: true, why: "It is configured." }]);
  });

  it("does not hold a stop by the caller against a source", async () => {
    const { fake, source } = await dead();
    fake.play({ kind: "stall" });
    const chain = chainOf([source], { breaker: { failures: 1 } });
    const reason = new Error("enough");
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 30);
    await expect(chain.offers(["onion"], { signal: stop.signal })).rejects.toBe(reason);
    fake.play();
    expect((await chain.offers(["onion"], { signal: signal() })).size).toBe(1);
  });

  it("keeps the day's quota over all processes, and the next source takes over", async () => {
    const fake = opened(await startFakeKamis());
    const shop = opened(await startFakeShop());
    const access = accessStore();
    // Two functions, each with its own chain and cache.
    const chains = [0, 1].map(() => chainOf([kamisOf(fake.url, { dailyCalls: 3 }), listingsOf(shop.url)], { access }));
    const foods = ["onion", "rice-korean", "apple", "oyster-mushroom-korean", "milk", "tofu-firm"];
    await Promise.all(foods.map((id, index) => chains[index % 2]?.offers([id], { signal: signal() })));
    expect(fake.requests).toHaveLength(3);
    expect(shop.requests).toHaveLength(3);
    expect(await chains[0]?.describeSources()).toMatchObject([
      { name: "kamis", isLive: false, why: "Its 3 requests of the day are used up.", callsToday: 3 },
      { name: "listings", callsToday: 3 },
    ]);
  });

  it("brings what may be needed along where a request brings many foods, and names no reference for it", async () => {
    const kamis = opened(await startFakeKamis());
    const shop = opened(await startFakeShop());
    const chain = chainOf([kamisOf(kamis.url), listingsOf(shop.url)]);
    const offers = await chain.offers(["onion"], { signal: signal(), alongside: ["carrot", "milk", "butter"] });
    expect([...offers.keys()].toSorted()).toEqual(["carrot", "milk", "onion"]);
    expect([kamis.requests.length, shop.requests.length]).toEqual([2, 0]);
  });

  it("gives each source its share of the time", async () => {
    const kamis = opened(await startFakeKamis({ script: [{ kind: "stall" }] }));
    const shop = opened(await startFakeShop());
    const chain = chainOf([kamisOf(kamis.url, { timeoutMs: 60_000 }), listingsOf(shop.url)], { timeMs: 600 });
    const begun = performance.now();
    const offers = await chain.offers(["onion"], { signal: signal() });
    expect(performance.now() - begun).toBeLessThan(600);
    expect(offers.get("onion")?.[0]?.source).toBe("listings at 127.0.0.1");
  });
});

describe("the nightly refresh", () => {
  const FOODS = bundledTable().foods.map(({ id }) => id);

  it("fills the cache with the whole survey in a few requests, so that a recipe makes none", async () => {
    const fake = opened(await startFakeKamis());
    const chain = chainOf([kamisOf(fake.url)]);
    const [report] = await chain.refreshPrices(FOODS, { signal: signal() });
    expect(report).toMatchObject({ source: "kamis", fresh: 0, left: 0, endedBy: null });
    expect(report?.priced).toBeGreaterThan(50);
    expect(fake.requests).toHaveLength(7);
    await chain.offers(["onion", "rice-korean", "apple", "milk"], { signal: signal() });
    expect((await chain.refreshPrices(FOODS, { signal: signal() }))[0]).toMatchObject({
      fresh: (report?.priced ?? 0) + (report?.missing ?? 0),
      priced: 0,
      left: 0,
    });
    expect(fake.requests).toHaveLength(7);
  });

  it("stops in time, and goes on where it was", async () => {
    const shop = opened(await startFakeShop());
    const chain = chainOf([listingsOf(shop.url)]);
    const some = ["onion", "carrot", "potato", "cabbage", "spinach", "tomato", "garlic", "ginger", "milk", "butter", "tofu-firm", "daepa"];
    const [first] = await chain.refreshPrices(some, { signal: AbortSignal.timeout(500) });
    expect(first).toMatchObject({ endedBy: "stopped", fresh: 0 });
    expect(first?.priced).toBeGreaterThan(0);
    expect(first?.left).toBeGreaterThan(0);
    const [second] = await chain.refreshPrices(some, { signal: signal() });
    expect(second).toMatchObject({ fresh: first?.priced, left: 0, endedBy: null });
    expect(new Set(shop.requests.map(({ query }) => query.get("query"))).size).toBe(some.length);
  });

  it("uses its share of the quota and no more", async () => {
    const shop = opened(await startFakeShop());
    const chain = chainOf([listingsOf(shop.url, { dailyCalls: 8 })]);
    const [report] = await chain.refreshPrices(["onion", "carrot", "potato", "cabbage", "spinach", "tomato"], { signal: signal() });
    expect(report).toMatchObject({ priced: 4, left: 2, endedBy: "shop_unavailable" });
    expect(shop.requests).toHaveLength(4);
    expect((await chain.offers(["tomato"], { signal: signal() })).get("tomato")?.[0]?.source).toBe("listings at 127.0.0.1");
  });
});

describe("a whole workflow over the chain", () => {
  const cook = async (prices: PriceSource) => {
    const store = opened(openLocalStore({ path: ":memory:" }));
    const host = createLocalHost({ stages: STAGES, dependencies: { store, model: composerModel, prices, foods: null, clock: systemClock, retentionDays: 1 } });
    const end = await host.run({ runId: "run-1", sessionId: "session-1", owner: LOCAL_OWNER, profile: { target: "general", language: "ko", variation: 3 } });
    const result = recipeResultSchema.safeParse(await store.getResult("run-1"));
    return { end, events: await store.eventsAfter("run-1", 0, 100), result: result.success ? result.data : null };
  };

  it("prices a dish by the survey of the day", async () => {
    const fake = opened(await startFakeKamis());
    const { end, result } = await cook(chainOf([kamisOf(fake.url)]));
    expect(end).toBe("succeeded");
    expect(result?.provenance.degraded).toEqual([]);
    const sources = result?.pricing.items.map(({ offer }) => [offer.source, offer.date]) ?? [];
    expect(sources).toContainEqual(["KAMIS daily retail survey, national mean", "2026-11-20"]);
  });

  it("takes reference prices when KAMIS is dead, and the result says so", async () => {
    const fake = opened(await startFakeKamis({ script: [{ kind: "reset" }] }));
    const { end, result, events } = await cook(chainOf([kamisOf(fake.url)]));
    expect(end).toBe("succeeded");
    expect(result?.provenance.degraded).toEqual([{ stage: "FetchPrices", code: "shop_unavailable" }]);
    expect(result?.pricing.items.length).toBeGreaterThan(0);
    expect(result?.pricing.items.some(({ offer }) => offer.source.startsWith("KAMIS daily retail survey"))).toBe(false);
    expect(fake.requests.length).toBeGreaterThan(0);
    expect(allOf([events, result])).not.toMatch(SENTINEL);
  });

  it("says so too when KAMIS dies half way", async () => {
    const fake = opened(await startFakeKamis({ script: [{ kind: "slow", ms: 0 }, { kind: "reset" }] }));
    const { end, result } = await cook(chainOf([kamisOf(fake.url)]));
    expect(end).toBe("succeeded");
    expect(result?.provenance.degraded).toEqual([{ stage: "FetchPrices", code: "shop_unavailable" }]);
  });

  it("fails by name when the keys are refused: nothing dresses that up", async () => {
    const fake = opened(await startFakeKamis({ certKey: "another" }));
    const { end, events } = await cook(chainOf([kamisOf(fake.url)]));
    expect(end).toBe("failed");
    expect(events.at(-1)).toMatchObject({
      type: "session-end",
      data: { code: "shop_access_denied", message: "KAMIS: the keys are refused (code 900).", stage: "FetchPrices" },
    });
    expect(allOf(events)).not.toMatch(SENTINEL);
  });
});
