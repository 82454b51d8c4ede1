import { ChefError } from "@ai-chef/sdk/contract";

/** The JSON of a request's body. @throws {ChefError} `invalid_json`, `empty_input`. */
export async function readBody(request: { text(): Promise<string> }): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === "") throw new ChefError("empty_input", "The request has no body.");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ChefError("invalid_json", `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
