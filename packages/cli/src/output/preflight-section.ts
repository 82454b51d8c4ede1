import type { Finding, Outcome } from "../deployment/preflight-check.ts";
import type { PreflightMessages } from "../messages/preflight.ts";
import { dim, green, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

const STYLES: { readonly [O in Outcome]: (text: string) => string } = { ok: green, warning: yellow, failure: red, unknown: dim };

/** The findings of a preflight, one a line, each with its remedy below. */
export function preflightSection(findings: readonly Finding[], messages: PreflightMessages): string {
  const lines = columns(findings.map(({ id, outcome, message }) => [STYLES[outcome](messages.outcomes[outcome]), messages.names[id], message]));
  return findings.map(({ remedy }, index) => `${lines[index]}${remedy === undefined ? "" : `\n    ${messages.remedyLabel}: ${remedy}`}\n`).join("");
}
