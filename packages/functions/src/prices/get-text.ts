import { ChefError } from "@ai-chef/sdk/contract";
import { boundedText } from "../openai/bounded-text.ts";
import { unavailable } from "./price-error.ts";

export interface GetOptions {
  /** Name in messages. */
  readonly source: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Of one request, in milliseconds. */
  readonly timeoutMs: number;
  readonly fetch: typeof fetch;
}

export interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

/** A category of the survey is some 200 KB, a page of 60 listings some 60 KB. */
const MAX_BYTES = 4 * 1024 * 1024;
const REDIRECT = 300;
const CLIENT_ERROR = 400;

/**
 * One GET, whose answer may be of any status but a redirect: the keys go to no other host.
 *
 * @throws {StageError} `ShopUnavailableError` when there is no complete answer in time. An abort rejects with the caller's own reason.
 */
export async function getText({ source, url, headers, signal, timeoutMs, fetch: send }: GetOptions): Promise<TextAnswer> {
  signal.throwIfAborted();
  const within = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await send(url, { headers, signal: within, redirect: "manual" });
    if (response.status >= REDIRECT && response.status < CLIENT_ERROR) {
      await response.body?.cancel();
      throw unavailable(source, `it sends elsewhere (HTTP ${response.status}).`, "Set the address that it answers at.");
    }
    const text = await boundedText(response, MAX_BYTES);
    if (Buffer.byteLength(text) > MAX_BYTES) throw unavailable(source, "the answer is larger than any of its kind.");
    return { status: response.status, text: text.replace(/^\uFEFF/u, "").trim() };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (ChefError.isInstance(error)) throw error;
    if (within.aborted) throw unavailable(source, `no answer in ${timeoutMs} ms.`);
    throw unavailable(source, `no complete answer${kindOf(error)}.`);
  }
}

/** The JSON of an answer, or undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `ECONNRESET`, `UND_ERR_SOCKET`. */
function kindOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? ` (${cause.code})` : "";
}
