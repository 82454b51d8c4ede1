import * as z from "zod/mini";
import { parsedJson } from "./get-text.ts";
import { denied, unavailable } from "./price-error.ts";

const cell = z.pipe(
  z.unknown(),
  z.transform((value) => (typeof value === "string" || typeof value === "number" ? String(value).trim() : "")),
);
const rowSchema = z.object({
  exmn_ymd: cell,
  se_cd: cell,
  item_cd: cell,
  vrty_nm: cell,
  grd_cd: cell,
  grd_nm: cell,
  unit: cell,
  unit_sz: cell,
  exmn_dd_prc: cell,
});
const answerSchema = z.object({
  response: z.object({
    header: z.object({ resultCode: cell }),
    body: z.optional(z.object({ totalCount: z.optional(cell), items: z.optional(z.unknown()) })),
  }),
});

export type AtRow = z.output<typeof rowSchema>;

const OK: ReadonlySet<string> = new Set(["0", "00"]);
const NO_DATA: ReadonlySet<string> = new Set(["3", "03"]);
const QUOTA: ReadonlySet<string> = new Set(["22"]);
/** Access denied, key not registered, key expired, address not registered: codes of data.go.kr. */
const REFUSED: ReadonlySet<string> = new Set(["20", "30", "31", "32"]);
export const AT_HINT = "Check the key of data.go.kr (the decoded one), and that its use of data set 15156057 was granted.";

/** Reads an answer of `perDay/price`. @throws {StageError} `ShopAccessDeniedError`, `ShopUnavailableError` */
export function readAtAnswer(text: string): { readonly rows: readonly AtRow[]; readonly total: number } {
  // The gateway before the service answers in XML whatever was asked for.
  const gateway = /<returnReasonCode>\s*(\d{1,3})/u.exec(text)?.[1];
  const parsed = gateway === undefined ? answerSchema.safeParse(parsedJson(text)) : null;
  if (parsed?.success === false) throw unavailable("aT", text.startsWith("<") ? "the answer is a web page, not prices." : "the answer is not one of prices.");
  const response = parsed?.data?.response;
  const code = gateway ?? response?.header.resultCode ?? "";
  if (QUOTA.has(code)) throw unavailable("aT", "the requests of the day are used up (code 22).", "Ask data.go.kr for more, or wait for tomorrow.");
  if (REFUSED.has(code)) throw denied("aT", `the key is refused (code ${code}).`, AT_HINT);
  if (NO_DATA.has(code)) return { rows: [], total: 0 };
  if (!OK.has(code)) throw unavailable("aT", `it answers with code ${/^\w{1,8}$/u.test(code) ? code : "unknown"}.`);
  const items: unknown = response?.body?.items;
  const found: unknown = typeof items === "object" && items !== null && "item" in items ? items.item : [];
  const rows = (Array.isArray(found) ? found : [found]).flatMap((each) => {
    const row = rowSchema.safeParse(each);
    return row.success ? [row.data] : [];
  });
  return { rows, total: Number(response?.body?.totalCount ?? rows.length) || rows.length };
}
