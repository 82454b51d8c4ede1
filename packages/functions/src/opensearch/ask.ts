import type { Client } from "@opensearch-project/opensearch";
import type * as z from "zod";
import { UnexpectedAnswerError } from "./search-error.ts";

export interface SearchRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Lines of newline-delimited JSON, instead of a body. */
  readonly lines?: readonly object[];
}

/** How long a server may be silent, in milliseconds; the signal ends what takes too long as a whole. */
const SILENCE_MS = 60_000;

/**
 * One request, and its answer in the form that is expected.
 *
 * @throws {Error} of the client, or `UnexpectedAnswerError`. An abort rejects with the signal's reason at once.
 */
export async function ask<T>(client: Client, { method, path, query, body, lines }: SearchRequest, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const asked = client.transport.request(
    {
      method,
      path,
      ...(query === undefined ? {} : { querystring: query }),
      ...(body === undefined ? {} : { body }),
      ...(lines === undefined ? {} : { bulkBody: [...lines] }),
    },
    { requestTimeout: SILENCE_MS, maxRetries: 0 },
  );
  const stop = (): void => {
    // A block: what it gives can be waited for, and Node would wait for what a listener returns, and throw its failure at nobody.
    asked.abort();
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    const answer: unknown = (await asked).body;
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw new UnexpectedAnswerError(`${method} ${path} answered with what is no answer to it`);
    return parsed.data;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
