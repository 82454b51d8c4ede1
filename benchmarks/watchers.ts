import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAiChef } from "@ai-chef/sdk";
import { startFakeOpenAi } from "@ai-chef/functions/testing";
import { startDevProcess } from "./dev-process.ts";
import type { Finding } from "./measure.ts";

const SESSIONS = 100;
const WATCHERS_EACH = 10;
const DISCONNECTS = 2000;
/** The model takes so long that all watchers are there, and are cut off, while runs go on. */
const MODEL_MS = 15_000;

/** Does every watcher see every event once and in order, left alone and while connections are cut at random? */
export async function watchers(): Promise<readonly Finding[]> {
  return [await watched("1,000 watchers on 100 sessions", 0), await watched("the same while 2,000 connections are cut", DISCONNECTS)];
}

async function watched(question: string, disconnects: number): Promise<Finding> {
  const model = await startFakeOpenAi({ script: [{ kind: "slow", ms: MODEL_MS }] });
  const server = await startDevProcess(["--generator", "openai", "--base-url", model.url, "--model", "m"]);
  const proxy = await startCuttingProxy(Number(new URL(server.url).port));
  try {
    const direct = createAiChef({ baseUrl: server.url, token: server.token });
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => direct.sessions.start({ target: "general", language: "en" })));
    const watching = sessions.flatMap(({ sessionId }) =>
      Array.from({ length: WATCHERS_EACH }, () => seen(`http://127.0.0.1:${proxy.port}`, server.token, sessionId)),
    );
    const cutting = setInterval(() => proxy.cut(Math.min(CUT_AT_ONCE, disconnects - proxy.cuts())), CUT_EVERY_MS);
    const all = await Promise.all(watching);
    clearInterval(cutting);
    const faults = all.filter(({ numbers, end }) => end !== "succeeded" || numbers.some((seq, index) => seq !== index + 1)).length;
    const events = all.reduce((sum, { numbers }) => sum + numbers.length, 0);
    return {
      question: `watchers: ${question}`,
      figure: `${events} events seen by ${all.length}, ${faults} watchers with a gap, a duplicate or no end, ${proxy.cuts()} connections cut`,
      baseline: "every event of its session, once, in order",
      limit: "no fault",
      isMet: faults === 0 && proxy.cuts() >= disconnects,
    };
  } finally {
    await proxy.close();
    await server.close();
    await model.close();
  }
}

const CUT_EVERY_MS = 50;
const CUT_AT_ONCE = 12;

/** A client of its own, with a connection of its own. */
async function seen(baseUrl: string, token: string, sessionId: string): Promise<{ readonly numbers: readonly number[]; readonly end: unknown }> {
  const numbers: number[] = [];
  let end: unknown;
  for await (const { seq, data } of createAiChef({ baseUrl, token }).sessions.attach(sessionId).subscribe()) {
    numbers.push(seq);
    end = data?.["status"];
  }
  return { numbers, end };
}

interface CuttingProxy {
  readonly port: number;
  readonly cuts: () => number;
  /** Cuts so many connections at random, without a word. */
  readonly cut: (count: number) => void;
  close(): Promise<void>;
}

async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    open.add(near);
    near.pipe(far).pipe(near);
    const end = (): void => {
      open.delete(near);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port, // it listens on TCP
    cuts: () => cuts,
    cut: (count) => {
      const victims = [...open].toSorted(() => Math.random() - 0.5).slice(0, count);
      for (const socket of victims) socket.resetAndDestroy();
      cuts += victims.length;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
