import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { recipeResultSchema } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { cli, newFolder, startCli } from "./run-cli.ts";

interface Serving {
  readonly url: string;
  readonly token: string;
  readonly stop: () => Promise<number | null>;
}

async function serve(folder: string, flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const child = startCli(["dev", "--port", "0", "--json", ...flags], { AI_CHEF_DATA_DIR: folder, ...env });
  const [chunk] = await once(child.stdout, "data");
  const { url, token } = JSON.parse(String(chunk));
  return {
    url,
    token,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      const [status] = await ended;
      return status;
    },
  };
}

/** fetch() sets these headers itself. */
const statusWith = (url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}/health`, { headers }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });

/** Sends a body until the server has answered or closed, and tells how much of it was sent. */
const upload = (
  url: string,
  headers: Readonly<Record<string, string>>,
  size: number,
): Promise<{ readonly status: number; readonly code: string; readonly sent: number }> =>
  new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const chunk = Buffer.alloc(64 * 1024, "x");
    const sending = request(url, { method: "POST", headers }, (response) => {
      isAnswered = true;
      let text = "";
      response.on("data", (data: Buffer) => (text += data.toString()));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).code, sent });
        sending.destroy();
      });
    });
    // The server may close while there is still something on its way.
    sending.on("error", (error) => (isAnswered ? undefined : reject(error)));
    const send = (): void => {
      while (!isAnswered && sent < size) {
        sent += chunk.length;
        if (!sending.write(chunk)) return void sending.once("drain", send);
      }
      if (!isAnswered) sending.end();
    };
    send();
  });

/** Fields of what the API answers, each in some of the answers. */
interface Answer {
  readonly sessionId: string;
  readonly watchToken: string;
  readonly status: string;
  readonly result: unknown;
  readonly events: readonly unknown[];
  readonly grant: string;
  readonly runs: number;
  readonly code: string;
}
const bodyOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer; // what the assertions look at

describe("ai-chef dev", () => {
  it("serves the API on loopback, keeps its sessions over a restart, and ends gracefully", async () => {
    const folder = newFolder();
    const first = await serve(folder);
    const headers = { Authorization: `Bearer ${first.token}`, "Content-Type": "application/json" };
    const started = await fetch(`${first.url}/sessions`, { method: "POST", headers, body: JSON.stringify({ profile: { target: "keto", language: "en" } }) });
    expect(started.status).toBe(201);
    const { sessionId, watchToken } = await bodyOf(started);
    expect((await fetch(`${first.url}/sessions/${sessionId}`)).status).toBe(401);
    expect(await first.stop()).toBe(0);

    const second = await serve(folder);
    expect(second.token).toBe(first.token);
    const watcher = { Authorization: `Bearer ${watchToken}` };
    const session = await bodyOf(await fetch(`${second.url}/sessions/${sessionId}`, { headers: watcher }));
    expect(session.status).toBe("succeeded");
    expect(recipeResultSchema.safeParse(session.result).error).toBeUndefined();
    const { events } = await bodyOf(await fetch(`${second.url}/sessions/${sessionId}/events?after=1`, { headers: watcher }));
    expect(events).toHaveProperty("0.seq", 2);
    expect(cli(["sessions", "list", "--json"], { env: { AI_CHEF_DATA_DIR: folder } }).stdout).toContain(sessionId);
    expect(await second.stop()).toBe(0);
  });

  it("is not driven by a page elsewhere", async () => {
    const { url, stop } = await serve(newFolder());
    expect(await statusWith(url, {})).toBe(200);
    expect(await statusWith(url, { Origin: "http://localhost:3000" })).toBe(200);
    expect(await statusWith(url, { Host: "evil.example" })).toBe(403);
    expect(await statusWith(url, { Origin: "https://evil.example" })).toBe(403);
    const allowed = async (origin: string) => (await fetch(`${url}/health`, { headers: { Origin: origin } })).headers.get("access-control-allow-origin");
    expect([await allowed("http://localhost:3000"), await allowed("https://localhost.evil.example")]).toEqual(["http://localhost:3000", null]);
    await stop();
  });

  it("refuses a body of 11 MB at once, whether it says its size or not, and goes on", async () => {
    const { url, token, stop } = await serve(newFolder());
    const size = 11 * 1024 * 1024;
    for (const headers of [{ "Content-Length": String(size) }, { "Transfer-Encoding": "chunked" }]) {
      const { status, code, sent } = await upload(`${url}/analyze`, { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers }, size);
      expect([status, code]).toEqual([413, "input_too_large"]);
      expect(sent).toBeLessThan(size);
    }
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await stop()).toBe(0);
  });

  it("has a page that says what runs, in the language of the browser, and not the token", async () => {
    const { url, token, stop } = await serve(newFolder());
    const page = async (language: string) => {
      const response = await fetch(`${url}/`, { headers: { "Accept-Language": language } });
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      return await response.text();
    };
    const [korean, english] = [await page("ko-KR,ko;q=0.9,en;q=0.8"), await page("fr")];
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain("이 컴퓨터의 AI Chef");
    expect(english).toContain("AI Chef on this machine");
    for (const text of ["/sessions/{id}/events", 'href="/openapi.json"', "/grants"]) expect(english).toContain(text);
    expect(english + korean).not.toContain(token);
    await stop();
  });

  it("opens its page in the browser", async () => {
    const folder = newFolder();
    const told = join(folder, "opened");
    // What the platform opens addresses with, here.
    writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\necho "$1" > ${told}.new && mv ${told}.new ${told}\n`, { mode: 0o755 });
    const { url, stop } = await serve(folder, ["--open"], { PATH: `${folder}:${process.env["PATH"] ?? ""}` });
    while (!existsSync(told)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readFileSync(told, "utf8").trim()).toBe(`${url}/`);
    expect(await stop()).toBe(0);
  });

  it("lets guests start one run each in guest mode, and nobody without it", async () => {
    const closed = await serve(newFolder());
    expect((await fetch(`${closed.url}/grants`, { method: "POST" })).status).toBe(401);
    await closed.stop();
    const folder = newFolder();
    const { url, stop } = await serve(folder, ["--guest"]);
    const { grant, runs } = await bodyOf(await fetch(`${url}/grants`, { method: "POST" }));
    expect(runs).toBe(1);
    const start = () =>
      fetch(`${url}/sessions`, {
        method: "POST",
        headers: { Authorization: `Bearer ${grant}`, "Content-Type": "application/json" },
        body: JSON.stringify({ profile: { target: "keto" } }),
      });
    expect([(await start()).status, (await start()).status]).toEqual([201, 403]);
    await stop();
    // What was used stays used over a restart.
    const again = await serve(folder, ["--guest"]);
    const used = await fetch(`${again.url}/sessions`, {
      method: "POST",
      headers: { Authorization: `Bearer ${grant}`, "Content-Type": "application/json" },
      body: JSON.stringify({ profile: { target: "keto" } }),
    });
    expect([used.status, (await bodyOf(used)).code]).toEqual([403, "grant_used_up"]);
    await again.stop();
  });

  it("says that a port is taken", async () => {
    const { url, stop } = await serve(newFolder());
    expect(cli(["dev", "--port", new URL(url).port])).toMatchObject({ status: 3, stderr: expect.stringContaining("port_unavailable") });
    await stop();
  });
});
