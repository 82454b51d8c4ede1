import { type ScriptedAnswer, type ScriptedRequest, type ScriptedServer, startScriptedServer } from "./scripted-server.ts";
import { SURVEY_FIXTURE } from "./survey-fixture.ts";

/** What the fake does with one call, beside what any server may do. */
export type AtBehaviour =
  /** A result code in the service's own form. */
  | { readonly kind: "code"; readonly code: string }
  /** A refusal of the gateway: XML, with a reason and the key in it. */
  | { readonly kind: "gateway"; readonly reason: string };

export interface FakeAtOptions {
  readonly port?: number;
  /** The last day that was surveyed, as `20261121`. */
  readonly lastDay: string;
  /** Markets of an item. @defaultValue 5 */
  readonly markets?: number;
}

const PATH = "/B552845/perDay/price";

/** aT's open data on data.go.kr: one row a market and day, the oldest first. `url` is the endpoint. */
export async function startFakeAt({ port, lastDay, markets = 5 }: FakeAtOptions): Promise<ScriptedServer<AtBehaviour>> {
  const answer = ({ path, query }: ScriptedRequest, behaviour: AtBehaviour | null): ScriptedAnswer => {
    if (path !== PATH) return { status: 404, body: "API not found", contentType: "text/plain" };
    if (behaviour?.kind === "gateway") {
      const header = `<errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${query.get("serviceKey")}</returnAuthMsg><returnReasonCode>${behaviour.reason}</returnReasonCode>`;
      return { status: 200, body: `<OpenAPI_ServiceResponse><cmmMsgHeader>${header}</cmmMsgHeader></OpenAPI_ServiceResponse>`, contentType: "text/xml" };
    }
    const respond = (resultCode: string, body: object): ScriptedAnswer => ({
      status: 200,
      body: JSON.stringify({ response: { header: { resultCode, resultMsg: "" }, body } }),
    });
    if (behaviour?.kind === "code") return respond(behaviour.code, {});
    const condition = (field: string): string => query.get(`cond[${field}]`) ?? "";
    const days = [String(Number(lastDay) - 1), lastDay].filter((day) => day >= condition("exmn_ymd::GTE") && day <= condition("exmn_ymd::LTE"));
    const rows = days.flatMap((day) =>
      SURVEY_FIXTURE.filter((row) => row.category === condition("ctgry_cd::EQ") && row.itemCode === condition("item_cd::EQ")).flatMap((row) =>
        Array.from({ length: markets }, (_, market) => ({
          exmn_ymd: day,
          se_cd: "01",
          se_nm: "소매",
          ctgry_cd: row.category,
          item_cd: row.itemCode,
          item_nm: row.item,
          vrty_cd: row.kindCode,
          vrty_nm: row.kind,
          grd_cd: row.rankCode,
          grd_nm: row.rank,
          unit: row.unit,
          unit_sz: row.amount,
          mrkt_nm: `시장${market}`,
          // Markets differ, the first by a slip of a digit; yesterday all was dearer.
          exmn_dd_prc: String(market === 0 ? row.won * 10 : day === lastDay ? row.won : row.won * 2),
          exmn_dd_cnvs_prc: "29300",
        })),
      ),
    );
    const [page, size] = [Number(query.get("pageNo")), Math.min(1000, Number(query.get("numOfRows")))];
    const shown = rows.slice((page - 1) * size, page * size);
    return respond("0", { dataType: "JSON", totalCount: rows.length, pageNo: page, numOfRows: size, items: rows.length === 0 ? "" : { item: shown } });
  };
  const server = await startScriptedServer<AtBehaviour>({ ...(port === undefined ? {} : { port }), answer });
  return { ...server, url: `${server.url}${PATH}` };
}
