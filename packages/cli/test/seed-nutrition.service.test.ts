import { BedrockRuntimeClient } from "@aws-sdk/client-bedrock-runtime";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { bundledTable } from "@ai-chef/kitchen";
import { createOpenSearchFoodIndex, createSearchClient } from "@ai-chef/functions/opensearch";
import { type FakeTitan, startFakeTitan } from "@ai-chef/functions/testing";
import { createTitanEmbedder } from "@ai-chef/functions/titan";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DomainProxy, startDomainProxy } from "../../../test/services/opensearch/domain-proxy.ts";
import { startOpenSearch } from "../../../test/services/opensearch/start.ts";
import { orSkip } from "../../../test/services/or-skip.ts";
import { type EmulatedAccount, startEmulatedAccount } from "./emulated-account.ts";
import { newFolder } from "./run-cli.ts";

/** A domain that is really one, behind an account that is emulated; the model that embeds is a fake with a limit. */
const started = await orSkip("OpenSearch, or the emulator of AWS", async () => {
  const server = await startOpenSearch();
  const domain = await startDomainProxy(server.url);
  const titan = await startFakeTitan({ perMinute: 60_000, burst: 50, latencyMs: 5 });
  const account = await startEmulatedAccount();
  return { server, domain, titan, account };
});

const DIMENSION = 256;
const DEPLOY = ["deploy", "--yes", "--search", "managed", "--dimension", String(DIMENSION), "--no-smoke-test"];
const KILLS = 20;
const SOONEST_MS = 400;
const SPAN_MS = 2600;
/** Of 12,000 texts a minute. */
const MOST_OPEN = 64;
const folder = newFolder();
const env = (): Readonly<Record<string, string>> => ({
  AI_CHEF_DATA_DIR: folder,
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: titan.url,
  // The emulator has a domain's description, and no OpenSearch behind it.
  AI_CHEF_SEARCH_URL: domain.url,
  AWS_ENDPOINT_URL_SERVICE_QUOTAS: "http://127.0.0.1:9",
});
let titan: FakeTitan;
let domain: DomainProxy;
let account: EmulatedAccount;

interface Seeded {
  readonly status: string;
  readonly index: string;
  readonly foods: number;
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly plan: { readonly texts: number; readonly kept: number; readonly dimension: number; readonly usd: number };
  readonly embedded: { readonly texts: number; readonly throttled: number };
}

const seed = (...args: readonly string[]) => account.run(["seed-nutrition", "--environment", "dev", "--language", "en", "--yes", ...args], env());

async function seeded(...args: readonly string[]): Promise<Seeded> {
  const { status, stdout, stderr } = await seed("--json", ...args);
  expect(`${status} ${stdout.slice(0, 300)} ${stderr}`).toMatch(/^0 /u);
  return JSON.parse(stdout) as Seeded; // the command's own document
}

/** What the index of the environment finds, by words and vectors. */
async function found(name: string): Promise<readonly string[]> {
  const client = createSearchClient({ endpoint: started?.server.url ?? "", service: "none" });
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const bedrock = new BedrockRuntimeClient({ endpoint: titan.url, region: "us-east-1", credentials });
  const embedder = createTitanEmbedder({ client: bedrock, dimension: DIMENSION });
  try {
    const [candidates = []] = await createOpenSearchFoodIndex({ client, embedder }).search([{ name, language: "ko" }], {
      limit: 5,
      signal: AbortSignal.timeout(20_000),
    });
    return candidates.map(({ food }) => food.id);
  } finally {
    await client.close();
  }
}

/** Every index of foods that the server has. */
async function indexes(): Promise<readonly string[]> {
  const rows = (await (await fetch(`${started?.server.url}/_cat/indices?format=json&h=index`)).json()) as readonly { readonly index: string }[]; // as asked for
  return rows.map(({ index }) => index).filter((index) => index.startsWith("foods-"));
}

