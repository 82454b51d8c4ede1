import { once } from "node:events";
import { createServer, type IncomingMessage, request as forward, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createAiChef, type SessionEvent } from "@ai-chef/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { cli, newFolder, startCli } from "./run-cli.ts";

const SESSIONS = 60;
const SEED = 20_261_124;

/** The same sequence each time (Park and Miller, CACM 1988;31:1192-1201). */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const folder = newFolder();
let [url, token] = ["", ""];
let stop: () => Promise<unknown> = async () => undefined;

beforeAll(async () => {
  const child = startCli(["dev", "--port", "0", "--json"], { AI_CHEF_DATA_DIR: folder });
  child.stderr.resume();
  const [chunk] = await once(child.stdout, "data");
  ({ url, token } = JSON.parse(String(chunk)));
  stop = async () => {
    child.kill("SIGINT");
    await once(child, "exit");
  };
}, 60_000);
afterAll(() => stop());

const FAULTS = ["reset-before", "reset-after", "unavailable", "page", "cut", "late"] as const;
type HttpFault = (typeof FAULTS)[number];

/** A bad network before the server: every third request and every second WebSocket meets a fault. */
async function badNetwork(): Promise<{ readonly url: string; readonly faults: ReadonlyMap<string, number>; close(): Promise<void> }> {
  const next = random(SEED);
  const faults = new Map<string, number>();
  const count = (fault: string): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const sockets = new Set<Socket>();

  const pass = (incoming: IncomingMessage, outgoing: ServerResponse, fault: HttpFault | null): void => {
    const asked = forward(new URL(incoming.url ?? "/", url), { method: incoming.method ?? "GET", headers: incoming.headers }, (answer) => {
      if (fault === "reset-after") return void incoming.socket.destroy();
      const { "content-length": length = "0", ...headers } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, fault === "cut" ? headers : answer.headers);
      if (fault !== "cut") return void answer.pipe(outgoing);
      answer.once("data", (chunk: Buffer) => outgoing.end(chunk.subarray(0, Math.floor(Number(length) / 2))));
    });
    asked.on("error", () => incoming.socket.destroy());
    incoming.pipe(asked);
  };
  const server = createServer((incoming, outgoing) => {
    const fault = next() < 1 / 3 ? (FAULTS[Math.floor(next() * FAULTS.length)] ?? "late") : null;
    if (fault !== null) count(fault);
    switch (fault) {
      case "reset-before":
        return void incoming.socket.destroy();
      case "unavailable":
        return void outgoing.writeHead(503, { "Retry-After": "0" }).end();
      case "page":
        return void outgoing.writeHead(502, { "Content-Type": "text/html" }).end("<html>Bad Gateway</html>");
      case "late":
        return void setTimeout(() => pass(incoming, outgoing, null), 100 * next());
      default:
        return pass(incoming, outgoing, fault);
    }
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (incoming: IncomingMessage, near: Socket, head: Buffer) => {
    const isCut = next() < 1 / 2;
    if (isCut) count("socket cut");
    const far = connect(Number(new URL(url).port), "127.0.0.1", () => {
      const headers = Object.entries({ ...incoming.headers, host: new URL(url).host }).map(([name, value]) => `${name}: ${String(value)}`);
      far.write(`GET ${incoming.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
      if (isCut) setTimeout(() => near.destroy(), 60 * next());
    });
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on TCP
    faults,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

async function numbersOf(events: AsyncIterable<SessionEvent>): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const { seq } of events) numbers.push(seq);
  return numbers;
}

describe("the SDK on a network that fails", () => {
  it(`cooks ${SESSIONS} recipes, starts none of them twice, and tells every event once and in order`, async () => {
    const network = await badNetwork();
    try {
      const chef = createAiChef({ baseUrl: network.url, token, maxTries: 20 });
      const cooked = await Promise.all(
        Array.from({ length: SESSIONS }, async () => {
          const session = await chef.sessions.start({ target: "general", language: "en" });
          const numbers = await numbersOf(session.subscribe());
          return { numbers, title: (await session.result()).recipe.title };
        }),
      );
      for (const { numbers, title } of cooked) expect([numbers, title === ""]).toEqual([numbers.map((_, index) => index + 1), false]);
      expect(Object.fromEntries(network.faults)).toMatchObject(Object.fromEntries(FAULTS.map((fault) => [fault, expect.any(Number)])));
      const listed = JSON.parse(cli(["sessions", "list", "--limit", "200", "--json"], { env: { AI_CHEF_DATA_DIR: folder } }).stdout);
      expect(listed.sessions).toHaveLength(SESSIONS);
    } finally {
      await network.close();
    }
  });
});

const event = (seq: number, type: string, runId = "run-1"): object => ({ runId, seq, at: "2026-11-24T00:00:00.000Z", type });
const TRUTH = [event(1, "session-start"), event(2, "stage-start"), event(3, "a-type-of-later-versions"), event(4, "stage-end"), event(5, "session-end")];

/** What a WebSocket may bring that nobody wants: the rows over HTTP are the truth. */
const LIES: Readonly<Record<string, readonly unknown[]>> = {
  "events twice and out of order": [1, 2, 2, 1, 5, 4, 3].map((seq) => ({ type: "event", sessionId: "s", event: TRUTH[seq - 1] })),
  "a gap that is never filled": [1, 2, 5].map((seq) => ({ type: "event", sessionId: "s", event: TRUTH[seq - 1] })),
  "what is no message": [
    "hello",
    "{",
    "[]",
    "null",
    { type: "weird" },
    { type: "event", sessionId: "s" },
    { type: "event", sessionId: "s", event: { seq: "1" } },
  ],
  "events of another session": [
    { type: "event", sessionId: "t", event: event(1, "session-start", "run-9") },
    { type: "end", sessionId: "t" },
  ],
  "an end before anything": [{ type: "end", sessionId: "s" }],
  "events that nobody wrote": [
    { type: "event", sessionId: "s", event: event(6, "stage-start") },
    { type: "event", sessionId: "s", event: event(1, "session-start", "run-0") },
  ],
  "a megabyte of nothing": ["x".repeat(1_000_000)],
  nothing: [],
};

describe("the SDK and a server that lies", () => {
  it.each(Object.entries(LIES))("tells what the rows say, once and in order: %s", async (_, messages) => {
    const server = createServer((request, response) => {
      const after = Number(new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("after") ?? 0);
      const isEvents = (request.url ?? "").includes("/events");
      response
        .setHeader("Content-Type", "application/json")
        .end(JSON.stringify(isEvents ? { events: TRUTH.slice(after), status: "succeeded", runId: "run-1" } : { status: "ok" }));
    });
    const sockets = new WebSocketServer({ server, path: "/watch", handleProtocols: () => "ai-chef.v1" });
    sockets.on("connection", (socket) => {
      socket.on("message", () => {
        for (const message of messages) socket.send(typeof message === "string" ? message : JSON.stringify(message));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on TCP
      const seen: SessionEvent[] = [];
      for await (const each of createAiChef({ baseUrl, token: "t", heartbeatMs: 200 }).sessions.attach("s").subscribe()) seen.push(each);
      expect(seen).toEqual(TRUTH);
    } finally {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    }
  });
});
