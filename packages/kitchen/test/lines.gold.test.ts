import type { ParsedLine } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { parseLine } from "../src/lines/index.ts";
import { gold } from "./gold.ts";

interface GoldLine extends ParsedLine {
  readonly line: string;
}

const folded = (text: string | null): string | null => (text === null ? null : text.normalize("NFC").toLowerCase());
const isNear = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) < 0.001);

function isRight({ line, ...wanted }: GoldLine): boolean {
  const { parsed } = parseLine(line);
  return (
    isNear(parsed.amount, wanted.amount) &&
    isNear(parsed.amountMax, wanted.amountMax) &&
    (["name", "unit", "preparation", "comment"] as const).every((field) => folded(parsed[field]) === folded(wanted[field]))
  );
}

describe.each([
  ["English", "lines-en.jsonl", 0.97],
  ["Korean", "lines-ko.jsonl", 0.95],
])("gold: %s lines", (_, file, least) => {
  it(`are read wholly right in ${least * 100} %`, () => {
    const lines = gold(file) as readonly GoldLine[];
    const missed = lines.filter((line) => !isRight(line));
    console.log(
      `${file}: ${lines.length - missed.length} of ${lines.length} right`,
      missed.map(({ line }) => line),
    );
    expect(1 - missed.length / lines.length).toBeGreaterThanOrEqual(least);
  });
});
