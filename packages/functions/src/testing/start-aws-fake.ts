import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { hangUp, listenBoth, type LoopbackRequest } from "./listen-both.ts";

/** What a fake of a control plane may do instead of answering. */
export type ControlBehaviour =
  | { readonly kind: "answer" }
  /** Answers honestly, after a while. */
  | { readonly kind: "slow"; readonly ms: number }
  /** An exception of the service. */
  | { readonly kind: "error"; readonly type: string; readonly status: number; readonly message?: string }
  /** Never answers. */
  | { readonly kind: "stall" }
  /** Hangs up without an answer. */
  | { readonly kind: "reset" }
  /** A status with a body of any kind. */
  | { readonly kind: "body"; readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

export interface ControlRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ControlAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AwsFake {
  /** For `AWS_ENDPOINT_URL_<SERVICE>`, or a client's `endpoint`. */
  readonly url: string;
  readonly requests: readonly ControlRequest[];
  /** Of every call of an operation from now on, in order; the last goes on. None: honest answers. */
  play(operation: string, ...script: readonly ControlBehaviour[]): void;
  close(): Promise<void>;
}

export interface AwsFakeOptions {
  /** Name of the operation that a request asks for; null for none that the fake knows. */
  readonly operationOf: (request: ControlRequest) => string | null;
  readonly answer: (operation: string, request: ControlRequest) => ControlAnswer;
  /** An exception on the service's wire. */
  readonly exception: (type: string, status: number, message: string) => ControlAnswer;
  /** Told of every call, whatever comes of it. */
  readonly onOperation?: (operation: string) => void;
  /** @defaultValue a free one */
  readonly port?: number;
}

/** A fake of a service's control plane on loopback: its answers and exceptions are given, what it is told to do instead is done here. */
export async function startAwsFake({ operationOf, answer, exception, onOperation, port }: AwsFakeOptions): Promise<AwsFake> {
  const scripts = new Map<string, ControlBehaviour[]>();
  const requests: ControlRequest[] = [];
  const ending = new AbortController();
  const send = (response: ServerResponse, { status, body, headers = {} }: ControlAnswer): void => {
    response.writeHead(status, headers).end(body);
  };
  const handle = async (incoming: LoopbackRequest, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const request: ControlRequest = {
      method: incoming.method ?? "",
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers: incoming.headers,
      body: await text(incoming),
    };
    requests.push(request);
    const operation = operationOf(request);
    if (operation === null) return send(response, exception("UnknownOperationException", 404, `There is no ${request.method} ${request.path}.`));
    onOperation?.(operation);
    const script = scripts.get(operation) ?? [];
    const behaviour = (script.length > 1 ? script.shift() : script[0]) ?? { kind: "answer" };
    switch (behaviour.kind) {
      case "slow":
        await sleep(behaviour.ms, undefined, { signal: ending.signal });
        return send(response, answer(operation, request));
      case "answer":
        return send(response, answer(operation, request));
      case "error":
        return send(response, exception(behaviour.type, behaviour.status, behaviour.message ?? "The fake was told to."));
      case "body":
        return send(response, behaviour);
      case "stall":
        return;
      case "reset":
        return hangUp(incoming);
    }
  };
  const server = await listenBoth(handle, port);
  return {
    url: server.url,
    requests,
    play: (operation, ...script) => void scripts.set(operation, [...script]),
    close: async () => {
      ending.abort();
      await server.close();
    },
  };
}

/** An exception as services with REST and JSON write it. */
export const jsonException = (type: string, status: number, message: string): ControlAnswer => ({
  status,
  headers: { "content-type": "application/json", "x-amzn-errortype": type, "x-amzn-requestid": crypto.randomUUID() },
  body: JSON.stringify({ message }),
});

export const jsonAnswer = (body: unknown): ControlAnswer => ({ status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
