import type { Embedder } from "@ai-chef/service";
import PQueue from "p-queue";

export interface EmbedAheadOptions {
  readonly signal: AbortSignal;
  /** Texts that are under way at a time, and lost when the process is killed. */
  readonly maxConcurrency: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** Has every text embedded by itself, so that its vector is kept as soon as it is paid for. The first failure stops the rest. */
export async function embedAhead(texts: readonly string[], embedder: Embedder, { signal, maxConcurrency, onProgress }: EmbedAheadOptions): Promise<void> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const queue = new PQueue({ concurrency: maxConcurrency });
  let done = 0;
  const embed = async (text: string): Promise<void> => {
    await embedder.embed([text], { signal: either });
    done += 1;
    onProgress(done, texts.length);
  };
  try {
    await queue.addAll(texts.map((text) => () => embed(text)));
  } catch (error) {
    queue.clear();
    failed.abort(error);
    await queue.onIdle().catch(() => undefined);
    signal.throwIfAborted();
    throw error;
  }
}
