import type { FoodTable } from "@ai-chef/kitchen";
import type { Offer } from "@ai-chef/sdk/contract";
import { SURVEY_ITEMS, type SurveyItem } from "./survey-items.ts";
import { surveyGrams } from "./survey-unit.ts";

/** One price of the survey. */
export interface SurveyRow {
  readonly itemCode: string;
  /** Name of the kind, with or without its unit in brackets behind it. */
  readonly kind: string;
  readonly rankCode: string;
  readonly rank: string;
  readonly unit: string;
  readonly won: number;
  /** Day of the survey. */
  readonly date: string;
}

/** Offers by food from prices of the survey: one for each kind, of the rank that most people buy. Items that no food is known for are left out. */
export function surveyOffers(rows: readonly SurveyRow[], { table, source }: { readonly table: FoodTable; readonly source: string }): Map<string, Offer[]> {
  const offers = new Map<string, Offer[]>();
  for (const item of SURVEY_ITEMS) {
    const lead = table.byId.get(item.foods[0] ?? "");
    if (lead === undefined) continue;
    for (const row of rowsOf(item, rows)) {
      const packGrams = surveyGrams({ unit: row.unit, kind: row.kind, each: item.grams }, lead);
      if (packGrams === null) continue;
      for (const foodId of item.foods) {
        const offer: Offer = {
          foodId,
          title: titleOf(item, row),
          price: { amount: Math.round(row.won), currency: "KRW" },
          packGrams: Math.round(packGrams * 10) / 10,
          source,
          date: row.date,
        };
        offers.set(foodId, [...(offers.get(foodId) ?? []), offer]);
      }
    }
  }
  return offers;
}

/** The row of each kind, in its best rank. */
function rowsOf({ itemCode, kind, ranks }: SurveyItem, rows: readonly SurveyRow[]): readonly SurveyRow[] {
  const kinds = Map.groupBy(
    rows.filter((row) => row.itemCode === itemCode && row.won > 0 && (kind === "*" || kindOf(row) === kind)),
    (row) => kindOf(row),
  );
  return [...kinds.values()].flatMap((ofKind) => {
    const best = ranks.map((rank) => ofKind.find((row) => rank === "*" || row.rankCode === rank || row.rank === rank)).find((row) => row !== undefined);
    return best === undefined ? [] : [best];
  });
}

/** "양파(1kg)" is 양파. */
function kindOf({ kind, unit }: SurveyRow): string {
  const suffix = `(${unit})`;
  return (kind.endsWith(suffix) ? kind.slice(0, -suffix.length) : kind).trim();
}

const titleOf = ({ itemName }: SurveyItem, row: SurveyRow): string => {
  const kind = kindOf(row);
  return [kind.includes(itemName) ? kind : `${itemName} ${kind}`, ["", kind].includes(row.rank) ? "" : row.rank, row.unit]
    .filter((part) => part !== "")
    .join(" ");
};
