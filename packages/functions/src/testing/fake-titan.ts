import type { ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { bigramVector } from "@ai-chef/service";
import { hangUp, listenBoth, type LoopbackRequest } from "./listen-both.ts";

/** What the fake does with one call of the model. */
export type TitanBehaviour =
  | { readonly kind: "answer" }
  /** Answers honestly, after a while. */
  | { readonly kind: "slow"; readonly ms: number }
  /** An exception of the service. */
  | { readonly kind: "error"; readonly type: string; readonly status: number; readonly message?: string }
  /** Never answers. */
  | { readonly kind: "stall" }
  /** Hangs up without an answer. */
  | { readonly kind: "reset" }
  /** A status with a body that is no document of the service. */
  | { readonly kind: "body"; readonly status: number; readonly body: string }
  /** A vector of another length than was asked for. */
  | { readonly kind: "wrong-dimension" }
  /** A vector that is not of norm 1. */
  | { readonly kind: "not-normalised" };

export interface TitanRequest {
  readonly modelId: string;
  readonly inputText: string;
  readonly dimensions: number;
  readonly normalize: boolean;
  /** Milliseconds since the start of the process. */
  readonly at: number;
  readonly wasThrottled: boolean;
}

export interface FakeTitanOptions {
  /** One behaviour a call, in order; the last goes on. @defaultValue honest answers */
  readonly script?: readonly TitanBehaviour[];
  /** Calls that are answered in a minute; more are throttled. @defaultValue any number */
  readonly perMinute?: number;
  /** Calls that may come at once. @defaultValue those of a second */
  readonly burst?: number;
  /** How long each answer takes, in milliseconds. @defaultValue 0 */
  readonly latencyMs?: number;
  readonly port?: number;
}

export interface FakeTitan {
  /** For `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`, or a client's `endpoint`. */
  readonly url: string;
  readonly requests: readonly TitanRequest[];
  /** Most calls that were open at a time. */
  readonly mostAtOnce: number;
  /** Puts another script in place of what is left. */
  play(...script: readonly TitanBehaviour[]): void;
  close(): Promise<void>;
}

const HONEST: TitanBehaviour = { kind: "answer" };
const INVOKE = /^\/model\/(?<id>[^/]+)\/invoke$/u;
const DIMENSIONS: ReadonlySet<unknown> = new Set([256, 512, 1024]);
const MINUTE_MS = 60_000;
const SECONDS_A_MINUTE = 60;

/** Bedrock's InvokeModel with Titan Text Embeddings V2 on loopback: paths, JSON and error headers as the service has them. Vectors are by spelling. */
export async function startFakeTitan(options: FakeTitanOptions = {}): Promise<FakeTitan> {
  const { script = [HONEST], perMinute = Number.POSITIVE_INFINITY, latencyMs = 0, port } = options;
  const burst = options.burst ?? Math.max(1, perMinute / SECONDS_A_MINUTE);
  let left = [...script];
  let [allowance, countedAt] = [burst, performance.now()];
  const requests: TitanRequest[] = [];
  const ending = new AbortController();
  let [open, mostAtOnce] = [0, 0];

  /** A bucket that fills by `perMinute`. */
  const isAllowed = (): boolean => {
    if (perMinute === Number.POSITIVE_INFINITY) return true;
    const now = performance.now();
    allowance = Math.min(burst, allowance + ((now - countedAt) * perMinute) / MINUTE_MS);
    countedAt = now;
    if (allowance < 1) return false;
    allowance -= 1;
    return true;
  };

  const handle = async (request: LoopbackRequest, response: ServerResponse): Promise<void> => {
    const id = INVOKE.exec(request.url ?? "")?.groups?.["id"];
    if (request.method !== "POST" || id === undefined) return exception(response, 404, "UnknownOperationException", "There is no such operation.");
    const body = (await json(request)) as Record<string, unknown>; // the embedder's own
    const { inputText, dimensions = 1024, normalize = true } = body;
    if (typeof inputText !== "string" || inputText === "")
      return exception(response, 400, "ValidationException", "Malformed input request: #/inputText: expected minLength: 1, actual: 0");
    if (!DIMENSIONS.has(dimensions)) return exception(response, 400, "ValidationException", `Malformed input request: #/dimensions: ${String(dimensions)}`);
    const wasThrottled = !isAllowed();
    const asked = { inputText, dimensions: Number(dimensions), normalize: normalize === true };
    requests.push({ modelId: decodeURIComponent(id), ...asked, at: performance.now(), wasThrottled });
    if (wasThrottled) return exception(response, 429, "ThrottlingException", "Too many requests, please wait before trying again.");
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    try {
      if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: ending.signal });
      await behave((left.length > 1 ? left.shift() : left[0]) ?? HONEST, { request, response, ...asked, signal: ending.signal });
    } finally {
      open -= 1;
    }
  };

  const server = await listenBoth(handle, port);
  return {
    url: server.url,
    requests,
    get mostAtOnce() {
      return mostAtOnce;
    },
    play: (...next) => {
      left = [...next];
    },
    close: async () => {
      ending.abort();
      await server.close();
    },
  };
}

interface Call {
  readonly request: LoopbackRequest;
  readonly response: ServerResponse;
  readonly inputText: string;
  readonly dimensions: number;
  readonly signal: AbortSignal;
}

async function behave(behaviour: TitanBehaviour, call: Call): Promise<void> {
  const { request, response, inputText, dimensions, signal } = call;
  switch (behaviour.kind) {
    case "answer":
      return answer(response, bigramVector(inputText, dimensions), inputText);
    case "slow":
      await sleep(behaviour.ms, undefined, { signal });
      return await behave(HONEST, call);
    case "wrong-dimension":
      return answer(response, bigramVector(inputText, dimensions / 2), inputText);
    case "not-normalised":
      return answer(
        response,
        bigramVector(inputText, dimensions).map((value) => value * 3),
        inputText,
      );
    case "error":
      return exception(response, behaviour.status, behaviour.type, behaviour.message ?? "The fake was told to.");
    case "body":
      response.writeHead(behaviour.status, { "content-type": "application/json" }).end(behaviour.body);
      return;
    case "stall":
      return;
    case "reset":
      return hangUp(request);
  }
}

/** About as many characters as a token has in English. */
const CHARACTERS_A_TOKEN = 4;

function answer(response: ServerResponse, vector: Float32Array, inputText: string): void {
  const inputTextTokenCount = Math.ceil(inputText.length / CHARACTERS_A_TOKEN);
  const embedding = [...vector];
  response.writeHead(200, { "content-type": "application/json", "x-amzn-bedrock-input-token-count": String(inputTextTokenCount) });
  response.end(JSON.stringify({ embedding, embeddingsByType: { float: embedding }, inputTextTokenCount }));
}

function exception(response: ServerResponse, status: number, type: string, message: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "x-amzn-requestid": crypto.randomUUID(),
    "x-amzn-errortype": `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/`,
  });
  response.end(JSON.stringify({ message }));
}
