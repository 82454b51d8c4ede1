import type { Limit, Section } from "./section.ts";

export interface Edition {
  /** "2026-01-31" */
  readonly date: string;
  readonly version: string;
  readonly tableVersion: string;
}

/** The benchmark as a page of Markdown. */
export function pageOf(sections: readonly Section[], { date, version, tableVersion }: Edition): string {
  const limits = sections.flatMap((section) => section.limits);
  return [
    "# Benchmark",
    `What AI Chef ${version} says about recipes, and how its peers do. Written on ${date} by \`npm run benchmark:truth\` with food table \`${tableVersion}\`; do not edit. But for speeds, and the part of a peer that a machine cannot fetch, the figures are the same on every machine.`,
    "The gold lists were [written by this project](../packages/kitchen/gold/README.md), and the code was worked on with them at hand. But for fifty held-out lines these are the figures of a regression test: read them as an upper bound for recipes never seen. A peer's figure is that of its defaults, mapped to our unit names.",
    tableOf(["limit", "figure", "wanted", ""], limits.map(limitRow)),
    ...sections.flatMap(sectionText),
    "",
  ].join("\n\n");
}

function sectionText({ title, asked, columns, rows, notes }: Section): readonly string[] {
  return [`## ${title}`, asked, tableOf(columns, rows), ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")])];
}

const limitRow = ({ what, figure, limit, isMet }: Limit): readonly string[] => [what, figure, limit, isMet ? "met" : "**missed**"];

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map((_, index) => (index === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
