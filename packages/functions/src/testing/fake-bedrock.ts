import type { ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { honestDraft } from "./honest-draft.ts";
import { hangUp, listenBoth, type LoopbackRequest } from "./listen-both.ts";

/** What the fake does with one call of Converse. */
export type BedrockBehaviour =
  /** A draft, as the request asks for it: text, or a tool's input. Without one, an honest draft of the foods in the prompt. */
  | { readonly kind: "answer"; readonly draft?: unknown }
  /** A text as it is, whatever the request asks for. */
  | { readonly kind: "text"; readonly text: string }
  /** An exception of the service. */
  | { readonly kind: "error"; readonly type: string; readonly status: number; readonly message?: string }
  /** Stops before an answer that can be used. */
  | { readonly kind: "stop"; readonly reason: string; readonly text?: string }
  /** Answers honestly, after a while. */
  | { readonly kind: "slow"; readonly ms: number }
  /** Never answers. */
  | { readonly kind: "stall" }
  /** Hangs up without an answer. */
  | { readonly kind: "reset" }
  /** A status with a body that is no document of the service. */
  | { readonly kind: "body"; readonly status: number; readonly body: string; readonly contentType?: string }
  /** Half of an honest answer, then the connection is cut. */
  | { readonly kind: "truncated" };

export interface BedrockRequest {
  readonly modelId: string;
  /** The request of Converse, as JSON. */
  readonly body: ConverseBody;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** As much of a request as tests look at. */
export interface ConverseBody {
  readonly system?: readonly { readonly text?: string }[];
  readonly messages?: readonly {
    readonly role: string;
    readonly content: readonly { readonly text?: string; readonly toolUse?: object; readonly toolResult?: object }[];
  }[];
  readonly inferenceConfig?: Readonly<Record<string, number>>;
  readonly outputConfig?: { readonly textFormat?: object; readonly effort?: string };
  readonly toolConfig?: {
    readonly tools: readonly { readonly toolSpec: { readonly name: string; readonly strict?: boolean } }[];
    readonly toolChoice?: object;
  };
}

export interface FakeBedrockOptions {
  /** One behaviour a call, in order; the last goes on. @defaultValue honest answers */
  readonly script?: readonly BedrockBehaviour[];
  /** @defaultValue a free one */
  readonly port?: number;
}

export interface FakeBedrock {
  /** For `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`, or a client's `endpoint`. */
  readonly url: string;
  readonly requests: readonly BedrockRequest[];
  /** Puts another script in place of what is left. */
  play(...script: readonly BedrockBehaviour[]): void;
  close(): Promise<void>;
}

const HONEST: BedrockBehaviour = { kind: "answer" };
const CONVERSE = /^\/model\/(?<id>[^/]+)\/converse$/u;
/**
 * Bedrock's Converse on loopback: paths, JSON and error headers as the service has them, over HTTP/2 in the clear, as the SDK speaks to an `http:`
 * endpoint, and over HTTP/1.1. It does as its script says and records what it was asked.
 */
export async function startFakeBedrock({ script = [HONEST], port = 0 }: FakeBedrockOptions = {}): Promise<FakeBedrock> {
  let left = [...script];
  const requests: BedrockRequest[] = [];
  const ending = new AbortController();

  const handle = async (request: LoopbackRequest, response: ServerResponse): Promise<void> => {
    const id = CONVERSE.exec(request.url ?? "")?.groups?.["id"];
    if (request.method !== "POST" || id === undefined) return exception(response, 404, "UnknownOperationException", "There is no such operation.");
    const body = (await json(request)) as ConverseBody; // the SDK's own
    requests.push({ modelId: decodeURIComponent(id), body, headers: { ...request.headers } });
    const behaviour = left.length > 1 ? left.shift() : left[0];
    await behave(behaviour ?? HONEST, { request, response, body, signal: ending.signal });
  };
  const server = await listenBoth(handle, port);
  return {
    url: server.url,
    requests,
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
  readonly body: ConverseBody;
  readonly signal: AbortSignal;
}

async function behave(behaviour: BedrockBehaviour, call: Call): Promise<void> {
  const { request, response, body, signal } = call;
  switch (behaviour.kind) {
    case "answer":
      return send(response, 200, converse(body, answerContent(body, behaviour.draft ?? honestDraft(promptOf(body))), answerReason(body)));
    case "text":
      return send(response, 200, converse(body, [{ text: behaviour.text }], "end_turn"));
    case "stop":
      return send(response, 200, converse(body, behaviour.text === undefined ? [] : [{ text: behaviour.text }], behaviour.reason));
    case "error":
      return exception(response, behaviour.status, behaviour.type, behaviour.message ?? "The fake was told to.");
    case "slow":
      await sleep(behaviour.ms, undefined, { signal });
      return await behave(HONEST, call);
    case "stall":
      return;
    case "reset":
      return hangUp(request);
    case "body":
      response.writeHead(behaviour.status, { "content-type": behaviour.contentType ?? "application/json" });
      response.end(behaviour.body);
      return;
    case "truncated": {
      const whole = JSON.stringify(converse(body, answerContent(body, honestDraft(promptOf(body))), answerReason(body)));
      response.writeHead(200, { "content-type": "application/json", "content-length": String(Buffer.byteLength(whole)) });
      response.write(whole.slice(0, whole.length / 2));
      await sleep(CUT_AFTER_MS, undefined, { signal });
      return hangUp(request);
    }
  }
}

/** Time for what was written to leave. */
const CUT_AFTER_MS = 20;

/** Every word of the request, for the honest draft. */
const promptOf = ({ messages = [] }: ConverseBody): string => messages.flatMap(({ content }) => content.flatMap(({ text }) => text ?? [])).join("\n");

function answerContent({ toolConfig }: ConverseBody, draft: unknown): readonly object[] {
  const tool = toolConfig?.tools[0]?.toolSpec.name;
  return tool === undefined ? [{ text: JSON.stringify(draft) }] : [{ toolUse: { toolUseId: "tooluse_fake", name: tool, input: draft } }];
}

const answerReason = ({ toolConfig }: ConverseBody): string => (toolConfig === undefined ? "end_turn" : "tool_use");

/** About as many characters as a token has in English. */
const CHARACTERS_A_TOKEN = 4;
const tokens = (value: unknown): number => Math.ceil(JSON.stringify(value).length / CHARACTERS_A_TOKEN);

function converse(body: ConverseBody, content: readonly object[], stopReason: string): object {
  const [inputTokens, outputTokens] = [tokens(body), tokens(content)];
  return {
    output: { message: { role: "assistant", content } },
    stopReason,
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs: 1 },
  };
}

function send(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", "x-amzn-requestid": crypto.randomUUID(), ...headers });
  response.end(JSON.stringify(body));
}

const exception = (response: ServerResponse, status: number, type: string, message: string): void =>
  send(response, status, { message }, { "x-amzn-errortype": `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/` });
