import { ChefError } from "../errors/chef-error.ts";
import { backoff } from "./backoff.ts";
import { errorOf, parseObject, type Received } from "./error-of.ts";
import type { Log } from "./log.ts";
import { orAborted } from "./or-aborted.ts";
import { retryAfter } from "./retry-after.ts";
import { sleep } from "./sleep.ts";
import { createTokens, type Tokens, type TokenSource } from "./tokens.ts";

export interface HttpOptions {
  /** Where the API answers: `https://...`, `http://127.0.0.1:2433`; in a page also a path of its own origin. */
  readonly baseUrl: string;
  /**
   * An API key, a start grant, a watch token, or a function that fetches one and is asked again when the last has expired. A watch token is renewed while it is
   * valid. @defaultValue none: what anybody may ask
   */
  readonly token?: TokenSource;
  /** @defaultValue the global `fetch` */
  readonly fetch?: typeof fetch;
  /** Tries of a request that may be sent again. @defaultValue 4 */
  readonly maxTries?: number;
  /** How long one try may take. @defaultValue 30_000 */
  readonly requestTimeoutMs?: number;
}

export interface CallOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Whether sending it twice does what sending it once does. @defaultValue true for GET and DELETE */
  readonly isRepeatable?: boolean;
  /** A field without which the answer is not one of this API. */
  readonly expects?: string;
}

export interface Answer<T> {
  readonly body: T;
  /** Milliseconds after which the server wants to be asked again; null when it did not say. */
  readonly retryAfterMs: number | null;
}

export type Call = <T>(path: string, options?: CallOptions) => Promise<Answer<T>>;

export interface Http {
  readonly call: Call;
  readonly tokens: Tokens;
}

/** Statuses that say: later. The first says besides that nothing was done. */
const TOO_MANY = 429;
const PASSING: ReadonlySet<unknown> = new Set([TOO_MANY, 502, 503, 504]);
/** A server that asks for a longer wait is obeyed by not asking again: its answer is the caller's to judge. */
const LONGEST_WAIT_MS = 60_000;

/** Whether a later try may succeed where this one failed. */
export const isPassing = (error: unknown): boolean =>
  ChefError.isInstance(error) &&
  (["network_failed", "rate_limited", "store_unavailable"].includes(error.code) || (error.code === "unexpected_answer" && PASSING.has(error.value)));

/** One request after another over HTTP: tokens, retries where they are safe, `Retry-After`, coded errors. */
export function createHttp(base: string, log: Log, options: HttpOptions): Http {
  const { token: source, fetch: send = (...args) => fetch(...args), maxTries = 4, requestTimeoutMs = 30_000 } = options;

  /** One try, in its time, whatever `fetch` makes of a signal. */
  const exchange = async (path: string, { method = "GET", body, headers, signal }: CallOptions, token: string | undefined): Promise<Received> => {
    const stop = new AbortController();
    const abort = (): void => stop.abort(signal?.reason);
    const timer = setTimeout(() => stop.abort(new Error(`nothing came within ${requestTimeoutMs} ms`)), requestTimeoutMs);
    signal?.addEventListener("abort", abort, { once: true });
    const receive = async (): Promise<Received> => {
      const response = await send(`${base}${path}`, {
        method,
        headers: {
          Accept: "application/json",
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: stop.signal,
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    try {
      return await orAborted(receive(), stop.signal);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  };

  const tokens = createTokens({
    source,
    log,
    renewWatchToken: async (token, sessionId) => {
      const received = await exchange(`/sessions/${encodeURIComponent(sessionId)}/watch-tokens`, { method: "POST" }, token);
      log(`the watch token was renewed: ${received.status}`);
      const renewed = parseObject(received.text)?.["watchToken"];
      return typeof renewed === "string" ? renewed : "";
    },
  });

  const call = async <T>(path: string, options: CallOptions = {}): Promise<Answer<T>> => {
    const { method = "GET", signal, isRepeatable = method !== "POST", expects } = options;
    const asked = `${method} ${base}${path}`;
    let isRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const wait = async (why: string, ms: number): Promise<void> => {
        log(`${method} ${path}: ${why}; again in ${Math.round(ms)} ms`);
        await sleep(ms, signal);
      };
      signal?.throwIfAborted();
      const token = await orAborted(tokens.current(), signal);
      let received: Received;
      try {
        received = await exchange(path, options, token);
      } catch (error) {
        signal?.throwIfAborted();
        const why = log.redact(whyOf(error));
        if (!isRepeatable || attempt >= maxTries)
          throw new ChefError("network_failed", `${asked} got no answer: ${why}`, why === whyOf(error) ? { cause: error } : {});
        await wait(why, backoff(attempt));
        continue;
      }
      const { status, headers, text } = received;
      const retryAfterMs = retryAfter(headers);
      log(`${method} ${path}: ${status}${headers.has("x-request-id") ? ` (request ${headers.get("x-request-id")})` : ""}`);
      if (status >= 200 && status < 300) {
        const body = parseObject(text);
        if (body === null ? expects === undefined && text === "" : expects === undefined || expects in body) return { body: body as T, retryAfterMs }; // the contract of our own server
        // JSON that was cut on its way; another server's page would be the same again.
        const isCut = body === null && headers.get("content-type")?.includes("json") === true;
        if (!isCut || !isRepeatable || attempt >= maxTries) throw errorOf(received, asked);
        await wait("the answer was cut", backoff(attempt));
        continue;
      }
      // Erased by the try whose answer was lost.
      if (status === 404 && method === "DELETE" && attempt > 1) return { body: undefined as T, retryAfterMs }; // there is no body to it
      if (PASSING.has(status) && (isRepeatable || status === TOO_MANY) && attempt < maxTries) {
        const ms = retryAfterMs ?? backoff(attempt);
        if (ms <= LONGEST_WAIT_MS) {
          await wait(String(status), ms);
          continue;
        }
      }
      const error = errorOf(received, asked);
      if (error.code !== "token_expired" || isRenewed || !(await orAborted(tokens.renew(token), signal))) throw error;
      isRenewed = true;
    }
  };
  return { call, tokens };
}

/** What a network error says, with what is behind it: `fetch failed` alone tells nobody anything. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
