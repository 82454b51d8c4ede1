import { once } from "node:events";
import { request } from "node:http";
import { recipeResultSchema } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { cli, newFolder, startCli } from "./run-cli.ts";

interface Serving {
  readonly url: string;
  readonly token: string;
  readonly stop: () => Promise<number | null>;
}

async function serve(folder: string): Promise<Serving> {
  const child = startCli(["dev", "--port", "0", "--json"], { AI_CHEF_DATA_DIR: folder });
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

describe("ai-chef dev", () => {
  it("serves the API on loopback, keeps its sessions over a restart, and ends gracefully", async () => {
    const folder = newFolder();
    const first = await serve(folder);
    const headers = { Authorization: `Bearer ${first.token}`, "Content-Type": "application/json" };
    const started = await fetch(`${first.url}/sessions`, { method: "POST", headers, body: JSON.stringify({ profile: { target: "keto", language: "en" } }) });
    expect(started.status).toBe(201);
    const { sessionId, watchToken } = await started.json();
    expect((await fetch(`${first.url}/sessions/${sessionId}`)).status).toBe(401);
    expect(await first.stop()).toBe(0);

    const second = await serve(folder);
    expect(second.token).toBe(first.token);
    const watcher = { Authorization: `Bearer ${watchToken}` };
    const session = await (await fetch(`${second.url}/sessions/${sessionId}`, { headers: watcher })).json();
    expect(session.status).toBe("succeeded");
    expect(recipeResultSchema.safeParse(session.result).error).toBeUndefined();
    const { events } = await (await fetch(`${second.url}/sessions/${sessionId}/events?after=1`, { headers: watcher })).json();
    expect(events[0].seq).toBe(2);
    expect(cli(["sessions", "list", "--json"], { env: { AI_CHEF_DATA_DIR: folder } }).stdout).toContain(sessionId);
    expect(await second.stop()).toBe(0);
  });

  it("is not driven by a page elsewhere", async () => {
    const { url, stop } = await serve(newFolder());
    expect(await statusWith(url, {})).toBe(200);
    expect(await statusWith(url, { Origin: "http://localhost:3000" })).toBe(200);
    expect(await statusWith(url, { Host: "evil.example" })).toBe(403);
    expect(await statusWith(url, { Origin: "https://evil.example" })).toBe(403);
    await stop();
  });

  it("says that a port is taken", async () => {
    const { url, stop } = await serve(newFolder());
    expect(cli(["dev", "--port", new URL(url).port])).toMatchObject({ status: 3, stderr: expect.stringContaining("port_unavailable") });
    await stop();
  });
});
