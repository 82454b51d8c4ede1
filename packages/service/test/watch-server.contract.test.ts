import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import {
  createAuthenticate,
  createKeys,
  createStartGrants,
  createWatchTokens,
  EXPIRED_CLOSE_CODE,
  TOKEN_PROTOCOL,
  WATCH_PROTOCOL,
  type WatchMessage,
} from "../src/api/index.ts";
import { createEventBell, createSqliteAccessStore, observedStore, openLocalStore } from "../src/local/index.ts";
import { attachWatchServer } from "../src/local/watch-server.ts";
import { type Clock, systemClock } from "../src/ports/clock.ts";
import { appendEvent } from "../src/sessions/append-event.ts";
import { endRun } from "../src/sessions/end-run.ts";
import { SIGNING_KEY } from "./api-under-test.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A watch server on a free port, over an empty store. */
async function serve(clock: Clock = systemClock) {
  const bell = createEventBell();
  const store = observedStore(openLocalStore({ path: ":memory:" }), ({ runId }) => bell.ring(runId));
  const access = createSqliteAccessStore({ path: ":memory:" });
  const watchTokens = createWatchTokens(SIGNING_KEY, clock);
  const authenticate = createAuthenticate({
    keys: createKeys(access, clock),
    grants: createStartGrants(SIGNING_KEY, clock),
    watchTokens,
    development: { token: "aicdev_test", owner: "ann" },
  });
  const server: Server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const defects: unknown[] = [];
  const watchers = attachWatchServer(server, { store, authenticate, bell, clock, isAllowed: () => true, onDefect: (error) => defects.push(error) });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/watch`; // it listens on TCP
  closing.push(async () => {
    watchers.close();
    server.closeAllConnections();
    server.close();
    await store.close();
    access.close();
    expect(defects).toEqual([]);
  });
  const run = (sessionId: string, runId: string): Promise<void> =>
    store.createRun({ sessionId, runId, owner: "ann", profile: {}, startedAt: new Date().toISOString(), expiresAt: "2999-01-01T00:00:00.000Z" });
  const tell = (runId: string, stage: string) => appendEvent(store, clock, { runId, type: "stage-start", stage });
  const end = (runId: string) => endRun(store, clock, runId, { status: "failed" });
  return { url, store, watchTokens, run, tell, end };
}

async function connect(url: string, token: string) {
  const socket = new WebSocket(url, [WATCH_PROTOCOL, `${TOKEN_PROTOCOL}${token}`]);
  const messages: WatchMessage[] = [];
  let wake = (): void => undefined;
  socket.on("message", (data: Buffer) => {
    messages.push(JSON.parse(data.toString()));
    wake();
  });
  await once(socket, "open");
  closing.push(() => socket.terminate());
  /** Waits until so many messages are there. */
  const until = async (count: number): Promise<readonly WatchMessage[]> => {
    while (messages.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return messages;
  };
  return { socket, until, say: (message: object) => socket.send(JSON.stringify(message)) };
}

/** A message in a word: `run-1/3`, `end`, `error token_expired`. */
const word = (message: WatchMessage): string =>
  message.type === "event" ? `${message.event.runId}/${message.event.seq}` : message.type === "end" ? "end" : `error ${message.problem.code}`;

describe("watching over a WebSocket", () => {
  it("goes over to a newer run with its events from 1, and ends with it", async () => {
    const { url, run, tell, end } = await serve();
    await run("s", "run-1");
    await tell("run-1", "A");
    const { say, until } = await connect(url, "aicdev_test");
    say({ type: "subscribe", sessionId: "s", after: 0 });
    await until(1);
    await run("s", "run-2");
    await tell("run-2", "A");
    await until(2);
    await tell("run-2", "B");
    await end("run-2");
    expect((await until(5)).map(word)).toEqual(["run-1/1", "run-2/1", "run-2/2", "run-2/3", "end"]);
  });

  it("misses nothing of a run that began while the client was away, when it says which run it knows", async () => {
    const { url, run, tell, end } = await serve();
    await run("s", "run-1");
    for (const stage of ["A", "B", "C"]) await tell("run-1", stage);
    await run("s", "run-2");
    await tell("run-2", "A");
    await end("run-2");
    const { say, until } = await connect(url, "aicdev_test");
    say({ type: "subscribe", sessionId: "s", after: 3, runId: "run-1" });
    expect((await until(3)).map(word)).toEqual(["run-2/1", "run-2/2", "end"]);
    say({ type: "subscribe", sessionId: "s", after: 1, runId: "run-2" });
    expect((await until(5)).map(word).slice(3)).toEqual(["run-2/2", "end"]);
  });

  it("closes a connection whose token has expired, and lets nobody in with it", async () => {
    // The token was given 15 minutes less a moment ago.
    const { url, run, tell, watchTokens } = await serve();
    await run("s", "run-1");
    const earlier: Clock = { ...systemClock, now: () => new Date(Date.now() - 15 * 60 * 1000 + 2000) };
    const old = await createWatchTokens(SIGNING_KEY, earlier).issue("ann", "s");
    const { socket, say, until } = await connect(url, old);
    say({ type: "subscribe", sessionId: "s" });
    await tell("run-1", "A");
    expect((await until(1)).map(word)).toEqual(["run-1/1"]);
    const [code, reason] = await once(socket, "close");
    expect([code, String(reason)]).toEqual([EXPIRED_CLOSE_CODE, "token_expired"]);
    await tell("run-1", "B");
    const refused = new WebSocket(url, [WATCH_PROTOCOL, `${TOKEN_PROTOCOL}${old}`]);
    const [error] = await once(refused, "error");
    expect(String(error)).toContain("401");
    // With a fresh token it goes on where it was.
    const again = await connect(url, await watchTokens.issue("ann", "s"));
    again.say({ type: "subscribe", sessionId: "s", after: 1, runId: "run-1" });
    expect((await again.until(1)).map(word)).toEqual(["run-1/2"]);
  });

  it("follows one session after another on one connection, however many", async () => {
    const { url, run, end } = await serve();
    const { say, until } = await connect(url, "aicdev_test");
    for (let each = 0; each < 150; each += 1) {
      await run(`s${each}`, `run-${each}`);
      await end(`run-${each}`);
      say({ type: "subscribe", sessionId: `s${each}` });
      const last = (await until(2 * each + 2)).slice(-2).map(word);
      expect(last).toEqual([`run-${each}/1`, "end"]);
    }
  });

  it("tells a watch token nothing of another session, and a broken message what is wrong", async () => {
    const { url, run, tell, watchTokens } = await serve();
    for (const session of ["s", "t"]) await run(session, `run-${session}`);
    await tell("run-t", "A");
    const { say, socket, until } = await connect(url, await watchTokens.issue("ann", "s"));
    say({ type: "subscribe", sessionId: "t" });
    await until(1);
    socket.send("{");
    await until(2);
    say({ type: "subscribe", sessionId: "s", after: -1 });
    expect((await until(3)).map(word)).toEqual(["error session_not_found", "error invalid_json", "error invalid_value"]);
  });
});
