import { bundledTable, type FoodTable } from "@ai-chef/kitchen";
import { type Clock, systemClock } from "@ai-chef/service";
import { askAll } from "./ask-all.ts";
import { getText } from "./get-text.ts";
import { type KamisAnswer, KAMIS_HINT, readKamisAnswer } from "./kamis-answer.ts";
import { type AskOptions, type LiveSource, offersByAsking } from "./live-source.ts";
import { denied, unavailable } from "./price-error.ts";
import { withoutSecrets } from "./secrets.ts";
import { daysBefore, isSunday, koreanDay, surveyPeriod } from "./survey-day.ts";
import { foodsOf, isSurveyed, itemsOf } from "./survey-foods.ts";
import { SURVEY_ITEMS } from "./survey-items.ts";
import { surveyOffers } from "./survey-offers.ts";

export interface KamisOptions {
  readonly certKey: string;
  readonly certId: string;
  /** @defaultValue https://www.kamis.or.kr/service/price/xml.do */
  readonly endpoint?: string;
  /** @defaultValue the platform's */
  readonly fetch?: typeof fetch;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
  /** @defaultValue the bundled one */
  readonly table?: FoodTable;
  /** Of one request, in milliseconds. @defaultValue 8,000 */
  readonly timeoutMs?: number;
  /** @defaultValue 500 */
  readonly dailyCalls?: number;
}

export const KAMIS_ENDPOINT = "https://www.kamis.or.kr/service/price/xml.do";
/** Of the results; every offer has its own day beside it. */
const SOURCE = "KAMIS daily retail survey, national mean";
const TIMEOUT_MS = 8000;
/** No limit is published. Ours: all categories, each walked back over the longest holidays, seven times. */
const DAILY_CALLS = 500;
/** The longest run of holidays, with the Sunday at either end. */
const MAX_DAYS_BACK = 10;
/** A day of the survey has nearly all of its prices, another day none. */
const SURVEYED_SHARE = 0.5;
const CONCURRENCY = 3;
const UNAUTHORIZED: ReadonlySet<number> = new Set([401, 403]);
/** It answers 406 to what does not look like a browser. */
const HEADERS = { "user-agent": "Mozilla/5.0 (compatible; ai-chef)", accept: "application/json, text/javascript, */*;q=0.1", "accept-language": "ko" };

/**
 * Prices of the government's daily retail survey by KAMIS (`dailyPriceByCategoryList`, retail, mean of the country). One request brings a category of food;
 * where a day has no survey, the last one before it counts. The keys appear in nothing that it returns or throws.
 */
export function createKamisSource(options: KamisOptions): LiveSource {
  const { certKey, certId, endpoint = KAMIS_ENDPOINT, fetch: send = fetch, clock = systemClock, timeoutMs = TIMEOUT_MS, dailyCalls = DAILY_CALLS } = options;
  const table = options.table ?? bundledTable();

  const askDay = async (category: string, day: string, { signal, beforeCall }: AskOptions): Promise<KamisAnswer> => {
    await beforeCall?.();
    const url = new URL(endpoint);
    const parameters = {
      action: "dailyPriceByCategoryList",
      p_product_cls_code: "01",
      p_item_category_code: category,
      p_country_code: "",
      p_regday: day,
      // Units stay as they are sold: "1포기" says more than somebody else's kilograms.
      p_convert_kg_yn: "N",
      p_cert_key: certKey,
      p_cert_id: certId,
      p_returntype: "json",
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const { status, text } = await getText({ source: "KAMIS", url, headers: HEADERS, signal, timeoutMs, fetch: send });
    if (UNAUTHORIZED.has(status)) throw denied("KAMIS", `the keys are refused (HTTP ${status}).`, KAMIS_HINT);
    if (status !== 200) throw unavailable("KAMIS", `it answers with HTTP ${status}.`);
    return readKamisAnswer(withoutSecrets(text, [certKey]), day);
  };

  /** The last survey of a category, or null where there is none. */
  const askCategory = async (category: string, options: AskOptions): Promise<KamisAnswer | null> => {
    const today = koreanDay(clock.now());
    for (let back = 0; back <= MAX_DAYS_BACK; back += 1) {
      const day = daysBefore(today, back);
      if (isSunday(day)) continue;
      const answer = await askDay(category, day, options);
      if (answer.pricedShare >= SURVEYED_SHARE) return answer;
    }
    return null;
  };

  const ask: LiveSource["ask"] = async (foodIds, options) => {
    const categories = [...new Set(itemsOf(foodIds).map(({ category }) => category))];
    let hasData = false;
    const tasks = categories.map((category) => async () => {
      const answer = await askCategory(category, options);
      if (answer === null) return;
      hasData = true;
      const found = surveyOffers(answer.rows, { table, source: SOURCE });
      const ofCategory = foodsOf(SURVEY_ITEMS.filter((item) => item.category === category));
      options.onAnswers(new Map(ofCategory.map((foodId) => [foodId, found.get(foodId) ?? []])));
    });
    await askAll(tasks, { concurrency: CONCURRENCY, maxFailures: 1, signal: options.signal });
    if (!hasData && categories.length > 0) throw unavailable("KAMIS", `it has no survey of the last ${MAX_DAYS_BACK} days.`, KAMIS_HINT);
  };

  return {
    name: "kamis",
    dailyCalls,
    isCacheable: true,
    isSurvey: true,
    isBulk: true,
    batchSize: Number.POSITIVE_INFINITY,
    period: surveyPeriod,
    knows: isSurveyed,
    ask,
    offers: offersByAsking(ask),
  };
}
