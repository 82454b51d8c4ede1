import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What any server may do instead of answering. */
export type Misbehaviour =
  | { readonly kind: "slow"; readonly ms: number }
  /** Nothing ever comes. */
  | { readonly kind: "stall" }
  /** The head comes, and then nothing. */
  | { readonly kind: "hang-in-body" }
  | { readonly kind: "reset" }
  | { readonly kind: "truncated" }
  | { readonly kind: "body"; readonly status: number; readonly body: string; readonly contentType?: string }
  | { readonly kind: "redirect"; readonly to: string };

export interface ScriptedRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

export interface ScriptedServer<B> {
  readonly url: string;
  readonly requests: readonly ScriptedRequest[];
  /** One behaviour a call, in order; the last goes on. None: it behaves well. */
  play(...script: readonly (B | Misbehaviour)[]): void;
  close(): Promise<void>;
}

export interface ScriptedAnswer {
  readonly status: number;
  readonly body: string;
  readonly contentType?: string;
}

export interface ScriptedServerOptions<B> {
  /** @defaultValue a free one */
  readonly port?: number;
  readonly script?: readonly (B | Misbehaviour)[];
  /** The answer to a request, by a behaviour of the service's own; null for its honest one. */
  readonly answer: (request: ScriptedRequest, behaviour: B | null) => ScriptedAnswer;
}

/** Time for what was written to leave. */
const CUT_AFTER_MS = 20;
const MISBEHAVIOURS: ReadonlySet<string> = new Set(["slow", "stall", "hang-in-body", "reset", "truncated", "body", "redirect"]);

/** A server of GET requests on loopback, which does as its script says and records what it was asked. */
export async function startScriptedServer<B extends { readonly kind: string }>({
  port = 0,
  script = [],
  answer,
}: ScriptedServerOptions<B>): Promise<ScriptedServer<B>> {
  let left = [...script];
  const requests: ScriptedRequest[] = [];
  const ending = new AbortController();

  const behave = async (request: ScriptedRequest, response: ServerResponse, behaviour: B | Misbehaviour | undefined): Promise<void> => {
    const head = (status: number, contentType = "application/json; charset=utf-8", length?: number): void => {
      response.writeHead(status, { "content-type": contentType, ...(length === undefined ? {} : { "content-length": String(length) }) });
    };
    const send = ({ status, body, contentType }: ScriptedAnswer): void => {
      head(status, contentType);
      response.end(body);
    };
    if (behaviour === undefined) return send(answer(request, null));
    if (!isMisbehaviour(behaviour)) return send(answer(request, behaviour));
    switch (behaviour.kind) {
      case "slow":
        await sleep(behaviour.ms, undefined, { signal: ending.signal });
        return send(answer(request, null));
      case "stall":
        return;
      case "hang-in-body":
        head(200);
        response.write(answer(request, null).body.slice(0, 100));
        return;
      case "reset":
        response.socket?.resetAndDestroy();
        return;
      case "truncated": {
        const { body } = answer(request, null);
        head(200, undefined, Buffer.byteLength(body));
        response.write(body.slice(0, body.length / 2));
        await sleep(CUT_AFTER_MS, undefined, { signal: ending.signal });
        response.socket?.destroy();
        return;
      }
      case "body":
        return send(behaviour);
      case "redirect":
        response.writeHead(302, { location: behaviour.to }).end();
    }
  };

  const server = createServer((incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const request = { path: pathname, query: searchParams, headers: incoming.headers };
    requests.push(request);
    const behaviour = left.length > 1 ? left.shift() : left[0];
    behave(request, response, behaviour).catch(() => response.socket?.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${taken}`,
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

const isMisbehaviour = (behaviour: { readonly kind: string }): behaviour is Misbehaviour => MISBEHAVIOURS.has(behaviour.kind);
