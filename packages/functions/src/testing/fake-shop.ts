import { type ScriptedAnswer, type ScriptedRequest, type ScriptedServer, startScriptedServer } from "./scripted-server.ts";

/** What the fake does with one search, beside what any server may do. */
export type ShopBehaviour =
  /** An error in Naver's form: SE01, 024, 010, 012. */
  | { readonly kind: "error"; readonly status: number; readonly code?: string }
  /** The message of the error has the headers with the keys in it. */
  | { readonly kind: "echo" }
  | { readonly kind: "items"; readonly items: readonly ShopItem[] };

/** A row of `shop.json`; what is absent is filled in. */
export interface ShopItem {
  readonly title: string;
  readonly lprice: string | number;
  readonly productType?: string;
  readonly productId?: string;
  readonly mallName?: string;
  readonly category1?: string;
}

export interface FakeShopOptions {
  readonly port?: number;
  /** Won for a gram of whatever is searched for. @defaultValue 5 */
  readonly wonPerGram?: number;
}

const PATH = "/v1/search/shop.json";

/** A shop search in the format of Naver's `shop.json`. `url` is the endpoint. */
export async function startFakeShop({ port, wonPerGram = 5 }: FakeShopOptions = {}): Promise<ScriptedServer<ShopBehaviour>> {
  const answer = ({ path, query, headers }: ScriptedRequest, behaviour: ShopBehaviour | null): ScriptedAnswer => {
    const fail = (status: number, errorCode: string | undefined, errorMessage = "오류"): ScriptedAnswer => ({
      status,
      body: JSON.stringify(errorCode === undefined ? { errorMessage } : { errorMessage, errorCode }),
    });
    if (path !== PATH) return fail(404, "SE05");
    if (behaviour?.kind === "error") return fail(behaviour.status, behaviour.code);
    if (behaviour?.kind === "echo") return fail(500, "SE99", JSON.stringify(headers));
    const search = query.get("query") ?? "";
    if (search === "") return fail(400, "SE01");
    if (query.get("sort") === "asc") return fail(400, "SE04");
    const items = behaviour?.items ?? itemsFor(search, wonPerGram);
    const shown = items.slice(0, Number(query.get("display") ?? 10)).map((item, index) => rowOf(item, index));
    return {
      status: 200,
      body: JSON.stringify({ lastBuildDate: "Mon, 23 Nov 2026 12:00:00 +0900", total: items.length, start: 1, display: shown.length, items: shown }),
    };
  };
  const server = await startScriptedServer<ShopBehaviour>({ ...(port === undefined ? {} : { port }), answer });
  return { ...server, url: `${server.url}${PATH}` };
}

/** A page as such searches bring it: the food in several sizes, and what else has its name. */
function itemsFor(search: string, wonPerGram: number): readonly ShopItem[] {
  const won = (grams: number): string => String(Math.round(grams * wonPerGram));
  const marked = `<b>${search}</b>`;
  return [
    { title: `국내산 ${marked} 1kg`, lprice: won(1000), productType: "1", productId: "900" },
    { title: `[무료배송] 국내산 ${marked} 1kg 당일발송`, lprice: won(900), productType: "3" },
    { title: `${marked} 500g&nbsp;x 2`, lprice: won(1050), productType: "2" },
    { title: `산지 &amp; 직송 ${marked} 3kg`, lprice: won(2800), productType: "2" },
    { title: `${marked} 500g`, lprice: Math.round(540 * wonPerGram), productType: "2" },
    { title: `${marked} 1kg 2kg 5kg 골라담기`, lprice: "990", productType: "2" },
    { title: `중고 ${marked} 1kg`, lprice: "100", productType: "5" },
    { title: `${marked} 1kg 품절`, lprice: "", productType: "2" },
    { title: `${marked} 2kg 가격없음`, lprice: "0", productType: "2" },
    { title: `강아지 ${marked} 간식 100g`, lprice: "900", productType: "2" },
    { title: `${marked} 장난감 100g`, lprice: "900", productType: "2", category1: "생활/건강" },
  ];
}

function rowOf({ title, lprice, productType = "2", productId, mallName = "가게", category1 = "식품" }: ShopItem, index: number): object {
  return {
    title,
    link: `https://shop.example/${index}`,
    image: "",
    lprice,
    hprice: "",
    mallName: productType === "1" ? "네이버" : mallName,
    productId: productId ?? String(1000 + index),
    productType,
    brand: "",
    maker: "",
    category1,
    category2: "농산물",
    category3: "",
    category4: "",
  };
}
