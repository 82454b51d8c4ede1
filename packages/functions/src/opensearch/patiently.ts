import { StageError } from "@ai-chef/service";
import pRetry from "p-retry";
import { isTransient, reasonOf, toSearchError } from "./search-error.ts";

export interface Patience {
  /** What is used, for messages. */
  readonly index: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told each time that a try failed and another follows. */
  readonly onWait?: (reason: string) => void;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3000;

/**
 * Tries again what may succeed a moment later, as long as there is time. A serverless collection that has slept takes 10 to 30 s to answer, and
 * refuses or keeps silent meanwhile.
 *
 * @throws {StageError} `SearchUnavailableError` with the last reason, `SearchAccessDeniedError`; what is a defect as it is. An abort rejects with its reason.
 */
export async function patiently<T>(work: (signal: AbortSignal) => Promise<T>, { index, timeoutMs, signal, onWait }: Patience): Promise<T> {
  let last = "it is silent; a collection that has slept takes 10 to 30 s";
  const timeout = AbortSignal.timeout(timeoutMs);
  const both = AbortSignal.any([signal, timeout]);
  try {
    return await pRetry(() => work(both), {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: SHORTEST_PAUSE_MS,
      maxTimeout: LONGEST_PAUSE_MS,
      randomize: true,
      signal: both,
      shouldRetry: ({ error }) => isTransient(error),
      onFailedAttempt: ({ error }) => {
        if (!isTransient(error)) return;
        last = reasonOf(error);
        onWait?.(last);
      },
    });
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) throw new StageError("search_unavailable", `The food index ${index} gave no answer in ${timeoutMs} ms: ${last}.`, { cause: error });
    throw toSearchError(error, index);
  }
}
