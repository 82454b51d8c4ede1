import { BedrockRuntimeClient, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";
import { type Cache, type Embedder, StageError } from "@ai-chef/service";
import { ChefError } from "@ai-chef/sdk/contract";
import PQueue from "p-queue";
import pRetry from "p-retry";
import { bedrockError } from "../bedrock/bedrock-error.ts";
import { createPace } from "./create-pace.ts";
import { readTitanAnswer, type TitanAnswer, type TitanDimension, titanRequest } from "./titan-body.ts";
import { vectorCache } from "./vector-cache.ts";

export interface TitanEmbedderOptions {
  /** Made from the options below when absent. Its own retries must be off. */
  readonly client?: Pick<BedrockRuntimeClient, "send">;
  /** @defaultValue of the environment or the profile */
  readonly region?: string;
  /** Profile of the AWS configuration. @defaultValue of the environment */
  readonly profile?: string;
  /** @defaultValue of the SDK: `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`, else the region's */
  readonly endpoint?: string;
  readonly dimension: TitanDimension;
  /** @defaultValue 2,000: the quota of an account in most regions (AWS General Reference, Amazon Bedrock endpoints and quotas) */
  readonly textsPerMinute?: number;
  /** Calls that are open at a time. @defaultValue 8 */
  readonly maxConcurrency?: number;
  /** Where vectors are looked for before the model is asked. */
  readonly cache?: Cache;
  /** How long one call may take, in milliseconds. @defaultValue 10,000 */
  readonly callTimeoutMs?: number;
  /** How long one text may take with its waits, in milliseconds. @defaultValue 120,000 */
  readonly patienceMs?: number;
  /** Told of the tokens of each call, for its cost. */
  readonly onTokens?: (tokens: number) => void;
  /** Told when the model's service throttles, with the calls a minute from then on. */
  readonly onThrottle?: (perMinute: number) => void;
}

export const TITAN_MODEL_ID = "amazon.titan-embed-text-v2:0";
const TEXTS_PER_MINUTE = 2000;
const MAX_CONCURRENCY = 8;
const CALL_TIMEOUT_MS = 10_000;
const PATIENCE_MS = 120_000;
/** Of what is no throttling. */
const RETRIES = 3;
const SHORTEST_PAUSE_MS = 100;

/** What may be over in a moment. */
const TRANSIENT: ReadonlySet<unknown> = new Set(["model_throttled", "model_timed_out", "model_unavailable"]);

/**
 * Titan Text Embeddings V2 over Bedrock's InvokeModel, one text a call. Calls keep to the limits, slow down when the service throttles and speed up
 * again; a text that is in the cache, or came before, makes no call. The signal stops it at once; vectors that were there by then are in the cache.
 */
export function createTitanEmbedder(options: TitanEmbedderOptions): Embedder {
  const { client = newClient(options), dimension, textsPerMinute = TEXTS_PER_MINUTE, maxConcurrency = MAX_CONCURRENCY, onTokens, onThrottle } = options;
  const { callTimeoutMs = CALL_TIMEOUT_MS, patienceMs = PATIENCE_MS } = options;
  const pace = createPace({ perMinute: textsPerMinute, maxConcurrency });
  const cache = options.cache === undefined ? null : vectorCache(options.cache, { model: TITAN_MODEL_ID, dimension });

  const call = async (text: string, signal: AbortSignal): Promise<TitanAnswer> => {
    signal.throwIfAborted();
    const [begunAt, within] = [performance.now(), AbortSignal.any([signal, AbortSignal.timeout(callTimeoutMs)])];
    const command = new InvokeModelCommand({
      modelId: TITAN_MODEL_ID,
      contentType: "application/json",
      accept: "application/json",
      body: titanRequest(text, dimension),
    });
    try {
      // The SDK leaves it out of an answer without one, whatever its type says.
      const { body }: { readonly body?: Uint8Array | null } = await client.send(command, { abortSignal: within });
      pace.speedUp();
      return readTitanAnswer(new TextDecoder().decode(body ?? new Uint8Array()), dimension);
    } catch (error) {
      const told = bedrockError(error, TITAN_MODEL_ID, within);
      if (codeOf(told) === "model_throttled" && !signal.aborted) {
        pace.slowDown(begunAt);
        onThrottle?.(pace.perMinute());
      }
      throw told;
    }
  };

  const embedOne = async (text: string, signal: AbortSignal): Promise<Float32Array> => {
    const paced = async (): Promise<TitanAnswer> =>
      unlessAborted(
        pace.run(() => call(text, signal)),
        signal,
      );
    try {
      const { vector, tokens } = await pRetry(paced, {
        retries: RETRIES,
        minTimeout: SHORTEST_PAUSE_MS,
        randomize: true,
        maxRetryTime: patienceMs,
        signal,
        shouldRetry: ({ error }) => TRANSIENT.has(codeOf(error)),
        // The pace itself is the wait after throttling.
        shouldConsumeRetry: ({ error }) => codeOf(error) !== "model_throttled",
      });
      onTokens?.(tokens);
      return vector;
    } catch (error) {
      signal.throwIfAborted();
      throw TRANSIENT.has(codeOf(error))
        ? new StageError("embedder_unavailable", `The embedding model does not answer: ${messageOf(error)}`, { cause: error })
        : error;
    }
  };

  return {
    model: TITAN_MODEL_ID,
    dimension,
    embed: async (texts, { signal }) => {
      signal.throwIfAborted();
      const unique = [...new Set(texts)];
      const vectors = new Map((await cache?.get(unique)) ?? []);
      const fresh = new Map<string, Float32Array>();
      const failed = new AbortController();
      const either = AbortSignal.any([signal, failed.signal]);
      const missing = unique.filter((text) => !vectors.has(text));
      try {
        // A text's time begins when it is its turn.
        const queue = new PQueue({ concurrency: maxConcurrency });
        await queue.addAll(missing.map((text) => async () => void fresh.set(text, await embedOne(text, either))));
      } catch (error) {
        failed.abort(error);
        signal.throwIfAborted();
        throw error;
      } finally {
        if (fresh.size > 0) await unlessAborted(cache?.set(fresh) ?? Promise.resolve(), signal).catch(() => undefined);
      }
      return texts.map((text) => vectors.get(text) ?? fresh.get(text) ?? new Float32Array(dimension));
    },
  };
}

const codeOf = (error: unknown): unknown => (ChefError.isInstance(error) ? error.code : null);
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Waits no longer than the signal lets it; what it waited for is left behind. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function newClient({ region, profile, endpoint }: TitanEmbedderOptions): BedrockRuntimeClient {
  const given = Object.entries({ region, profile, endpoint }).filter(([, value]) => value !== undefined);
  return new BedrockRuntimeClient({ maxAttempts: 1, ...Object.fromEntries(given) });
}
