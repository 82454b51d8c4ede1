import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { honestDraft } from "./honest-draft.ts";

/** What the fake does with one chat completion. */
export type OpenAiBehaviour =
  /** A draft as text; without one, an honest draft of the foods in the prompt. */
  | { readonly kind: "answer"; readonly draft?: unknown }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "finish"; readonly reason: string; readonly text?: string }
  | { readonly kind: "refusal" }
  /** A status with an error of OpenAI's form. */
  | { readonly kind: "error"; readonly status: number; readonly message: string }
  | { readonly kind: "body"; readonly status: number; readonly body: string; readonly contentType?: string }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "stall" }
  | { readonly kind: "reset" }
  | { readonly kind: "truncated" };

export interface OpenAiRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: ChatBody;
}

/** As much of a request as tests look at. */
export interface ChatBody {
  readonly model?: string;
  readonly max_tokens?: number;
  readonly max_completion_tokens?: number;
  readonly response_format?: { readonly type: string };
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
}

export interface FakeOpenAiOptions {
  /** One behaviour a call, in order; the last goes on. @defaultValue honest answers */
  readonly script?: readonly OpenAiBehaviour[];
  /** @defaultValue a free one */
  readonly port?: number;
  /** Forms of answer that it knows; another is answered with 400. @defaultValue all */
  readonly formats?: readonly ("json_schema" | "json_object" | "text")[];
  /** Refuses `max_tokens`, as newer models do. @defaultValue false */
  readonly wantsCompletionTokens?: boolean;
}

export interface FakeOpenAi {
  /** The base URL: with `/v1`. */
  readonly url: string;
  readonly requests: readonly OpenAiRequest[];
  play(...script: readonly OpenAiBehaviour[]): void;
  close(): Promise<void>;
}

const HONEST: OpenAiBehaviour = { kind: "answer" };
/** Time for what was written to leave. */
const CUT_AFTER_MS = 20;

/** A server of chat completions on loopback, which does as its script says and records what it was asked. */
export async function startFakeOpenAi({ script = [HONEST], port = 0, formats, wantsCompletionTokens = false }: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  let left = [...script];
  const requests: OpenAiRequest[] = [];
  const ending = new AbortController();

  const refusalOf = ({ response_format, max_tokens }: ChatBody): string | null => {
    const format = response_format?.type ?? "text";
    if (formats !== undefined && !formats.some((known) => known === format)) return `response_format.type "${format}" is not supported`;
    return wantsCompletionTokens && max_tokens !== undefined ? "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." : null;
  };

  const server = createServer((request, response) => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    const fail = (status: number, message: string): void => send(status, { error: { message, type: "error", code: null } });

    const behave = async (behaviour: OpenAiBehaviour, body: ChatBody): Promise<void> => {
      const draft = (): string => JSON.stringify(honestDraft((body.messages ?? []).map(({ content }) => content).join("\n")));
      switch (behaviour.kind) {
        case "answer":
          return send(200, completion(behaviour.draft === undefined ? draft() : JSON.stringify(behaviour.draft), "stop"));
        case "text":
          return send(200, completion(behaviour.text, "stop"));
        case "finish":
          return send(200, completion(behaviour.text ?? "", behaviour.reason));
        case "refusal":
          return send(200, { choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: null, refusal: "I cannot." } }] });
        case "error":
          return fail(behaviour.status, behaviour.message);
        case "body":
          response.writeHead(behaviour.status, { "content-type": behaviour.contentType ?? "application/json" }).end(behaviour.body);
          return;
        case "redirect":
          response.writeHead(307, { location: behaviour.to }).end();
          return;
        case "slow":
          await sleep(behaviour.ms, undefined, { signal: ending.signal });
          return await behave(HONEST, body);
        case "stall":
          return;
        case "reset":
          request.socket.destroy();
          return;
        case "truncated": {
          const whole = JSON.stringify(completion(draft(), "stop"));
          response.writeHead(200, { "content-type": "application/json", "content-length": String(Buffer.byteLength(whole)) });
          response.write(whole.slice(0, whole.length / 2));
          await sleep(CUT_AFTER_MS, undefined, { signal: ending.signal });
          request.socket.destroy();
        }
      }
    };

    const handle = async (): Promise<void> => {
      const body = (await json(request)) as ChatBody; // ours, or a test's
      requests.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
      if (request.url !== "/v1/chat/completions") return fail(404, "There is no such address.");
      const refused = refusalOf(body);
      if (refused !== null) return fail(400, refused);
      const behaviour = left.length > 1 ? left.shift() : left[0];
      await behave(behaviour ?? HONEST, body);
    };
    handle().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${taken}/v1`,
    requests,
    play: (...next) => {
      left = [...next];
    },
    close: async () => {
      ending.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const completion = (content: string, reason: string): object => ({
  id: "chatcmpl-fake",
  object: "chat.completion",
  choices: [{ index: 0, finish_reason: reason, message: { role: "assistant", content } }],
  usage: { prompt_tokens: 1000, completion_tokens: 500, total_tokens: 1500 },
});
