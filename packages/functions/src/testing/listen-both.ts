import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttp2Server, type Http2ServerRequest } from "node:http2";
import { type AddressInfo, createServer, type Socket } from "node:net";

export type LoopbackRequest = IncomingMessage | Http2ServerRequest;

export interface LoopbackServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Bytes by which a client of HTTP/2 introduces itself. */
const HTTP2_PREFACE = "PRI";

/** A server on loopback that speaks HTTP/1.1 and, as the SDK does with Bedrock at an `http:` endpoint, HTTP/2 in the clear. */
export async function listenBoth(handle: (request: LoopbackRequest, response: ServerResponse) => Promise<void>, port = 0): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  const onRequest = (request: LoopbackRequest, response: ServerResponse): void => {
    handle(request, response).catch(() => hangUp(request));
  };
  const http = createHttpServer(onRequest);
  // What is used of a response is the same in both protocols.
  const http2 = createHttp2Server((request, response) => onRequest(request, response as unknown as ServerResponse));
  http2.on("sessionError", () => undefined);
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.once("readable", () => {
      const first: unknown = socket.read();
      if (!(first instanceof Buffer)) return socket.destroy();
      socket.unshift(first);
      (first.toString("latin1", 0, HTTP2_PREFACE.length) === HTTP2_PREFACE ? http2 : http).emit("connection", socket);
    });
  });
  await new Promise<void>((resolve) => {
    tcp.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = tcp.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      const closed = new Promise((resolve) => tcp.close(resolve));
      for (const socket of sockets) socket.destroy();
      http.close();
      http2.close();
      await closed;
    },
  };
}

/** Ends the connection of a request without an answer. */
export function hangUp(request: LoopbackRequest): void {
  if ("stream" in request) request.stream.session?.destroy();
  else request.socket.destroy();
}
