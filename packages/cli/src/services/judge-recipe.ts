import { analyze, checkClaims, type FoodTable } from "@ai-chef/kitchen";
import { type Analysis, ChefError, type ClaimFinding, parseAnalysisRequest, parseClaims } from "@ai-chef/sdk/contract";
import { parseJson } from "../input/parse-json.ts";
import { checkLength } from "../input/read-lines.ts";
import { objectOf } from "./cook.ts";

/** Judges one recipe. @throws {ChefError} what is wrong with the request. */
export function judgeRecipe(request: unknown, table: FoodTable): JudgedRecipe {
  return analyze(parseAnalysisRequest(request), table);
}

/** An analysis, with the claims about the recipe held against it where there are any. */
export interface JudgedRecipe extends Analysis {
  readonly claims?: readonly ClaimFinding[];
}

/** Judges one recipe and what is claimed of it. @throws {ChefError} what is wrong with either. */
export function judgeClaims(request: unknown, claims: unknown, table: FoodTable): JudgedRecipe {
  const parsed = parseAnalysisRequest(request);
  const analysis = analyze(parsed, table);
  return { ...analysis, claims: checkClaims(parseClaims(claims), parsed, analysis, table) };
}

/** One line of a batch in, one document out: the analysis, or the error in its place. */
export function judgeLine(line: string, defaults: Readonly<Record<string, unknown>>, table: FoodTable): string {
  let id: unknown = null;
  try {
    checkLength(line);
    const request = objectOf(parseJson(line, "The line"));
    id = request["id"] ?? null;
    return JSON.stringify({
      id,
      ...judgeRecipe({ ...defaults, ...request, ...(typeof id === "string" ? { id } : typeof id === "number" ? { id: String(id) } : {}) }, table),
    });
  } catch (error) {
    if (!ChefError.isInstance(error)) throw error;
    return JSON.stringify({ id, error });
  }
}
