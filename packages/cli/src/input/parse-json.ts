import { ChefError, abridge } from "@ai-chef/sdk/contract";

/** No recipe and no profile nests deeper; what reads them is recursive. */
const MAX_NESTING = 100;

/** @throws {ChefError} `invalid_json`, with the place where the text stops being JSON; `invalid_value` when it nests too deep. */
export function parseJson(text: string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (nestingOf(text) <= MAX_NESTING) return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*?(?:JSON|token) ?/u, "") : "";
    throw new ChefError("invalid_json", `${what} is not JSON${place(error)}.`, {
      value: abridge(text.trim()),
      hint: `Correct the JSON: ${reason || "it ends too early"}.`,
      cause: error,
    });
  }
  throw new ChefError("invalid_value", `${what} nests lists and objects more than ${MAX_NESTING} deep.`, { value: abridge(text.trim()) });
}

/** Of valid JSON; braces in its strings do not count. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gu)) {
    if (token === "[" || token === "{") deepest = Math.max(deepest, (depth += 1));
    else if (token === "]" || token === "}") depth -= 1;
  }
  return deepest;
}

function place(error: unknown): string {
  const match = error instanceof Error ? /\(line (?<line>\d+) column (?<column>\d+)\)/u.exec(error.message) : null;
  return match?.groups === undefined ? "" : ` at line ${match.groups["line"]}, column ${match.groups["column"]}`;
}
