import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { createFakeApi } from "../src/testing/fake-api.ts";

/** Ours by the same measure: ky 5.1 KB, replicate 7.2, fal 20.2, openai 35.8. */
const MOST_KILOBYTES = 8;
const KILOBYTE = 1024;

/** What browsers, workers and edge runtimes have. */
const WEB = { AbortController, AbortSignal, Error, Headers, Response, TextEncoder, URL, atob, clearTimeout, console, crypto, setTimeout };

let code = "";

describe("the root entry of the SDK", () => {
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, "../src/index.ts")],
      bundle: true,
      format: "iife",
      globalName: "aiChef",
      platform: "browser",
      minify: true,
      write: false,
    });
    code = outputFiles[0]?.text ?? "";
  });

  it(`is at most ${MOST_KILOBYTES} KB in a browser's bundle, gzipped`, () => {
    const kilobytes = gzipSync(code, { level: 9 }).length / KILOBYTE;
    process.stdout.write(`@ai-chef/sdk: ${kilobytes.toFixed(2)} KB gzipped\n`);
    expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
  });

  it("needs nothing but what browsers and edge runtimes have, a WebSocket neither", async () => {
    const { fetch } = createFakeApi({});
    const context = createContext({ ...WEB, fetch });
    const title: unknown = await runInContext(
      `${code};(async () => {
        const chef = aiChef.createAiChef({ baseUrl: "https://api.example", token: "t" });
        const session = await chef.sessions.start({ target: "keto" });
        let seen = 0;
        for await (const event of session.subscribe()) seen = event.seq;
        const error = await chef.sessions.attach("unknown").poll().catch((e) => e);
        return [seen, (await session.result()).recipe.title, aiChef.ChefError.isInstance(error), error.code];
      })()`,
      context,
    );
    expect(title).toEqual([12, expect.any(String), true, "session_not_found"]);
  });
});