describe.skipIf(started === null)("ai-chef seed-nutrition, into an environment", () => {
  let bucket = "";

  beforeAll(async () => {
    if (started === null) return;
    ({ titan, domain, account } = started);
    const { status, stdout } = await account.run([...DEPLOY, "--json"], env());
    if (status !== 0) throw new Error(stdout);
    const deployed = JSON.parse(stdout);
    bucket = deployed.outputs.SeedBucketName;
  }, 240_000);

  afterAll(async () => {
    await Promise.all([started?.account.close(), started?.domain.close(), started?.titan.close()]);
    await started?.server.close();
  });

  it("tells in a dry run what it would take, and calls nothing", async () => {
    const { status, stderr, stdout } = await seed("--dry-run");
    expect(`${status} ${stderr}`).toMatch(/^0 [^]*To embed: 2,\d+ texts with 256 numbers each, about [\d,]+ tokens, US\$ 0\.\d+/u);
    expect(stderr).toContain("quota could not be read");
    expect(stdout).toContain("dry run");
    expect([titan.requests.length, await indexes()]).toEqual([0, []]);
  });

  it("refuses another dimension than the environment compares", async () => {
    const { status, stderr } = await seed("--dimension", "1024");
    expect(`${status} ${stderr}`).toMatch(/^2 [^]*vectors of 256 numbers, not of 1024[^]*ai-chef deploy --environment dev --dimension 1024/u);
  });

  it("goes on after kills at twenty random moments with the vectors that were made, and pays for none twice", async () => {
    const args = ["seed-nutrition", "--environment", "dev", "--yes", "--requests-per-minute", "12000"];
    let killed = 0;
    for (let run = 0; run < KILLS; run += 1) if (!(await account.killed(args, SOONEST_MS + Math.random() * SPAN_MS, env()))) killed += 1;
    expect(killed).toBeGreaterThan(KILLS / 2);
    const done = await seeded("--requests-per-minute", "60000");
    expect(done).toMatchObject({ status: "live", foods: bundledTable().foods.length });
    expect(await indexes()).toEqual([done.index]);
    const asked = titan.requests.filter(({ wasThrottled }) => !wasThrottled).map(({ inputText }) => inputText);
    // What was under way when it was killed is asked for again: at most as many texts as are open at a time.
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(killed * MOST_OPEN);
    expect(new Set(asked).size).toBe(done.plan.kept + done.plan.texts);
  }, 240_000);

  it("is what deploy does to an empty index where it is wanted, and not to one that has foods", async () => {
    const again = await account.run([...DEPLOY, "--seed", "--json"], env());
    expect(JSON.parse(again.stdout)).toMatchObject({ isDeployed: true, seeded: null });
    await Promise.all((await indexes()).map((index) => fetch(`${started?.server.url}/${index}`, { method: "DELETE" })));
    const seeding = await account.run([...DEPLOY, "--seed", "--language", "ko"], env());
    expect(`${seeding.status} ${seeding.stdout}`).toMatch(/^0 [^]*이제 식품 2,\d+개로 답합니다/u);
    expect((await indexes()).length).toBe(1);
  }, 120_000);

  it("lets the functions' role read, by the role that fills it, and keeps where foods come from", async () => {
    expect(domain.signedBy.size).toBeGreaterThan(0);
    expect([...domain.signedBy]).not.toContain("test");
    expect(domain.access.get("rolesmapping/ai_chef_reader")).toEqual({ backend_roles: [expect.stringMatching(/^arn:aws:iam::\d{12}:role\/.+/u)] });
    const s3 = new S3Client({
      endpoint: account.aws.endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      forcePathStyle: true,
    });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: "sources.json" }));
    expect(JSON.parse((await Body?.transformToString()) ?? "")).toMatchObject({ foods: bundledTable().foods.length, sources: [{ source: "builtin" }] });
  });

  it("is found by words and by vectors, in both languages", async () => {
    expect((await found("고추장"))[0]).toBe("gochujang");
    expect(await found("gochujang")).toContain("gochujang");
    expect((await found("돼지 삼겹살")).join(" ")).toContain("pork-belly");
    expect((await account.run(["status", "--language", "en"], env())).stdout).toMatch(/[\d,]+ foods in foods-amazon-titan-embed-text-v2-0-256-/u);
  });

  it("takes the place of the index before it, without a call of the model", async () => {
    const [before] = await indexes();
    const asked = titan.requests.length;
    const done = await seeded("--limit", "300");
    expect(done).toMatchObject({ foods: 300, replaced: [before], plan: { texts: 0 }, embedded: { texts: 0 } });
    expect([titan.requests.length, await indexes()]).toEqual([asked, [done.index]]);
  });

  it("removes what a kill while writing left, and the index before answers until then", async () => {
    const [before] = await indexes();
    const written = domain.written.size;
    const killing = account.killed(["seed-nutrition", "--environment", "dev"], 60_000, env(), () => domain.written.size > written);
    expect(await killing).toBe(false);
    expect((await indexes()).length).toBe(2);
    expect((await found("달걀")).length).toBeGreaterThan(0);
    const done = await seeded("--limit", "200");
    expect(done.replaced).toEqual([before]);
    expect(done.removed).toHaveLength(1);
    expect(await indexes()).toEqual([done.index]);
  }, 120_000);

  it("keeps a second seeding out", async () => {
    const first = account.run(["seed-nutrition", "--environment", "dev", "--no-resume", "--limit", "400", "--requests-per-minute", "6000"], env());
    await expect.poll(() => titan.requests.at(-1)?.at, { timeout: 10_000 }).toBeGreaterThan(performance.now() - 300);
    expect(await seed("--limit", "5")).toMatchObject({ status: 1, stderr: expect.stringContaining("seeding_under_way") });
    expect((await first).status).toBe(0);
  }, 60_000);

  it.each([
    [
      "expired credentials",
      { kind: "error", type: "ExpiredTokenException", status: 403, message: "The security token included in the request is expired" },
      "credentials_expired",
    ],
    [
      "a missing permission",
      {
        kind: "error",
        type: "AccessDeniedException",
        status: 403,
        message:
          "User: arn:aws:iam::1:user/ann is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0",
      },
      "permission_missing",
    ],
  ] as const)("says %s, and keeps the vectors that were made and the index that answers", async (_, behaviour, code) => {
    const before = await indexes();
    titan.play(...Array.from({ length: 40 }, () => ({ kind: "answer" }) as const), behaviour);
    const { status, stderr } = await seed("--no-resume", "--limit", "120");
    expect(`${status} ${stderr}`).toMatch(new RegExp(`^3 [^]*${code}`, "u"));
    titan.play({ kind: "answer" });
    expect(await indexes()).toEqual(before);
  });
});
