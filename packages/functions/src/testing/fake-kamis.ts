import { type Misbehaviour, type ScriptedAnswer, type ScriptedRequest, type ScriptedServer, startScriptedServer } from "./scripted-server.ts";
import { SURVEY_FIXTURE, type SurveyFixture } from "./survey-fixture.ts";

/** What the fake does with one call, beside what any server may do. */
export type KamisBehaviour =
  /** `data: ["900"]`, and other codes instead of data. */
  | { readonly kind: "code"; readonly code: string }
  /** Every cell has the keys of the request in it. */
  | { readonly kind: "echo" }
  /** `item` as an object, as the converter from XML writes a list of one. */
  | { readonly kind: "one-item" }
  /** Empty cells as lists, numbers with spaces, unknown units and kinds. */
  | { readonly kind: "odd-cells" };

export interface FakeKamisOptions {
  readonly port?: number;
  readonly script?: readonly (KamisBehaviour | Misbehaviour)[];
  /** Days without a survey, beside Sundays. */
  readonly holidays?: readonly string[];
  /** Days whose survey is not published yet: rows, but no prices. */
  readonly unpublished?: readonly string[];
  /** Answers with 900 to other keys. @defaultValue any key will do */
  readonly certKey?: string;
  /** Categories that it has; no data for others. @defaultValue all */
  readonly categories?: readonly string[];
}

/** The survey's service: `/service/price/xml.do` of KAMIS. `url` is the endpoint. */
export async function startFakeKamis(options: FakeKamisOptions = {}): Promise<ScriptedServer<KamisBehaviour>> {
  const { holidays = [], unpublished = [], certKey, categories } = options;

  const answer = ({ path, query, headers }: ScriptedRequest, behaviour: KamisBehaviour | null): ScriptedAnswer => {
    if (path !== "/service/price/xml.do") return { status: 404, body: "<html>404</html>", contentType: "text/html" };
    if (!(headers["user-agent"] ?? "").startsWith("Mozilla/") || !(headers.accept ?? "").includes("json"))
      return { status: 406, body: "<html>Not Acceptable</html>", contentType: "text/html" };
    const condition = [
      ["p_product_cls_code", "p_regday", "p_item_category_code", "p_country_code", "p_convert_kg_yn", "p_returntype", "p_cert_key", "p_cert_id"].map(
        (name) => query.get(name) ?? "",
      ),
    ];
    const json = (data: unknown): ScriptedAnswer => ({ status: 200, body: JSON.stringify({ condition, data }) });
    const day = query.get("p_regday") ?? "";
    const category = query.get("p_item_category_code") ?? "";
    if (behaviour?.kind === "code") return json([behaviour.code]);
    if (certKey !== undefined && query.get("p_cert_key") !== certKey) return json(["900"]);
    if (query.get("action") !== "dailyPriceByCategoryList" || query.get("p_returntype") !== "json" || query.get("p_product_cls_code") !== "01")
      return json(["200"]);
    const rows = SURVEY_FIXTURE.filter((row) => row.category === category);
    const isSurveyed = new Date(day).getUTCDay() !== 0 && !holidays.includes(day);
    if (rows.length === 0 || !isSurveyed || categories?.includes(category) === false) return json(["001"]);
    const items = rows.map((row) => itemOf(row, unpublished.includes(day) ? "-" : row.won.toLocaleString("en"), day));
    switch (behaviour?.kind) {
      case "echo":
        return json({
          error_code: "000",
          item: items.map((item) => ({ ...item, kind_name: `${item.kind_name} ${condition.flat().join(" ")}`, rank: query.get("p_cert_key") })),
        });
      case "one-item":
        return json({ error_code: "000", item: items[0] });
      case "odd-cells":
        return json({
          error_code: "000",
          item: items.map((item, index) => {
            if (index % 3 === 1) return { ...item, rank: [], day1: [], dpr1: ` ${item.dpr1} `, dpr2: [] };
            return index % 3 === 2 ? { ...item, unit: "1됫박" } : item;
          }),
        });
      default:
        return json({ error_code: "000", item: items });
    }
  };
  const server = await startScriptedServer<KamisBehaviour>({ ...options, answer });
  return { ...server, url: `${server.url}/service/price/xml.do` };
}

function itemOf(row: SurveyFixture, price: string, day: string): Readonly<Record<string, string>> & { readonly dpr1: string; readonly kind_name: string } {
  const unit = `${row.amount}${row.unit}`;
  return {
    item_name: row.item,
    item_code: row.itemCode,
    kind_name: `${row.kind}(${unit})`,
    kind_code: row.kindCode,
    rank: row.rank,
    rank_code: row.rankCode,
    unit,
    day1: `당일 (${day.slice(5).replace("-", "/")})`,
    dpr1: price,
    day2: "1일전",
    dpr2: "-",
    day3: "1주일전",
    dpr3: row.won.toLocaleString("en"),
    day5: "1개월전",
    dpr5: "",
    day7: "일평년",
    dpr7: "1",
  };
}
