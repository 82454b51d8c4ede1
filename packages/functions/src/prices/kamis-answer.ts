import * as z from "zod/mini";
import { parsedJson } from "./get-text.ts";
import { denied, unavailable } from "./price-error.ts";
import type { SurveyRow } from "./survey-offers.ts";

/** A cell: the converter from XML makes an empty one a list. */
const cell = z.pipe(
  z.unknown(),
  z.transform((value) => (typeof value === "string" || typeof value === "number" ? String(value).trim() : "")),
);
const itemSchema = z.object({ item_code: cell, kind_name: cell, rank: cell, rank_code: cell, unit: cell, dpr1: cell });
const answerSchema = z.object({
  data: z.union([
    z.array(z.union([z.string(), z.number()])),
    z.object({ error_code: z.optional(cell), item: z.optional(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])) }),
  ]),
});

const OK: ReadonlySet<string> = new Set(["", "000"]);
const NO_DATA = "001";
/** Wrong parameters and unauthenticated: with requests that are always of one form, both are about the keys. */
const REFUSED: ReadonlySet<string> = new Set(["200", "900"]);
export const KAMIS_HINT = "Check the KAMIS key and its id: both are given out at www.kamis.or.kr, under Open-API.";

export interface KamisAnswer {
  /** Prices of the day. */
  readonly rows: readonly SurveyRow[];
  /** Rows that have a price, among all: nearly all on a day of the survey, none before its publication or on a day without. */
  readonly pricedShare: number;
}

const NOTHING: KamisAnswer = { rows: [], pricedShare: 0 };

/** Reads an answer of `dailyPriceByCategoryList`. @throws {StageError} `ShopAccessDeniedError`, `ShopUnavailableError` */
export function readKamisAnswer(text: string, date: string): KamisAnswer {
  const parsed = answerSchema.safeParse(parsedJson(text));
  if (!parsed.success) throw unavailable("KAMIS", text.startsWith("<") ? "the answer is a web page, not prices." : "the answer is not one of prices.");
  const { data } = parsed.data;
  const code = Array.isArray(data) ? String(data[0] ?? "") : (data.error_code ?? "");
  if (code === NO_DATA) return NOTHING;
  if (REFUSED.has(code)) throw denied("KAMIS", `the keys are refused (code ${code}).`, KAMIS_HINT);
  if (Array.isArray(data) || !OK.has(code)) throw unavailable("KAMIS", `it answers with code ${/^\w{1,8}$/u.test(code) ? code : "unknown"}.`);
  const item = data.item ?? [];
  const items = (Array.isArray(item) ? item : [item]).flatMap((each) => {
    const row = itemSchema.safeParse(each);
    return row.success ? [row.data] : [];
  });
  if (items.length === 0) return NOTHING;
  const rows = items.flatMap((row): readonly SurveyRow[] => {
    const won = wonOf(row.dpr1);
    return won === null ? [] : [{ itemCode: row.item_code, kind: row.kind_name, rank: row.rank, rankCode: row.rank_code, unit: row.unit, won, date }];
  });
  return { rows, pricedShare: rows.length / items.length };
}

/** "4,800" is 4800; "-", "" and "0" are no price. */
function wonOf(text: string): number | null {
  const digits = text.replaceAll(",", "");
  const won = /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : 0;
  return won > 0 ? won : null;
}
