import { logEntry } from "../operations/log-entry.ts";
import type { LogLine } from "../operations/read-logs.ts";
import { dim, red, yellow } from "./style.ts";
import { padTo } from "./width.ts";

const STYLES = { DEBUG: dim, INFO: (text: string) => text, WARN: yellow, ERROR: red };
const SOURCE_COLUMNS = 16;
/** What is longer is a stack; `--json` has it whole. */
const MAX_CHARACTERS = 300;

const abridged = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}…` : line;
};

/** Lines of logs, one a line: when, who, what, and what else it says. */
export function logLines(lines: readonly LogLine[]): string {
  return lines
    .map(({ at, source, text }) => {
      const { level, message, facts } = logEntry(text);
      const told = level === null ? abridged(message) : STYLES[level](`${padTo(level, 5)} ${abridged(message)}`);
      const rest = Object.entries(facts).map(([name, value]) => `${name}=${/\s/u.test(value) ? JSON.stringify(abridged(value)) : abridged(value)}`);
      return `${[dim(at.slice("2026-01-01T".length, -1)), padTo(source, SOURCE_COLUMNS), told, dim(rest.join(" "))].join("  ").trimEnd()}\n`;
    })
    .join("");
}
