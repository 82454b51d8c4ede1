import { once } from "node:events";
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface ServerlessProxy {
  readonly url: string;
  /** What was refused, as `method path`. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** Operations of a serverless vector collection that the index may use (https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-genref.html). */
const ALLOWED: readonly RegExp[] = [
  /^(?:PUT|GET|HEAD|DELETE) \/[a-z0-9][^/]*$/u,
  /^GET \/_cat\/indices$/u,
  /^GET \/_alias(?:\/[^/]+)?$/u,
  /^POST \/_aliases$/u,
  /^POST \/[^/_][^/]*\/(?:_bulk|_search)$/u,
  /^POST \/_msearch$/u,
];
/** Written documents are found late; a collection takes a minute. */
const REFRESH_INTERVAL = "2s";

/** An OpenSearch as a serverless collection shows itself: ids are its own, nobody refreshes but itself, late, and most operations are not there. */
export async function startServerlessProxy(target: string): Promise<ServerlessProxy> {
  const refused: string[] = [];
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(incoming.url ?? "/", target);
    const operation = `${incoming.method} ${pathname}`;
    const body = await text(incoming);
    const named = pathname.endsWith("/_bulk") && body.split("\n").some((line) => /^\{"(?:index|create)":\{[^}]*"_id"/u.test(line));
    if (named || search.includes("refresh") || !ALLOWED.some((allowed) => allowed.test(operation))) {
      refused.push(operation);
      const reason = named ? "Document ID is not supported in create/index operation request" : `${operation} is not supported`;
      outgoing
        .writeHead(named ? 400 : 404, { "content-type": "application/json" })
        .end(JSON.stringify({ error: { type: "not_supported", reason }, status: 400 }));
      return;
    }
    const sent = incoming.method === "PUT" ? refreshedLate(body) : body;
    const headers = { ...incoming.headers, "content-length": String(Buffer.byteLength(sent)) };
    const asked = forward(new URL(`${pathname}${search}`, target), { method: incoming.method ?? "GET", headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on("error", () => outgoing.destroy());
    outgoing.on("close", () => asked.destroy());
    asked.end(sent);
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    refused,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function refreshedLate(body: string): string {
  const definition = JSON.parse(body) as { readonly settings: { readonly index: object } }; // our own request
  return JSON.stringify({ ...definition, settings: { ...definition.settings, index: { ...definition.settings.index, refresh_interval: REFRESH_INTERVAL } } });
}
