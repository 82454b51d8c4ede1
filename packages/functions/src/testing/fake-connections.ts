import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a connection was sent. */
export interface Posted {
  readonly connectionId: string;
  readonly message: unknown;
}

/** The connections API of API Gateway (`POST /@connections/{id}`), with connections that are open, gone or failing. */
export interface FakeConnections {
  readonly endpoint: string;
  readonly posted: readonly Posted[];
  /** How posts to a connection end; open by default. */
  set(connectionId: string, state: "open" | "gone" | "failing"): void;
  close(): Promise<void>;
}

export async function startFakeConnections(): Promise<FakeConnections> {
  const states = new Map<string, "open" | "gone" | "failing">();
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const connectionId = decodeURIComponent(/@connections\/(?<id>[^/?]+)/u.exec(decodeURIComponent(request.url ?? ""))?.groups?.["id"] ?? "");
      const state = states.get(connectionId) ?? "open";
      if (state === "gone") return response.writeHead(410, { "x-amzn-ErrorType": "GoneException" }).end("{}");
      if (state === "failing") return response.writeHead(500).end("{}");
      posted.push({ connectionId, message: JSON.parse(body) });
      return response.writeHead(200).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    posted,
    set: (connectionId, state) => void states.set(connectionId, state),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
