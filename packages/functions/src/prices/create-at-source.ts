import { bundledTable, type FoodTable } from "@ai-chef/kitchen";
import { type Clock, systemClock } from "@ai-chef/service";
import { askAll } from "./ask-all.ts";
import { AT_HINT, type AtRow, readAtAnswer } from "./at-answer.ts";
import { getText } from "./get-text.ts";
import { type AskOptions, type LiveSource, offersByAsking } from "./live-source.ts";
import { denied, unavailable } from "./price-error.ts";
import { withoutSecrets } from "./secrets.ts";
import { daysBefore, koreanDay, surveyPeriod } from "./survey-day.ts";
import { foodsOf, isSurveyed, itemsOf } from "./survey-foods.ts";
import { SURVEY_ITEMS, type SurveyItem } from "./survey-items.ts";
import { type SurveyRow, surveyOffers } from "./survey-offers.ts";

export interface AtOptions {
  /** Key of data.go.kr, decoded. */
  readonly serviceKey: string;
  /** @defaultValue https://apis.data.go.kr/B552845/perDay/price */
  readonly endpoint?: string;
  /** @defaultValue the platform's */
  readonly fetch?: typeof fetch;
  /** @defaultValue the system's */
  readonly clock?: Pick<Clock, "now">;
  /** @defaultValue the bundled one */
  readonly table?: FoodTable;
  /** Of one request, in milliseconds. @defaultValue 8,000 */
  readonly timeoutMs?: number;
  /** @defaultValue 2,000 */
  readonly dailyCalls?: number;
}

export const AT_ENDPOINT = "https://apis.data.go.kr/B552845/perDay/price";
const SOURCE = "aT daily retail survey (data.go.kr), median of its markets";
const TIMEOUT_MS = 8000;
/** No limit is published for this service; ours. One request is one item of the survey, of which there are some ninety. */
const DAILY_CALLS = 2000;
const DAYS_BACK = 10;
const PAGE_ROWS = 1000;
const RETAIL = "01";
const CONCURRENCY = 4;
const MAX_FAILURES = 2;
const UNAUTHORIZED: ReadonlySet<number> = new Set([401, 403]);

/** Prices of the same survey by aT's open data: one request an item, one row a market. The last day that has prices counts. */
export function createAtSource(options: AtOptions): LiveSource {
  const { serviceKey, endpoint = AT_ENDPOINT, fetch: send = fetch, clock = systemClock, timeoutMs = TIMEOUT_MS, dailyCalls = DAILY_CALLS } = options;
  const table = options.table ?? bundledTable();

  const askPage = async ({ category, itemCode }: SurveyItem, page: number, { signal, beforeCall }: AskOptions): Promise<ReturnType<typeof readAtAnswer>> => {
    await beforeCall?.();
    const today = koreanDay(clock.now());
    const url = new URL(endpoint);
    const parameters = {
      serviceKey,
      returnType: "json",
      pageNo: String(page),
      numOfRows: String(PAGE_ROWS),
      "cond[exmn_ymd::GTE]": daysBefore(today, DAYS_BACK).replaceAll("-", ""),
      "cond[exmn_ymd::LTE]": today.replaceAll("-", ""),
      "cond[ctgry_cd::EQ]": category,
      "cond[item_cd::EQ]": itemCode,
      "cond[se_cd::EQ]": RETAIL,
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    const { status, text } = await getText({ source: "aT", url, headers: { accept: "application/json" }, signal, timeoutMs, fetch: send });
    if (UNAUTHORIZED.has(status)) throw denied("aT", `the key is refused (HTTP ${status}).`, AT_HINT);
    if (status !== 200) throw unavailable("aT", `it answers with HTTP ${status}.`);
    return readAtAnswer(withoutSecrets(text, [serviceKey]));
  };

  /** Rows come the oldest first: of many pages the last two have the last day. */
  const askItem = async (item: SurveyItem, options: AskOptions): Promise<readonly AtRow[]> => {
    const first = await askPage(item, 1, options);
    const pages = Math.ceil(first.total / PAGE_ROWS);
    if (pages <= 1) return first.rows;
    const last = await askPage(item, pages, options);
    const before = pages === 2 ? first : await askPage(item, pages - 1, options);
    return [...before.rows, ...last.rows];
  };

  const ask: LiveSource["ask"] = async (foodIds, options) => {
    const byCode = Map.groupBy(itemsOf(foodIds), ({ itemCode }) => itemCode);
    const tasks = [...byCode].map(([itemCode, [item]]) => async () => {
      if (item === undefined) return;
      const offers = surveyOffers(toSurveyRows(await askItem(item, options)), { table, source: SOURCE });
      const foods = foodsOf(SURVEY_ITEMS.filter((each) => each.itemCode === itemCode));
      options.onAnswers(new Map(foods.map((foodId) => [foodId, offers.get(foodId) ?? []])));
    });
    await askAll(tasks, { concurrency: CONCURRENCY, maxFailures: MAX_FAILURES, signal: options.signal });
  };

  return {
    name: "at",
    dailyCalls,
    isCacheable: true,
    isSurvey: true,
    isBulk: false,
    batchSize: Number.POSITIVE_INFINITY,
    period: surveyPeriod,
    knows: isSurveyed,
    ask,
    offers: offersByAsking(ask),
  };
}

/** The median over the markets of each kind, rank and unit on its last day. */
export function toSurveyRows(rows: readonly AtRow[]): readonly SurveyRow[] {
  const priced = rows.flatMap((row) => {
    const won = Number(row.exmn_dd_prc.replaceAll(",", ""));
    return row.se_cd === RETAIL && won > 0 && /^\d{8}$/u.test(row.exmn_ymd) ? [{ ...row, won }] : [];
  });
  const groups = Map.groupBy(priced, (row) => [row.item_cd, row.vrty_nm, row.grd_cd, row.unit_sz, row.unit].join("|"));
  return [...groups.values()].flatMap((group): readonly SurveyRow[] => {
    const lastDay = group.reduce((last, { exmn_ymd }) => (exmn_ymd > last ? exmn_ymd : last), "");
    const ofDay = group.filter(({ exmn_ymd }) => exmn_ymd === lastDay).toSorted((a, b) => a.won - b.won);
    const middle = ofDay[Math.floor((ofDay.length - 1) / 2)];
    if (middle === undefined) return [];
    const date = `${lastDay.slice(0, 4)}-${lastDay.slice(4, 6)}-${lastDay.slice(6)}`;
    return [
      {
        itemCode: middle.item_cd,
        kind: middle.vrty_nm,
        rankCode: middle.grd_cd,
        rank: middle.grd_nm,
        unit: `${middle.unit_sz}${middle.unit}`,
        won: middle.won,
        date,
      },
    ];
  });
}
