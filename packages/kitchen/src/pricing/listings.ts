import type { Offer } from "@ai-chef/sdk/contract";
import type { Food } from "../foods/food.ts";
import { nameOf } from "../foods/table.ts";
import { unitGrams } from "../grounding/portion-grams.ts";
import { packSize } from "./pack-size.ts";

/** What a shop shows for a search: one thing on sale. */
export interface Listing {
  readonly title: string;
  /** Won for the whole of it. */
  readonly price: number;
  /** From the widest to the narrowest: 식품 > 축산물 > 닭고기. */
  readonly categories: readonly string[];
}

/** The one top category of what people eat. */
const FOOD_CATEGORY = "식품";
/** Words of what is sold under the name of a food and is none, or is another thing than the bare food. */
const NOISE =
  /강아지|고양이|반려|애견|애묘|펫\s?(?:푸드|밀크|간식)|사료|츄르|노즈워크|장난감|모형|씨앗|모종|종자|화분|비료|선물|기프트|모음전|파충류|도마뱀|완구|교구|키링|쿠폰|상품권|용기|보관함|슬라이서|강판|채칼|양파망|난좌|계란판|에그트레이|화장품|마스크팩|비누|샴푸|캔들|스티커|인형|도서|(?<![a-z])(?:dog|cat)(?![a-z])/iu;
/** Words of what is made of a food, or flavoured with it: another thing at another price, unless the food itself is called so. */
const OTHER_FORMS =
  /즙|과자|스낵|칩|쿠키|식빵|케이크|젤리|사탕|주스|음료|라떼|밀크티|소스|드레싱|케첩|페이스트|퓨레|분말|가루|엑기스|농축|효소|추출|볶음밥|덮밥|컵밥|도시락|밀키트|죽|김치|절임|장아찌|피클|조림|튀김|까스|만두|육포|향(?=\s|$)|[가-힣]맛(?=\s|\d|$)|세척기|다듬기|찜기|커터|그물|자루|빈병|공병|빈박스/gu;
/** A price for a gram so many times away from the median is another thing: a lure, a bundle, a single option. */
const OUTLIER_FACTOR = 3;

/**
 * The offers of a food among a shop's listings: food only, with a pack size in the title, the name of the food in it, and a price for a gram
 * that is not far from the others'. What says no mass is dropped, not guessed.
 */
export function offersFromListings(food: Food, listings: readonly Listing[], { date, source }: Pick<Offer, "date" | "source">): readonly Offer[] {
  const names = [nameOf(food, "ko"), ...food.aliases.ko].map(bare);
  const offers = listings.flatMap(({ title, price, categories }): readonly Offer[] => {
    const shown = title.replaceAll(/<\/?b>/giu, "");
    if (categories[0] !== FOOD_CATEGORY || NOISE.test(shown) || !(price > 0)) return [];
    if (!names.some((name) => bare(shown).includes(name)) || isOtherForm(shown, names)) return [];
    const packGrams = gramsOf(food, shown);
    if (packGrams === null || !(packGrams > 0)) return [];
    return [{ foodId: food.id, title: shown, price: { amount: Math.round(price), currency: "KRW" }, packGrams, source, date }];
  });
  return withoutOutliers(offers);
}

function isOtherForm(title: string, names: readonly string[]): boolean {
  return [...title.matchAll(OTHER_FORMS)].some(([word]) => !names.some((name) => name.includes(word)));
}

const bare = (name: string): string => name.replaceAll(/[\s()]/gu, "");

function gramsOf(food: Food, title: string): number | null {
  const size = packSize(title);
  if (size === null) return null;
  if (size.unit === "g") return size.amount;
  const milliliter = unitGrams(food, "ml", null, "ko");
  return milliliter === null ? null : size.amount * milliliter.grams;
}

function withoutOutliers(offers: readonly Offer[]): readonly Offer[] {
  const perGram = (offer: Offer): number => offer.price.amount / offer.packGrams;
  const sorted = offers.map(perGram).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return [];
  return offers.filter((offer) => perGram(offer) <= median * OUTLIER_FACTOR && perGram(offer) >= median / OUTLIER_FACTOR);
}
