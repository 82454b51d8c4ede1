import { analyze, bundledTable } from "@ai-chef/kitchen";
import { type Analysis, ChefError, parseAnalysisRequest } from "@ai-chef/sdk/contract";
import { parseJson } from "../input/parse-json.ts";
import { checkLength } from "../input/read-lines.ts";
import { objectOf } from "./cook.ts";

/** Judges one recipe. @throws {ChefError} what is wrong with the request. */
export function judgeRecipe(request: unknown): Analysis {
  return analyze(parseAnalysisRequest(request), bundledTable());
}

/** One line of a batch in, one document out: the analysis, or the error in its place. */
export function judgeLine(line: string, defaults: Readonly<Record<string, unknown>>): string {
  let id: unknown = null;
  try {
    checkLength(line);
    const request = objectOf(parseJson(line, "The line"));
    id = request["id"] ?? null;
    return JSON.stringify({
      id,
      ...judgeRecipe({ ...defaults, ...request, ...(typeof id === "string" ? { id } : typeof id === "number" ? { id: String(id) } : {}) }),
    });
  } catch (error) {
    if (!ChefError.isInstance(error)) throw error;
    return JSON.stringify({ id, error });
  }
}
