import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/** What the fake does with one request. */
export type SearchBehaviour =
  /** Answers every search of a request with the foods that it was given. */
  | { readonly kind: "answer" }
  | { readonly kind: "slow"; readonly ms: number }
  /** Never answers. */
  | { readonly kind: "stall" }
  /** Hangs up without an answer. */
  | { readonly kind: "reset" }
  | { readonly kind: "body"; readonly status: number; readonly body: string; readonly contentType?: string }
  /** Half of an honest answer, then the connection is cut. */
  | { readonly kind: "truncated" }
  /** An honest answer in drops, never to its end. */
  | { readonly kind: "trickle" };

export interface SearchRequestSeen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface FakeSearch {
  readonly url: string;
  readonly requests: readonly SearchRequestSeen[];
  /** Puts another script in place of what is left; its last behaviour goes on. */
  play(...script: readonly SearchBehaviour[]): void;
  close(): Promise<void>;
}

const HONEST: SearchBehaviour = { kind: "answer" };
const DROP_MS = 20;

/** As much of OpenSearch as a multi-search needs, for the failures that a real one cannot be told to have. `foods` are documents' foods as JSON, by id. */
export async function startFakeSearch(foods: ReadonlyMap<string, string>, script: readonly SearchBehaviour[] = [HONEST]): Promise<FakeSearch> {
  let left = [...script];
  const requests: SearchRequestSeen[] = [];
  const ending = new AbortController();
  const answerTo = (body: string): string => {
    const searches = body.trim().split("\n").length / 2;
    const hits = [...foods].map(([foodId, food]) => ({ _index: "foods-words-0-1-fake", _id: foodId, _source: { foodId, food } }));
    const response = { took: 1, timed_out: false, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 }, hits: { hits }, status: 200 };
    return JSON.stringify({ took: 1, responses: Array.from({ length: searches }, () => response) });
  };
  const behave = async (behaviour: SearchBehaviour, seen: SearchRequestSeen, response: ServerResponse): Promise<void> => {
    const json = { "content-type": "application/json; charset=UTF-8" };
    switch (behaviour.kind) {
      case "answer":
        response.writeHead(200, json).end(answerTo(seen.body));
        return;
      case "slow":
        await sleep(behaviour.ms, undefined, { signal: ending.signal });
        return await behave(HONEST, seen, response);
      case "stall":
        return;
      case "reset":
        response.socket?.destroy();
        return;
      case "body":
        response.writeHead(behaviour.status, { "content-type": behaviour.contentType ?? "application/json" }).end(behaviour.body);
        return;
      case "truncated": {
        const whole = answerTo(seen.body);
        response.writeHead(200, { ...json, "content-length": String(Buffer.byteLength(whole)) }).write(whole.slice(0, whole.length / 2));
        await sleep(DROP_MS, undefined, { signal: ending.signal });
        response.socket?.destroy();
        return;
      }
      case "trickle":
        response.writeHead(200, json);
        while (!response.destroyed) {
          response.write(" ");
          await sleep(DROP_MS, undefined, { signal: ending.signal });
        }
    }
  };
  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
      const seen = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body: await text(request) };
      requests.push(seen);
      await behave((left.length > 1 ? left.shift() : left[0]) ?? HONEST, seen, response);
    };
    handle().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
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
