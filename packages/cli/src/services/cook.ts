import { ChefError, parseProfile, type RecipeResult, type SessionEvent } from "@ai-chef/sdk/contract";
import type { LocalChef } from "@ai-chef/service/local";
import { parseJson } from "../input/parse-json.ts";
import { checkLength } from "../input/read-lines.ts";

/** Whoever makes recipes: the workflow on this machine, or an environment. */
export type Chef = Pick<LocalChef, "cook" | "close">;

export interface CookRequest {
  readonly openChef: (onEvent?: (event: SessionEvent) => void) => Chef;
  readonly signal: AbortSignal;
  readonly onEvent?: (event: SessionEvent) => void;
}

/** Makes one recipe. */
export async function cook(profile: unknown, { openChef, signal, onEvent }: CookRequest, sessionId?: string): Promise<RecipeResult> {
  parseProfile(profile); // before a store is opened for it
  const chef = openChef(onEvent);
  try {
    return await chef.cook(profile, { signal, ...(sessionId === undefined ? {} : { sessionId }) });
  } finally {
    await chef.close();
  }
}

export type BatchAnswer = { readonly id: unknown; readonly result: RecipeResult } | { readonly id: unknown; readonly error: ChefError };

/** Makes a recipe for every line, in order. A bad line gives its error in its place, and the rest goes on. */
export async function* cookBatch(
  lines: AsyncIterable<string>,
  defaults: Readonly<Record<string, unknown>>,
  { openChef, signal }: CookRequest,
): AsyncGenerator<BatchAnswer> {
  const chef = openChef();
  try {
    for await (const line of lines) {
      signal.throwIfAborted();
      let id: unknown = null;
      try {
        checkLength(line);
        const { id: own = null, ...profile } = objectOf(parseJson(line, "The line"));
        id = own;
        yield { id, result: await chef.cook({ ...defaults, ...profile }, { signal }) };
      } catch (error) {
        if (!ChefError.isInstance(error) || error.code === "run_interrupted" || error.code.startsWith("store_") || error.code === "output_failed") throw error;
        yield { id, error };
      }
    }
  } finally {
    await chef.close();
  }
}

export function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new ChefError("invalid_value", "The line is not a JSON object.", { value, hint: 'Give an object a line: {"id": "1", "target": "keto"}.' });
}
