import { ChefError, abridge } from "@ai-chef/sdk/contract";

/** @throws {ChefError} `invalid_json`, with the place where the text stops being JSON. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*?(?:JSON|token) ?/u, "") : "";
    throw new ChefError("invalid_json", `${what} is not JSON${place(error)}.`, {
      value: abridge(text.trim()),
      hint: `Correct the JSON: ${reason || "it ends too early"}.`,
      cause: error,
    });
  }
}

function place(error: unknown): string {
  const match = error instanceof Error ? /\(line (?<line>\d+) column (?<column>\d+)\)/u.exec(error.message) : null;
  return match?.groups === undefined ? "" : ` at line ${match.groups["line"]}, column ${match.groups["column"]}`;
}
