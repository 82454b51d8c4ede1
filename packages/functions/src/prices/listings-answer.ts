import type { Listing } from "@ai-chef/kitchen";
import { decodeHTML } from "entities";
import * as z from "zod/mini";
import { parsedJson } from "./get-text.ts";
import { unavailable } from "./price-error.ts";

const text = z.pipe(
  z.unknown(),
  z.transform((value) => (typeof value === "string" || typeof value === "number" ? String(value).trim() : "")),
);
const itemSchema = z.object({
  title: text,
  lprice: text,
  productId: text,
  productType: text,
  mallName: text,
  category1: text,
  category2: text,
  category3: text,
  category4: text,
});
const answerSchema = z.object({ items: z.array(z.unknown()) });

type Item = z.output<typeof itemSchema>;

/** Of normal products, not second-hand, discontinued or to be released: a comparison page, a listing without one, a listing with one. */
const KINDS = { page: "1", alone: "2", matched: "3" } as const;
const NORMAL: ReadonlySet<string> = new Set(Object.values(KINDS));

/** Reads a page of `shop.json`: titles without marks and entities, normal products with a price, each once. @throws {StageError} `ShopUnavailableError` */
export function readListings(body: string): readonly Listing[] {
  const parsed = answerSchema.safeParse(parsedJson(body));
  if (!parsed.success) throw unavailable("Listings", body.startsWith("<") ? "the answer is a web page, not listings." : "the answer is not one of listings.");
  const items = parsed.data.items.flatMap((each): readonly Item[] => {
    const item = itemSchema.safeParse(each);
    return item.success && NORMAL.has(item.data.productType) ? [item.data] : [];
  });
  const pages = items.filter(({ productType }) => productType === KINDS.page);
  const seen = new Set<string>();
  return items.flatMap((item): readonly Listing[] => {
    const title = titleOf(item);
    const price = wonOf(item.lprice);
    if (price === null) return [];
    if (item.productType === KINDS.matched && pages.some((page) => isSameProduct(page, item))) return [];
    const key = item.productType === KINDS.alone ? `${bare(title)}|${item.mallName}` : bare(title);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ title, price, categories: [item.category1, item.category2, item.category3, item.category4].filter((category) => category !== "") }];
  });
}

/** A seller's title has the words of the product's page, and often some of its own. */
function isSameProduct(page: Item, listing: Item): boolean {
  const words = new Set(wordsOf(listing));
  return page.productId === listing.productId || wordsOf(page).every((word) => words.has(word));
}

const wordsOf = (item: Item): readonly string[] =>
  titleOf(item)
    .toLowerCase()
    .match(/[\p{L}\p{N}.]+/gu) ?? [];
const titleOf = ({ title }: Item): string =>
  decodeHTML(title.replaceAll(/<\/?b>/giu, ""))
    .replaceAll(/[\s\u00A0]+/gu, " ")
    .trim();
const bare = (title: string): string => title.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** Digits, in a string or not; "", "0" and 0 are no price. */
function wonOf(digits: string): number | null {
  const won = /^\d{1,9}$/u.test(digits) ? Number(digits) : 0;
  return won > 0 ? won : null;
}
