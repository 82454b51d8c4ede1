import { ChefError } from "@ai-chef/sdk/contract";
import { printable } from "./no-recipe.ts";

/** A Cooklang file taken apart: what stands above the recipe, and its steps with the numbers of their lines. */
export interface CooklangSource {
  readonly metadata: ReadonlyMap<string, string>;
  readonly steps: readonly { readonly line: number; readonly text: string }[];
}

const MAX_CHARACTERS = 262_144;
/** The parser's time grows with the square of a line. */
const MAX_LINE_CHARACTERS = 4000;

/** @throws {ChefError} `invalid_recipe` with the number of the line where a brace or a comment is not closed, `input_too_large`. */
export function readCooklangSource(text: string, what: string): CooklangSource {
  if (text.length > MAX_CHARACTERS) throw new ChefError("input_too_large", `${what} has ${text.length} characters of Cooklang; at most ${MAX_CHARACTERS}.`);
  const lines = withoutComments(text, what).split(/\r\n?|\n/u);
  const bodyStart = afterFrontMatter(lines);
  const metadata = new Map<string, string>();
  const steps: { line: number; text: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const entry = (at < bodyStart ? /^(?<key>[^:\s][^:]*):(?<value>.*)$/u : /^>>(?<key>[^:]+):(?<value>.*)$/u).exec(line)?.groups;
    if (entry !== undefined) metadata.set((entry["key"] ?? "").trim().toLowerCase(), unquoted(entry["value"] ?? ""));
    else if (at >= bodyStart && line.includes("@") && !line.startsWith(">")) steps.push({ line: at + 1, text: checkedStep(line, at + 1, what) });
  }
  return { metadata, steps };
}

function checkedStep(line: string, number: number, what: string): string {
  if (line.length > MAX_LINE_CHARACTERS) {
    throw new ChefError("input_too_large", `Line ${number} of ${what} has ${line.length} characters; at most ${MAX_LINE_CHARACTERS} in Cooklang.`);
  }
  const unclosed = /[@#~][^@#~{}]*\{[^{}]*(?=\{|$)/u.exec(line)?.[0];
  if (unclosed !== undefined) {
    throw new ChefError("invalid_recipe", `Line ${number} of ${what} opens a brace that it does not close: ${printable(unclosed.slice(0, 60))}`, {
      value: line.trim(),
      hint: "Close it on the same line: @name{amount%unit}.",
    });
  }
  return (
    line
      // What was made in an earlier step is not added again.
      .replaceAll(/@[?]?&\([^)]*\)[^@#~{}]*\{[^}]*\}/gu, "")
      // A reference adds to an ingredient of an earlier line, which the parser does not see.
      .replaceAll(/@(?<modifiers>[-?+]*)&+/gu, "@$<modifiers>")
      .replaceAll(/@{3,}|~[^@#~{}]*\{[^}]*\}/gu, "")
  );
}

/** The first line after YAML front matter; 0 when there is none. */
function afterFrontMatter(lines: readonly string[]): number {
  const start = lines.findIndex((line) => line.trim() !== "");
  if (lines[start]?.trim() !== "---") return 0;
  return lines.findIndex((line, at) => at > start && line.trim() === "---") + 1;
}

/** Takes out `-- to the end of the line` and `[- blocks -]`, and keeps every line where it is. */
function withoutComments(text: string, what: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(/\[-|(?<![-\S])--(?!-)[^\n]*/gu)) {
    if (match.index < at) continue;
    parts.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[0] !== "[-") continue;
    const end = text.indexOf("-]", at);
    if (end === -1) {
      const line = lineOf(text, match.index);
      throw new ChefError("invalid_recipe", `Line ${line} of ${what} opens a comment "[-" that is not closed.`, { value: "[-", hint: 'Close it with "-]".' });
    }
    parts.push("\n".repeat(text.slice(at, end).split("\n").length - 1));
    at = end + 2;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const unquoted = (value: string): string => value.trim().replace(/^(?<quote>["'])(?<inner>.*)\k<quote>$/u, "$<inner>");
