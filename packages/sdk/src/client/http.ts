import { ChefError } from "../errors/chef-error.ts";
import { ERRORS, type ErrorCode } from "../errors/registry.ts";
import { sleep } from "./sleep.ts";

/** A token, or what fetches a fresh one when it is asked for and when the last has expired. */
export type TokenSource = string | (() => string | Promise<string>);

export interface HttpOptions {
  /** Where the API answers: `https://...`, `http://127.0.0.1:2433`. */
  readonly baseUrl: string;
  readonly token?: TokenSource;
  /** @defaultValue the global `fetch` */
  readonly fetch?: typeof fetch;
  /** Tries of a request that may be sent again. @defaultValue 4 */
  readonly maxTries?: number;
}

export interface CallOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Whether sending it twice does what sending it once does. @defaultValue true for GET and DELETE */
  readonly isRepeatable?: boolean;
}

export interface Answer<T> {
  readonly body: T;
  /** Milliseconds after which the server wants to be asked again; null when it did not say. */
  readonly retryAfterMs: number | null;
}

export type Call = <T>(path: string, options?: CallOptions) => Promise<Answer<T>>;

const FIRST_DELAY_MS = 250;
const MOST_DELAY_MS = 8000;
/** Statuses that say: later. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** One request after another over HTTP: tokens, retries where they are safe, `Retry-After`, coded errors. */
export function createHttp({ baseUrl, token, fetch: send = (...args) => fetch(...args), maxTries = 4 }: HttpOptions): Call {
  const base = baseUrl.replace(/\/+$/u, "");
  let current = typeof token === "string" ? token : undefined;

  const once = async (path: string, { method = "GET", body, headers, signal }: CallOptions): Promise<Response> => {
    if (current === undefined && typeof token === "function") current = await token();
    return await send(`${base}${path}`, {
      method,
      headers: {
        Accept: "application/json",
        ...(current === undefined ? {} : { Authorization: `Bearer ${current}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  };

  return async <T>(path: string, options: CallOptions = {}): Promise<Answer<T>> => {
    const { method = "GET", signal, isRepeatable = method !== "POST" } = options;
    let isRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const response = await once(path, options).catch((error: unknown) => {
        signal?.throwIfAborted();
        if (isRepeatable && attempt < maxTries) return null;
        throw new ChefError("network_failed", `${method} ${base}${path} got no answer: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      });
      if (response?.ok === true) return { body: (response.status === 204 ? undefined : await response.json()) as T, retryAfterMs: retryAfter(response) }; // the contract of our own server
      if (response === null || (PASSING.has(response.status) && isRepeatable && attempt < maxTries)) {
        await sleep((response === null ? null : retryAfter(response)) ?? backoff(attempt), signal);
        continue;
      }
      const error = await errorOf(response);
      // A token that a function gives is fetched once more when it has expired.
      if (error.code === "token_expired" && typeof token === "function" && !isRenewed) {
        isRenewed = true;
        current = await token();
        continue;
      }
      throw error;
    }
  };
}

/** Doubling, with full jitter, so that many clients do not come back at once. */
const backoff = (attempt: number): number => Math.random() * Math.min(MOST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);

function retryAfter(response: Response): number | null {
  const header = response.headers.get("retry-after");
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in ERRORS;

/** Problem JSON as our error; what is not ours (a proxy's page) by its status. */
async function errorOf(response: Response): Promise<ChefError> {
  const text = await response.text().catch(() => "");
  const problem = parseObject(text);
  const { code, title, hint, field, value, requestId } = problem;
  const about = typeof requestId === "string" ? ` (request ${requestId})` : "";
  return new ChefError(
    isErrorCode(code) ? code : "unexpected_answer",
    `${typeof title === "string" ? title : `The server answered ${response.status}.`}${about}`,
    {
      ...(typeof hint === "string" ? { hint } : {}),
      ...(typeof field === "string" ? { field } : {}),
      ...(value === undefined ? {} : { value }),
    },
  );
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
