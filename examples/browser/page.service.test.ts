import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orSkip } from "../../test/services/or-skip.ts";

const CHROMIUM = "/usr/bin/chromium";
const browser = await orSkip("Chromium", async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is not there: apt-get install chromium`);
  return await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
});

type Server = ChildProcessByStdio<null, Readable, Readable>;
const servers: Server[] = [];
/** The first line that a server prints. */
async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = spawn(process.execPath, args, { cwd: import.meta.dirname, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  servers.push(server);
  server.stderr.resume();
  const [line] = await once(server.stdout, "data");
  return String(line).trim();
}

describe.skipIf(browser === null)("the page of examples/browser, in Chromium", () => {
  let [page, url, token] = ["", "", ""];

  beforeAll(async () => {
    page = await serve(["serve.ts"]);
    const env = { AI_CHEF_DATA_DIR: mkdtempSync(join(tmpdir(), "ai-chef-page-")) };
    ({ url, token } = JSON.parse(await serve([join(import.meta.dirname, "../../packages/cli/bin/ai-chef.js"), "dev", "--port", "0", "--json"], env)));
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(
      servers.map(async (server) => {
        const ended = once(server, "exit");
        server.kill("SIGINT");
        await ended;
      }),
    );
  });

  const open = async (hash: Readonly<Record<string, string>>, locale = "en-US") => {
    const tab = await (await browser?.newContext({ locale }))?.newPage();
    if (tab === undefined) throw new Error("there is no browser");
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    const sockets: string[] = [];
    tab.on("websocket", (socket) => sockets.push(socket.url()));
    await tab.goto(`${page}#${new URLSearchParams({ address: url, ...hash }).toString()}`);
    return { tab, problems, sockets };
  };

  it("cooks against ai-chef dev, with its events over the WebSocket", async () => {
    const { tab, problems, sockets } = await open({ token, target: "keto", allergies: "milk" });
    await tab.locator("#target option").nth(10).waitFor({ state: "attached" });
    await tab.getByRole("button", { name: "Cook" }).click();
    await tab.locator("main h2").waitFor();
    expect(await tab.locator("main").innerText()).toMatch(/PASS · \d+ kcal a serving/u);
    const events = await tab.locator("body > ol > li").allInnerTexts();
    expect([events[0], events.at(-1)]).toEqual(["session-start", "session-end"]);
    expect([problems, sockets]).toEqual([[], [expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/watch$/u)]]);
    if (process.env["SCREENSHOTS"] !== undefined) await tab.screenshot({ path: join(process.env["SCREENSHOTS"], "page-en.png"), fullPage: true });
  });

  it("is in Korean where the browser is", async () => {
    const { tab, problems } = await open({ token, target: "dash" }, "ko-KR");
    await tab.locator("#target option").nth(10).waitFor({ state: "attached" });
    await tab.getByRole("button", { name: "요리하기" }).click();
    await tab.locator("main h2").waitFor();
    expect(await tab.locator("main").innerText()).toMatch(/\p{Script=Hangul}[^]*PASS · \d+ kcal\(1인분\)/u);
    expect(problems).toEqual([]);
    if (process.env["SCREENSHOTS"] !== undefined) await tab.screenshot({ path: join(process.env["SCREENSHOTS"], "page-ko.png"), fullPage: true });
  });

  it("says what is wrong, with the remedy", async () => {
    const { tab } = await open({ token: "wrong" });
    await tab.locator("#target option").nth(10).waitFor({ state: "attached" });
    await tab.getByRole("button", { name: "Cook" }).click();
    await expect.poll(() => tab.getByRole("alert").innerText()).toContain("Send a token");
    await tab.locator("#address").fill("http://127.0.0.1:9");
    await tab.locator("#address").press("Tab");
    await expect.poll(() => tab.getByRole("alert").innerText(), { timeout: 20_000 }).toContain("Check the address");
  });
});
