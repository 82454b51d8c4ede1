import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request as forward, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ProxiedRequest {
  /** `GET /_alias`, without the query. */
  readonly operation: string;
  /** With its question mark; empty for none. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer in place of the server's, or the body that it is sent. */
export type Proxied = { readonly status: number; readonly answer: object } | { readonly body: string };

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands before a server on loopback, looks at every request, and answers it or passes it on. */
export async function startProxy(target: string, look: (request: ProxiedRequest) => Proxied): Promise<Proxy> {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(incoming.url ?? "/", target);
    const looked = look({ operation: `${incoming.method} ${pathname}`, query: search, headers: incoming.headers, body: await text(incoming) });
    if ("answer" in looked) {
      outgoing.writeHead(looked.status, { "content-type": "application/json" }).end(JSON.stringify(looked.answer));
      return;
    }
    const headers = { ...incoming.headers, "content-length": String(Buffer.byteLength(looked.body)) };
    const asked = forward(new URL(`${pathname}${search}`, target), { method: incoming.method ?? "GET", headers }, (answered) => {
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing);
    });
    asked.on("error", () => outgoing.destroy());
    outgoing.on("close", () => asked.destroy());
    asked.end(looked.body);
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing).catch(() => outgoing.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
