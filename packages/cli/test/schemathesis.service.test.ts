import { once } from "node:events";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { orSkip } from "../../../test/services/or-skip.ts";
import { pythonTool } from "../../infra/test/python-tool.ts";
import { newFolder, startCli } from "./run-cli.ts";

const VERSION = "4.32.5";
const SECONDS = "30";
const SEED = "1";
const ARGUMENTS = [
  "--config-file",
  join(import.meta.dirname, "schemathesis.toml"),
  "run",
  join(import.meta.dirname, "../../../docs/openapi.json"),
  "--max-time",
  SECONDS,
  "--seed",
  SEED,
  "--no-color",
];
/** Fewer would say that it could not make requests of the description. */
const LEAST_CASES = 500;

const started = await orSkip("schemathesis", async () => {
  const tool = await pythonTool("schemathesis", VERSION);
  const server = startCli(["dev", "--port", "0", "--json"], { AI_CHEF_DATA_DIR: newFolder() });
  server.stderr.resume();
  const [line] = await once(server.stdout, "data");
  const { url, token }: { readonly url: string; readonly token: string } = JSON.parse(String(line));
  return { tool, server, url, token };
});
afterAll(async () => {
  if (started === null) return;
  const ended = once(started.server, "exit");
  started.server.kill("SIGINT");
  await ended;
});

describe.skipIf(started === null)("the dev server, asked by schemathesis for whatever its description allows and forbids", () => {
  it("answers as it is described", async () => {
    if (started === null) return;
    const { tool, url, token } = started;
    const told = await tool.run(...ARGUMENTS, "--url", url, "--header", `Authorization: Bearer ${token}`);
    process.stdout.write(
      `${told
        .split("\n")
        .filter((line) => /\b(?:generated|tested|cases|operations)\b/iu.test(line))
        .join("\n")}\n`,
    );
    const { generated, passed } = /(?<generated>\d+) generated, (?<passed>\d+) passed/u.exec(told)?.groups ?? {};
    expect(`${passed} of ${generated} ${told.includes("FAILURES") ? told : ""}`).toBe(`${generated} of ${generated} `);
    expect(Number(generated)).toBeGreaterThan(LEAST_CASES);
  });
});
