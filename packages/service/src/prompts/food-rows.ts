import { type Language, NUTRIENT_KEYS, NUTRIENTS } from "@ai-chef/sdk/contract";
import type { ShortlistFood } from "../briefs/brief.ts";

/** The shortlist as a table: a row a food, a column a figure that the brief carries. */
export function foodRows(
  shortlist: readonly ShortlistFood[],
  { language, nameLabel }: { readonly language: Language; readonly nameLabel: string },
): readonly string[] {
  const keys = NUTRIENT_KEYS.filter((key) => shortlist.some(({ nutrients }) => nutrients[key] !== undefined));
  const header = ["id", nameLabel, ...keys.map((key) => `${NUTRIENTS[key][language]} ${NUTRIENTS[key].unit}`)];
  const rows = shortlist.map(({ id, name, nutrients }) => [id, name, ...keys.map((key) => figure(nutrients[key]))]);
  return [header, ...rows].map((cells) => cells.join(" | "));
}

/** Three significant digits are more than a kitchen scale tells. */
const figure = (value: number | null | undefined): string => (value === null || value === undefined ? "-" : String(Number(value.toPrecision(3))));
