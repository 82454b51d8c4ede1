import { readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { type BedrockBehaviour, type FakeBedrock, type FakeOpenAi, startFakeBedrock, startFakeOpenAi } from "@ai-chef/functions/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cli, type CliRun, newFolder, startCli } from "./run-cli.ts";

let bedrock: FakeBedrock;
let openai: FakeOpenAi;
beforeAll(async () => {
  [bedrock, openai] = await Promise.all([startFakeBedrock(), startFakeOpenAi()]);
});
afterAll(async () => {
  await Promise.all([bedrock.close(), openai.close()]);
});
beforeEach(() => {
  bedrock.play({ kind: "answer" });
  openai.play({ kind: "answer" });
});

/** Runs the command line while the fakes of this process answer it. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const child = startCli(args, env);
  child.stdin.end();
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), child.exitCode ?? once(child, "close")]);
  return { status: child.exitCode, stdout, stderr };
}

const aws = (): Record<string, string> => ({
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.url,
  AWS_ACCESS_KEY_ID: "AKIAFAKE",
  AWS_SECRET_ACCESS_KEY: "fake",
  AWS_EC2_METADATA_DISABLED: "true",
});
const GENERAL = ["recipe", "--target", "general", "--language", "en"];

describe("ai-chef recipe --generator bedrock", () => {
  it("asks the profile of Claude Sonnet 5.5 in the region that is named, and says in the result who proposed it and what it took", async () => {
    const before = bedrock.requests.length;
    const { status, stdout, stderr } = await run([...GENERAL, "--generator", "bedrock", "--region", "ap-northeast-2", "--json"], aws());
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).provenance).toMatchObject({
      generator: "global.anthropic.claude-sonnet-5-5",
      promptVersion: "draft-1",
      degraded: [],
      usage: { inputTokens: expect.any(Number), costUsd: expect.any(Number), pricesOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) },
    });
    expect(bedrock.requests[before]?.headers["authorization"]).toContain("/ap-northeast-2/bedrock/");
  });

  it("shows a reader what the model took, in both languages", async () => {
    const args = ["recipe", "--target", "general", "--generator", "bedrock", "--region", "us-east-1"];
    expect((await run([...args, "--language", "en"], aws())).stdout).toMatch(
      /The model took [\d,]+ tokens in and [\d,]+ out · US\$0\.0\d+ by prices of \d{4}-\d{2}-\d{2}/u,
    );
    expect((await run([...args, "--language", "ko"], aws())).stdout).toMatch(
      /모델 사용량: 입력 [\d,]+ 토큰, 출력 [\d,]+ 토큰 · \d{4}-\d{2}-\d{2} 가격 기준 US\$0\.0\d+/u,
    );
  });

  it("takes generator, model and region from the environment as well", async () => {
    const env = { ...aws(), AI_CHEF_GENERATOR: "bedrock", AI_CHEF_MODEL: "us.amazon.nova-lite-v1:0", AI_CHEF_REGION: "us-west-2" };
    expect(JSON.parse((await run([...GENERAL, "--json"], env)).stdout).provenance.generator).toBe("us.amazon.nova-lite-v1:0");
  });

  it.each<readonly [string, BedrockBehaviour, number, string]>([
    [
      "access is denied",
      { kind: "error", type: "AccessDeniedException", status: 403, message: "You don't have access to the model." },
      3,
      "model_access_denied",
    ],
    ["there is no such model", { kind: "error", type: "ResourceNotFoundException", status: 404, message: "no" }, 3, "model_not_found"],
  ])("ends with a coded error and no recipe when %s", async (_, behaviour, code, error) => {
    bedrock.play(behaviour);
    const { status, stdout, stderr } = await run([...GENERAL, "--generator", "bedrock", "--region", "us-east-1"], aws());
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr).toContain(error);
  });

  it("says so when the composer stood in", async () => {
    bedrock.play({ kind: "stop", reason: "refusal" });
    const { status, stdout } = await run([...GENERAL, "--generator", "bedrock", "--region", "us-east-1"], aws());
    expect(status).toBe(0);
    expect(stdout).toContain("A fallback was taken in GenerateRecipe: model_refused.");
  });

  it("says what to do without credentials, and without a region", async () => {
    const { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: _, AWS_ACCESS_KEY_ID: __, AWS_SECRET_ACCESS_KEY: ___, ...none } = aws();
    const stranger = await run([...GENERAL, "--generator", "bedrock", "--region", "us-east-1"], none);
    expect([stranger.status, stranger.stdout]).toEqual([3, ""]);
    expect(stranger.stderr).toContain("model_access_denied");
    expect(stranger.stderr).toContain("aws sts get-caller-identity");
    const nowhere = await run([...GENERAL, "--generator", "bedrock"], aws());
    expect([nowhere.status, nowhere.stdout]).toEqual([3, ""]);
    expect(nowhere.stderr).toContain("--region");
  });
});

describe("ai-chef recipe --generator openai", () => {
  it("asks the server that is named, with the key of the environment", async () => {
    const { status, stdout, stderr } = await run([...GENERAL, "--generator", "openai", "--base-url", openai.url, "--model", "qwen3", "--json"], {
      AI_CHEF_API_KEY: "sk-fake",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).provenance).toMatchObject({ generator: "qwen3", usage: { inputTokens: 1000, costUsd: null } });
    expect(openai.requests.at(-1)).toMatchObject({ authorization: "Bearer sk-fake", body: { model: "qwen3" } });
    expect(stdout).not.toContain("sk-fake");
  });

  it("makes every recipe of a batch with it", async () => {
    const file = join(newFolder(), "requests.jsonl");
    writeFileSync(file, '{"id": 1, "target": "general"}\n{"id": 2, "target": "vegan"}\n');
    const { stdout } = await run(["recipe", "--batch", file, "--generator", "openai", "--base-url", openai.url, "--model", "qwen3"]);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).result.provenance.generator),
    ).toEqual(["qwen3", "qwen3"]);
  });

  it.each([
    [["--generator", "openai", "--model", "qwen3"], "needs --base-url"],
    [["--generator", "openai", "--base-url", "http://127.0.0.1:1/v1"], "needs --model"],
    [["--generator", "openai", "--base-url", "file:///etc/passwd", "--model", "x"], "no address of an HTTP server"],
    [["--generator", "openai", "--base-url", "http://user:secret@127.0.0.1/v1", "--model", "x"], "no address of an HTTP server"],
    [["--generator", "oracle"], "oracle"],
    [["--model", "qwen3"], "`--generator` is not given"],
  ])("refuses what it cannot use: %j", (args, message) => {
    const { status, stderr } = cli([...GENERAL, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("secret");
  });
});

describe("a recipe by the composer", () => {
  /** The files that a run loads. */
  const loaded = (args: readonly string[]): readonly string[] => {
    const [log, hook] = ["loaded.txt", "hook.mjs"].map((name) => join(newFolder(), name));
    if (log === undefined || hook === undefined) throw new Error("two names give two paths");
    writeFileSync(log, "");
    writeFileSync(
      hook,
      `import { registerHooks } from "node:module"; import { appendFileSync } from "node:fs";
       registerHooks({ load: (url, context, next) => { if (url.startsWith("file:")) appendFileSync(${JSON.stringify(log)}, url + "\\n"); return next(url, context); } });`,
    );
    const { status } = cli(args, { env: { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}` } });
    expect(status).toBe(0);
    return readFileSync(log, "utf8").trim().split("\n");
  };

  const foreign = (args: readonly string[]): readonly string[] => {
    const sources = loaded([...GENERAL, ...args]).flatMap((url) => (url.includes("/cli/dist/") ? [readFileSync(new URL(url), "utf8")] : []));
    return ["bedrock-runtime", "chat/completions", "x-amz-"].filter((word) => sources.some((source) => source.includes(word)));
  };

  it("loads nothing of the adapters, one of which another generator loads", () => {
    expect(foreign([])).toEqual([]);
    // Nobody listens there: the composer stands in.
    expect(foreign(["--generator", "openai", "--base-url", "http://127.0.0.1:9/v1", "--model", "x"])).toEqual(["chat/completions"]);
  });
});
