import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What becomes of one request: it `pass`es; it is done and its answer lost (`lose-answer`), or cut in half (`cut`); it never arrives (`lose-request`), or
 * nobody ever answers it (`stall`); it passes later; or it is answered in the server's place.
 */
export type Fate =
  | "pass"
  | "lose-answer"
  | "cut"
  | "lose-request"
  | "stall"
  | { readonly afterMs: number }
  | { readonly status: number; readonly body: string };

export interface AskedRequest {
  /** `TransactWriteItems` of `X-Amz-Target: DynamoDB_20120810.TransactWriteItems`. */
  readonly operation: string;
  /** From 1. */
  readonly number: number;
}

export interface ScriptedProxy {
  readonly endpoint: string;
  /** Operations in the order in which they were asked. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy before a service of AWS that speaks JSON over HTTP, which loses what its script says. Sockets are reset, as networks do. */
export async function startScriptedProxy(upstream: string, fateOf: (request: AskedRequest) => Fate): Promise<ScriptedProxy> {
  const asked: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
    asked.push(operation);
    const fate = fateOf({ operation, number: asked.length });
    const body = await buffer(request);
    if (fate === "lose-request") return void request.socket.resetAndDestroy();
    if (fate === "stall") return;
    if (typeof fate === "object" && "afterMs" in fate) await sleep(fate.afterMs);
    else if (typeof fate === "object") {
      response.writeHead(fate.status, { "content-type": "application/x-amz-json-1.0", "content-length": Buffer.byteLength(fate.body) }).end(fate.body);
      return;
    }
    const headers = new Headers(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" && !HOP_BY_HOP.has(name) ? [[name, value]] : [])),
    );
    const answered = await fetch(upstream, { method: "POST", headers, body });
    const text = await answered.arrayBuffer();
    if (fate === "lose-answer") return void request.socket.resetAndDestroy();
    const whole = Buffer.from(text);
    response.writeHead(answered.status, { "content-type": "application/x-amz-json-1.0" }).end(fate === "cut" ? whole.subarray(0, whole.length / 2) : whole);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const HOP_BY_HOP: ReadonlySet<string> = new Set(["connection", "content-length", "host", "transfer-encoding", "keep-alive"]);
