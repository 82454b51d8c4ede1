import { type AllergenId, ALLERGENS, type ClaimFinding, type Language, type TargetId } from "@ai-chef/sdk/contract";
import { TARGETS } from "@ai-chef/kitchen";
import type { Messages } from "../messages/catalogue.ts";
import { formatFigure, formatNumber, subjectName } from "./figures.ts";
import { bold, dim, green, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

const MARK = { pass: green("✓"), fail: red("✗"), unable: yellow("?") } as const;

/** Each claim with what was computed, and by how much it is off. */
export function claimsReport(claims: readonly ClaimFinding[], language: Language, messages: Messages): string {
  const rows = columns(claims.map((claim) => row(claim, language, messages)));
  const lines = claims.flatMap(({ outcome, because }, index) => [
    `  ${MARK[outcome]} ${rows[index] ?? ""}`,
    ...(because.length === 0 || outcome === "pass" ? [] : [dim(`      ${messages.because(because.join("; "))}`)]),
  ]);
  return `${[bold(messages.claims), ...lines].join("\n")}\n`;
}

function row({ claim, unit, claimed, computed, difference }: ClaimFinding, language: Language, messages: Messages): readonly string[] {
  const show = (value: number | null): string => (value === null ? "?" : formatFigure(value, { subject: claim, unit: unit ?? "" }, language));
  if (unit === null) return [claimName(claim, language, messages)];
  const off = difference === null ? "" : `${difference > 0 ? "+" : ""}${formatNumber(difference * 100, 0, language)} %`;
  return [subjectName(claim, language), messages.claimed(show(claimed)), messages.computed(show(computed)), off];
}

function claimName(claim: string, language: Language, messages: Messages): string {
  const [kind, id = ""] = claim.split(":");
  if (kind === "label") return TARGETS[id as TargetId].name[language]; // the claim was parsed
  const allergen = ALLERGENS[id as AllergenId][language]; // the claim was parsed
  return kind === "contains" ? `${messages.contains}: ${allergen}` : `${messages["none-found"]}: ${allergen}`;
}
