import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { ChefError, createAiChef, type SessionEvent } from "@ai-chef/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder, startCli } from "./run-cli.ts";

let url = "";
let token = "";
let stop: () => Promise<unknown> = async () => undefined;
let requests = "";

beforeAll(async () => {
  const child = startCli(["dev", "--port", "0", "--json"], { AI_CHEF_DATA_DIR: newFolder() });
  child.stderr.on("data", (log: Buffer) => (requests += log.toString()));
  const [chunk] = await once(child.stdout, "data");
  ({ url, token } = JSON.parse(String(chunk)));
  stop = async () => {
    child.kill("SIGINT");
    await once(child, "exit");
  };
}, 60_000);
afterAll(() => stop());

async function errorOf(work: Promise<unknown>): Promise<ChefError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!ChefError.isInstance(error)) throw new Error(`no coded error: ${String(error)}`);
  return error;
}

/** A server that answers as it is told, for what the real one does seldom. */
async function withServer<T>(listener: RequestListener, work: (baseUrl: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on TCP
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A watch token as the server signs them, but for the signature, which the SDK cannot check. */
function watchTokenOf(iat: number): string {
  const claims = { aud: "ai-chef:watch", sid: "s", iat: Math.floor(iat), exp: Math.floor(iat) + 900 };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.e30`;
}

describe("the SDK against ai-chef dev", () => {
  it("starts, subscribes, polls and has the result", async () => {
    const chef = createAiChef({ baseUrl: url, token });
    const session = await chef.sessions.start({ target: "keto", language: "en", servings: 2 });
    const events: SessionEvent[] = [];
    for await (const event of session.subscribe()) events.push(event);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(["session-start", "session-end"]);
    const result = await session.result();
    expect(result.compliance.verdict).toBe("pass");
    expect((await chef.sessions.attach(session.sessionId).poll()).status).toBe("succeeded");
    await session.delete();
    expect((await errorOf(session.poll())).code).toBe("session_not_found");
  });

  it("gives the same events by WebSocket and by polling, to many watchers at once", async () => {
    const chef = createAiChef({ baseUrl: url, token });
    const session = await chef.sessions.start({ target: "dash", language: "en" });
    const collect = async (events: AsyncIterable<SessionEvent>): Promise<readonly number[]> => {
      const numbers: number[] = [];
      for await (const { seq } of events) numbers.push(seq);
      return numbers;
    };
    const polled = createAiChef({ baseUrl: url, token, transport: "poll" }).sessions.attach(session.sessionId);
    const [one, two, three] = await Promise.all([
      collect(session.subscribe()),
      collect(chef.sessions.attach(session.sessionId).subscribe()),
      collect(polled.subscribe()),
    ]);
    expect(one.length).toBeGreaterThan(5);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(await collect(session.subscribe({ after: 3 }))).toEqual(one.slice(3));
  });

  it("asks for no page of events while the WebSocket is open", async () => {
    const session = await createAiChef({ baseUrl: url, token }).sessions.start({ target: "low-fat" });
    let seen = 0;
    for await (const _ of session.subscribe()) seen += 1;
    expect(seen).toBeGreaterThan(5);
    expect(requests).not.toContain(`${session.sessionId}/events`);
  });

  it("polls where the WebSocket is refused", async () => {
    const { sessionId } = await createAiChef({ baseUrl: url, token }).sessions.start({ target: "keto" });
    const error = await errorOf(
      (async () => {
        for await (const _ of createAiChef({ baseUrl: url, token: "wrong" }).sessions.attach(sessionId).subscribe()) throw new Error("it was let in");
      })(),
    );
    expect(error.code).toBe("unauthenticated");
  });

  it("leaves the run alone when watching stops", async () => {
    const chef = createAiChef({ baseUrl: url, token: () => token });
    const session = await chef.sessions.start({ target: "vegan" });
    for await (const event of session.subscribe()) if (event.seq === 1) break;
    expect((await session.result({ waitTimeoutMs: 20_000 })).recipe.title).not.toBe("");
  });

  it("analyses, lists targets, and tells what is wrong by its code", async () => {
    const chef = createAiChef({ baseUrl: `${url}/`, token });
    expect((await chef.analyze({ ingredients: ["2 eggs"], target: "vegan" })).compliance?.verdict).toBe("fail");
    expect((await chef.targets()).map(({ id }) => id)).toContain("keto");
    expect((await chef.health()).status).toBe("ok");
    const error = await errorOf(chef.sessions.start({ target: "kteo" as "keto" })); // what a caller without types may send
    expect([error.code, error.hint]).toEqual(["unknown_target", 'Did you mean "keto"?']);
    expect((await errorOf(createAiChef({ baseUrl: url, token: "wrong" }).analyze({ ingredients: ["1 egg"] }))).code).toBe("unauthenticated");
  });
});

describe("the SDK on a bad network", () => {
  it("tries again what may be tried again, as late as it is told", async () => {
    let calls = 0;
    const health = await withServer(
      (_, response) => {
        calls += 1;
        if (calls < 3) response.writeHead(503, { "Retry-After": "0" }).end();
        else response.setHeader("Content-Type", "application/json").end('{"status":"ok","version":"1","tableVersion":"2"}');
      },
      (baseUrl) => createAiChef({ baseUrl }).health(),
    );
    expect([calls, health.status]).toEqual([3, "ok"]);
  });

  it("gives up after its tries, and says so", async () => {
    let calls = 0;
    const error = await withServer(
      (_, response) => {
        calls += 1;
        response.writeHead(429, { "Retry-After": "0" }).end();
      },
      (baseUrl) => errorOf(createAiChef({ baseUrl, maxTries: 3 }).health()),
    );
    expect([calls, error.code]).toEqual([3, "unexpected_answer"]);
    expect((await errorOf(createAiChef({ baseUrl: "http://127.0.0.1:9", maxTries: 1 }).health())).code).toBe("network_failed");
  });

  it("fetches a fresh token when the last has expired", async () => {
    const tokens = ["old", "new"];
    const health = await withServer(
      (request, response) => {
        if (request.headers.authorization === "Bearer new") response.end('{"status":"ok"}');
        else response.writeHead(401).end('{"code":"token_expired","title":"The watch token has expired."}');
      },
      (baseUrl) => createAiChef({ baseUrl, token: () => tokens.shift() ?? "none" }).health(),
    );
    expect(health.status).toBe("ok");
  });

  it("gives a result of a newer schema as it is, with what it does not know", async () => {
    const result = { schemaVersion: "99.0", recipe: { title: "Stew" }, aura: "green" };
    const body = { sessionId: "s", status: "succeeded", run: { runId: "r", status: "succeeded", lastSeq: 1 }, result };
    const given = await withServer(
      (_, response) => response.setHeader("Content-Type", "application/json").end(JSON.stringify(body)),
      (baseUrl) => createAiChef({ baseUrl }).sessions.attach("s").result(),
    );
    expect(given).toEqual(result);
  });

  it.each([
    ["behind", 3_600_000],
    ["ahead", -3_600_000],
  ])("waits as long as the server means when the clock here is an hour %s", async (_, offMs) => {
    const calledAt: number[] = [];
    await withServer(
      (request, response) => {
        calledAt.push(performance.now());
        const serverNow = Date.now() + offMs;
        const dates = { Date: new Date(serverNow).toUTCString(), "Retry-After": new Date(serverNow + 1000).toUTCString() };
        if (calledAt.length === 1) response.writeHead(503, dates).end();
        else response.end('{"status":"ok"}');
        request.resume();
      },
      (baseUrl) => createAiChef({ baseUrl }).health({ signal: AbortSignal.timeout(20_000) }),
    );
    const [first = 0, second = 0] = calledAt;
    expect(second - first).toBeGreaterThan(900);
  });

  it("renews a watch token that is from the future by the clock here, and goes on with it while it cannot", async () => {
    const future = watchTokenOf(Date.now() / 1000 + 3600);
    const fresh = watchTokenOf(Date.now() / 1000 + 3601);
    const sent: string[] = [];
    let renewals = 0;
    await withServer(
      (request, response) => {
        response.setHeader("Content-Type", "application/json");
        if (request.method === "POST") {
          renewals += 1;
          if (renewals === 1) return void response.writeHead(400).end('{"code":"invalid_value"}');
          return void response.end(JSON.stringify({ watchToken: fresh }));
        }
        sent.push(request.headers.authorization ?? "");
        response.end('{"status":"ok"}');
      },
      async (baseUrl) => {
        await createAiChef({ baseUrl, token: future }).health();
        await createAiChef({ baseUrl, token: future }).health();
      },
    );
    expect([renewals, sent]).toEqual([2, [`Bearer ${future}`, `Bearer ${fresh}`]]);
  });

  it("stops at once when it is told to, inside a wait too, and times out without touching the run", async () => {
    const running = '{"sessionId":"s","status":"running","run":{"runId":"r","status":"running","lastSeq":1}}';
    await withServer(
      (_, response) => response.setHeader("Retry-After", "60").end(running),
      async (baseUrl) => {
        const session = createAiChef({ baseUrl }).sessions.attach("s");
        const stopping = new AbortController();
        const began = performance.now();
        setTimeout(() => stopping.abort(new Error("enough")), 50);
        await expect(session.result({ signal: stopping.signal })).rejects.toThrow("enough");
        const error = await errorOf(session.result({ waitTimeoutMs: 50 }));
        expect([error.code, error.exitCode]).toEqual(["wait_timed_out", 69]);
        expect(performance.now() - began).toBeLessThan(5000);
      },
    );
  });
});
