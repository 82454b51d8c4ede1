import { CloudWatchClient, SetAlarmStateCommand } from "@aws-sdk/client-cloudwatch";
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  ListRolesCommand,
  PutUserPolicyCommand,
} from "@aws-sdk/client-iam";
import { PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { startAwsFake, startFakeBedrock, startFakeBedrockControl, startFakeIam } from "@ai-chef/functions/testing";
import { afterAll, describe, expect, it } from "vitest";
import { orSkip } from "../../../test/services/or-skip.ts";
import { startMinistack } from "../../../test/services/ministack/start.ts";
import { type CliRun, newFolder, startCli } from "./run-cli.ts";

const MODEL = "anthropic.claude-sonnet-5-5";
const REGION = "us-east-1";
const CREDENTIALS = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };
const assemblies = join(import.meta.dirname, "../assemblies");

/** An emulated account, with what the emulator has not beside it: Bedrock, and IAM's simulation of policies. */
async function startAccount() {
  if (!existsSync(join(assemblies, "dev-none/manifest.json"))) throw new Error("the assemblies are not built: npm run assemblies");
  const bedrock = await startFakeBedrock();
  const aws = await startMinistack({ isRoleEnforced: true, environment: { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.url } });
  const profileArn = `arn:aws:bedrock:${REGION}:000000000000:inference-profile/global.${MODEL}`;
  const control = await startFakeBedrockControl({
    models: { [MODEL]: {} },
    profiles: { [`global.${MODEL}`]: { arn: profileArn, modelArns: [`arn:aws:bedrock:${REGION}::foundation-model/${MODEL}`] } },
  });
  const iam = await startFakeIam();
  const environment = {
    ...CREDENTIALS,
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_BEDROCK: control.url,
    AWS_REGION: REGION,
    AWS_EC2_METADATA_DISABLED: "true",
    AI_CHEF_API_URL_TEMPLATE: `${aws.endpoint}/_aws/execute-api/{id}/{stage}`,
    AI_CHEF_CONFIG_DIR: newFolder(),
    AI_CHEF_DATA_DIR: newFolder(),
  };
  const options = { endpoint: aws.endpoint, region: REGION, credentials: { accessKeyId: "test", secretAccessKey: "test" } };
  return { aws, bedrock, control, iam, environment, options, close: () => Promise.all([aws.close(), bedrock.close(), control.close(), iam.close()]) };
}

const account = await orSkip("the emulator of AWS", startAccount);
afterAll(() => account?.close());

/** Runs the built command line, while the fakes of this process go on. */
async function cli(args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ""): Promise<CliRun> {
  const child = startCli(args, { ...account?.environment, ...more });
  child.stdin.end(input);
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null]; // of the event
  return { status, stdout, stderr };
}

/** The document of a run that did what it was asked. */
async function document<T>(args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ""): Promise<T> {
  const run = await cli([...args, "--json"], more, input);
  expect(`${run.status} ${run.stderr}${run.status === 0 ? "" : run.stdout}`).toMatch(/^0 /u);
  return JSON.parse(run.stdout) as T; // what the assertions look at
}

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::000000000000:root" }, Action: "sts:AssumeRole" }],
});

const firstLine = (text: string): string => text.trim().split("\n")[0] ?? "";

describe.skipIf(account === null)("an environment in use", () => {
  it("is what was deployed, and what commands mean", async () => {
    expect((await cli(["keys", "list"])).status).toBe(3);
    const deployed = await cli(["deploy", "--yes", "--json"]);
    expect(`${deployed.status} ${deployed.stderr}`).toMatch(/^0 /u);
    const listed = await document<{ current: string; environments: { name: string; tier: string; region: string }[] }>(["environments", "list"]);
    expect(listed).toMatchObject({ current: "dev", environments: [{ name: "dev", tier: "dev", region: REGION }] });
    expect((await cli(["environments", "list", "--language", "ko"])).stdout).toMatch(/이름 +리전 +계정/u);
  });

  it("goes off the record and is taken up again from its stack", async () => {
    const before = await document<{ environments: { deployedAt: string; triedAt: string; outputs: object }[] }>(["environments", "list"]);
    await document(["environments", "remove", "dev"]);
    const unknown = await cli(["environments", "use", "dev"]);
    expect(unknown.status).toBe(3);
    expect(unknown.stderr).toContain("environments use NAME --region REGION");
    const used = await document<{ environment: object }>(["environments", "use", "dev", "--region", REGION]);
    expect(used.environment).toMatchObject({ tier: "dev", search: "none", region: REGION, outputs: before.environments[0]?.outputs });
    const none = await cli(["environments", "use", "prod", "--region", REGION, "--json"]);
    expect([none.status, JSON.parse(none.stdout)]).toMatchObject([3, { error: { code: "environment_not_found" } }]);
  });

  it("suggests the name that was meant", async () => {
    const { status, stderr } = await cli(["status", "--environment", "dve"]);
    expect([status, firstLine(stderr)]).toEqual([3, 'Error: There is no environment "dve" on record.']);
    expect(stderr).toContain("Known here: dev.");
  });
});

describe.skipIf(account === null)("API keys", () => {
  it("are shown once, judge by the deployed API, and are refused when revoked", async () => {
    const recipe = "2 eggs\n100 g flour\n";
    const none = await cli(["analyze", "-", "--environment", "dev"], {}, recipe);
    expect([none.status, firstLine(none.stderr)]).toEqual([3, "Error: Environment dev asks for a key."]);
    const foreign = await cli(["analyze", "-", "--environment", "dev"], { AI_CHEF_API_KEY: "sk-of-somebody-else" }, recipe);
    expect([foreign.status, firstLine(foreign.stderr)]).toEqual([3, "Error: AI_CHEF_API_KEY is no key of an environment."]);

    const made = await document<{ key: string; keyId: string; owner: string; scopes: string[] }>(
      "keys create --name My-app --scope analyze --daily-runs 5 --expires-in-days 30".split(" "),
    );
    expect(made).toMatchObject({ owner: "My-app", scopes: ["analyze"], dailyRuns: 5 });
    const asked = ["analyze", "-", "--target", "vegan"];
    const there = await document(asked.concat("--environment", "dev"), { AI_CHEF_API_KEY: made.key }, recipe);
    expect(there).toEqual(await document(asked, {}, recipe));

    const listed = await cli(["keys", "list"]);
    expect(listed.stdout).toContain(made.keyId);
    expect(listed.stdout).not.toContain(made.key.split("_")[2]);
    await document(["keys", "revoke", made.keyId]);
    const refused = await cli(["analyze", "-", "--environment", "dev"], { AI_CHEF_API_KEY: made.key }, recipe);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining("has been revoked")]);
    expect((await cli(["keys", "list", "--language", "ko"])).stdout).toContain("폐기됨");
  });

  it("say what is wrong with what was asked", async () => {
    const secret = `aic_0123456789abcdef_${"s".repeat(43)}`;
    const unknown = await cli(["keys", "revoke", secret]);
    expect([unknown.status, firstLine(unknown.stderr)]).toEqual([2, "Error: Environment dev has no key aic_0123456789abcdef_...."]);
    expect((await cli(["keys", "create", "--name", "모바일 앱"])).stderr).toContain("Give --owner");
    expect((await cli(["keys", "create", "--name", "x", "--scope", "everything"])).status).toBe(2);
    expect((await cli(["keys", "create"])).status).toBe(2);
  });
});

interface Sessions {
  readonly sessions: readonly { readonly sessionId: string; readonly status: string }[];
}

interface Recipe {
  readonly sessionId: string;
  readonly runId: string;
  readonly recipe: { readonly title: string };
  readonly provenance: { readonly generator: string };
}

describe.skipIf(account === null)("cooking there", () => {
  it("gives the document that cooking here gives, and keeps the session for its owner", async () => {
    const made = await document<Recipe>(["recipe", "--target", "keto", "--environment", "dev"]);
    expect(made.provenance.generator).toContain(MODEL);
    const card = await cli(["recipe", "--target", "keto", "--environment", "dev", "--language", "ko"]);
    expect([card.status, card.stdout]).toEqual([0, expect.stringContaining("알레르기 유발 성분")]);

    const listed = await document<{ sessions: { sessionId: string; status: string }[] }>(["sessions", "list", "--environment", "dev"]);
    expect(listed.sessions).toContainEqual(expect.objectContaining({ sessionId: made.sessionId, status: "succeeded" }));
    expect((await document<{ sessions: object[] }>(["sessions", "list", "--environment", "dev", "--owner", "somebody"])).sessions).toEqual([]);
    expect((await document<{ sessions: object[] }>(["sessions", "list"])).sessions).toEqual([]);
    const shown = await document<{ result: Recipe; events: { seq: number }[] }>(["sessions", "get", made.sessionId, "--environment", "dev"]);
    expect(shown.result).toEqual(made);
    expect(shown.events.map(({ seq }) => seq)).toEqual(shown.events.map((_, at) => at + 1));
    await document(["sessions", "delete", made.sessionId, "--environment", "dev"]);
    const gone = await cli(["sessions", "get", made.sessionId, "--environment", "dev"]);
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining("session_not_found")]);
  });

  it("answers a batch in order, a bad line in its place", async () => {
    const lines = '{"id":1,"target":"dash"}\n{"id":2,"target":"nothing"}\n{"id":3,"target":"vegan"}\n';
    const { status, stdout } = await cli(["recipe", "--batch", "-", "--environment", "dev"], {}, lines);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: number; error?: { code: string } }); // what is looked at
    expect([status, answers.map(({ id, error }) => `${id} ${error?.code ?? "made"}`)]).toEqual([0, ["1 made", "2 unknown_target", "3 made"]]);
  });

  it("says what goes on when it is interrupted, and refuses what an environment decides itself", async () => {
    account?.bedrock.play({ kind: "slow", ms: 3000 }, { kind: "answer" });
    const child = startCli(["recipe", "--target", "low-sodium", "--environment", "dev"], account?.environment);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const running = async () => (await document<Sessions>(["sessions", "list", "--environment", "dev"])).sessions.find(({ status }) => status === "running");
    await expect.poll(running, { timeout: 20_000 }).toBeDefined();
    const { sessionId = "" } = (await running()) ?? {};
    child.kill("SIGINT");
    const [status] = (await once(child, "close")) as [number | null]; // of the event
    expect([status, stderr]).toEqual([130, expect.stringContaining(`ai-chef sessions get ${sessionId} --environment dev`)]);
    const resumed = await document<{ status: string; result: object }>(["sessions", "get", sessionId, "--environment", "dev", "--wait"]);
    expect(resumed).toMatchObject({ status: "succeeded", result: { sessionId } });
    const { status: refused, stderr: why } = await cli(["recipe", "--target", "keto", "--environment", "dev", "--generator", "bedrock"]);
    expect([refused, why]).toEqual([2, expect.stringContaining("an environment has its own model")]);
  });
});

interface Status {
  readonly stack: { readonly status: string; readonly version: string };
  readonly usage: { readonly value: { readonly tokens: number; readonly usd: number } };
  readonly runs: { readonly value: { readonly today: number; readonly last: { readonly runId: string; readonly status: string }[] } };
  readonly alarms: { readonly value: { readonly name: string; readonly state: string }[] };
  readonly index: object;
  readonly drift: { readonly value: { readonly drifted: object[] } } | null;
}

describe.skipIf(account === null)("status and logs", () => {
  it("show stack, the day's use, alarms and runs", async () => {
    await new CloudWatchClient(account?.options ?? {}).send(
      new SetAlarmStateCommand({ AlarmName: "ai-chef-dev-model-throttled", StateValue: "ALARM", StateReason: "a test" }),
    );
    const status = await document<Status>(["status"]);
    expect(status).toMatchObject({ stack: { status: "CREATE_COMPLETE", version: "0.1.0" }, index: { value: { kind: "bundled-table" } }, drift: null });
    expect(status.usage.value.tokens).toBeGreaterThan(0);
    expect(status.usage.value.usd).toBeGreaterThan(0);
    expect(status.runs.value.today).toBeGreaterThanOrEqual(5);
    expect(status.alarms.value[0]).toMatchObject({ name: "model-throttled", state: "alarm" });
    const [en, ko] = await Promise.all([cli(["status", "--runs", "2"]), cli(["status", "--language", "ko", "--runs", "2"])]);
    expect(en.stdout).toContain("1 of 16 in alarm");
    expect(en.stdout).toContain("docs/operations/model-throttled.md");
    expect(ko.stdout).toContain("16개 중 1개 울림");
    expect(ko.stdout.split("\n")).toHaveLength(en.stdout.split("\n").length);
  });

  it("look for drift when asked", async () => {
    const { drift } = await document<Status>(["status", "--drift"]);
    expect(drift).toMatchObject({ value: { failed: [] } });
  });

  it("show the lines of a session, of a function, and as they come", async () => {
    const { stateMachineArn } = { stateMachineArn: `arn:aws:states:${REGION}:000000000000:stateMachine:ai-chef-workflow-dev` };
    const input = JSON.stringify({ sessionId: "bad-1", profile: { target: "ketoo" } });
    await new SFNClient(account?.options ?? {}).send(new StartExecutionCommand({ stateMachineArn, name: "run-bad-1", input }));
    await expect.poll(async () => (await cli(["logs", "--session", "bad-1"])).stdout, { timeout: 20_000 }).toContain("code=unknown_target");
    const { lines } = await document<{ lines: { source: string; at: string }[] }>(["logs", "plan-recipe"]);
    expect(new Set(lines.map(({ source }) => source))).toEqual(new Set(["plan-recipe"]));
    const all = await document<{ lines: { at: string }[] }>(["logs", "--all"]);
    expect(all.lines.map(({ at }) => at)).toEqual(all.lines.map(({ at }) => at).toSorted());
    const wrong = await cli(["logs", "plan-recip"]);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean "plan-recipe"?')]);
    expect((await cli(["logs", "--since", "yesterday"])).status).toBe(2);
    const quiet = await cli(["logs", "disconnect", "--language", "ko"]);
    expect([quiet.status, quiet.stdout, quiet.stderr]).toEqual([0, "", expect.stringContaining("기록이 없습니다")]);

    const child = startCli(["logs", "--follow", "--session", "bad-2"], account?.environment);
    let followed = "";
    child.stdout.on("data", (chunk: Buffer) => (followed += chunk.toString()));
    const second = JSON.stringify({ sessionId: "bad-2", profile: { target: "ketoo" } });
    await new SFNClient(account?.options ?? {}).send(new StartExecutionCommand({ stateMachineArn, name: "run-bad-2", input: second }));
    await expect.poll(() => followed, { timeout: 20_000 }).toContain("sessionId=bad-2");
    child.kill("SIGINT");
    expect(((await once(child, "close")) as [number | null])[0]).toBe(130); // of the event
    expect(followed.match(/WARN {2}failed/gu)).toHaveLength(1);
  });
});

interface Report {
  readonly worst: string;
  readonly findings: readonly { readonly area: string; readonly id: string; readonly outcome: string; readonly message: string; readonly remedy?: string }[];
}

const examined = async (more: Readonly<Record<string, string>> = {}): Promise<Report> => JSON.parse((await cli(["doctor", "--json"], more)).stdout) as Report; // what is looked at
const of = ({ findings }: Report, area: string, id: string) => findings.filter((finding) => finding.area === area && finding.id === id);

describe.skipIf(account === null)("doctor", () => {
  it("finds what is well, in both languages", async () => {
    const report = await examined();
    expect(report.findings.filter(({ outcome }) => outcome === "failure")).toEqual([]);
    for (const [area, id] of [
      ["machine", "sessions"],
      ["account", "clock"],
      ["account", "model-access"],
      ["account", "model-form"],
      ["environment", "stack"],
      ["environment", "api"],
      ["environment", "signing"],
      ["environment", "prices"],
    ] as const)
      expect(of(report, area, id)).toMatchObject([{ outcome: "ok" }]);
    expect(of(report, "failures", "runs")).toMatchObject([{ outcome: "ok", message: expect.stringContaining("the request itself was wrong") }]);
    const ko = await cli(["doctor", "--language", "ko"]);
    expect([ko.status, ko.stdout]).toEqual([0, expect.stringContaining("최근 실패")]);
  });

  it("explains a table's right that was taken away, and a model that may not be called", async () => {
    const iam = new IAMClient(account?.options ?? {});
    const { Roles = [] } = await iam.send(new ListRolesCommand({}));
    const RoleName = Roles.find((role) => role.RoleName?.includes("SaveResultRole"))?.RoleName;
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: "tables" }));
    const failed = await cli(["recipe", "--target", "keto", "--environment", "dev"]);
    expect([failed.status, failed.stderr]).toEqual([70, expect.stringContaining("`ai-chef doctor --environment dev` explains it")]);
    account?.control.become({ models: { [MODEL]: { agreement: "NOT_AVAILABLE" } }, profiles: {} });
    const report = await examined();
    const [newest] = of(report, "failures", "runs");
    expect(newest).toMatchObject({ outcome: "warning", message: expect.stringContaining("a right on a table is missing") });
    expect(newest?.message).toContain("dynamodb:");
    expect(newest?.remedy).toContain('"Effect":"Allow","Action":"dynamodb:');
    expect(of(report, "account", "model-access")).toMatchObject([{ outcome: "failure", remedy: expect.stringContaining("agreement") }]);
    expect(report.worst).toBe("failure");
  });

  it("says by simulation what a user may not, and what it could not see", async () => {
    const iam = new IAMClient(account?.options ?? {});
    await iam.send(new CreateUserCommand({ UserName: "ops" }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "ops" }));
    const user = { AWS_ACCESS_KEY_ID: AccessKey?.AccessKeyId ?? "", AWS_SECRET_ACCESS_KEY: AccessKey?.SecretAccessKey ?? "" };
    const refused = await cli(["keys", "list"], user);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('Add to the policy: {"Effect":"Allow","Action":"dynamodb:Query"')]);
    for (const args of [["status"], ["logs"], ["recipe", "--target", "keto", "--environment", "dev"]]) {
      const { status, stderr } = await cli(args, user);
      expect([status, stderr]).toEqual([3, expect.stringContaining("permission_missing")]);
    }
    const Statement = [{ Effect: "Allow", Action: ["cloudformation:*", "states:*", "dynamodb:*"], Resource: "*" }];
    await iam.send(new PutUserPolicyCommand({ UserName: "ops", PolicyName: "some", PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement }) }));
    const partly = await document<{ alarms: { error: { code: string } }; runs: { value: object } }>(["status"], user);
    expect(partly).toMatchObject({ alarms: { error: { code: "permission_missing" } }, runs: { value: {} } });
    expect((await cli(["status"], user)).stdout).toContain(
      "not known: User: arn:aws:iam::000000000000:user/ops is not authorized to perform: cloudwatch:DescribeAlarms",
    );

    account?.iam.become({ refused: { "lambda:CreateFunction": { decision: "implicitDeny" } } });
    const report = await examined({ ...user, AWS_ENDPOINT_URL_IAM: account?.iam.url ?? "" });
    expect(of(report, "account", "permissions")).toMatchObject([{ outcome: "failure", message: expect.stringContaining("lambda:CreateFunction") }]);
    expect(of(report, "environment", "alarms")).toMatchObject([{ outcome: "unknown", remedy: expect.stringContaining("cloudwatch:DescribeAlarms") }]);
  });

  it("says which source of prices is live, and when its keys cannot be used", async () => {
    const { environments } = await document<{ environments: { outputs: { PricesSecretArn: string } }[] }>(["environments", "list"]);
    const SecretId = environments[0]?.outputs.PricesSecretArn;
    const secrets = new SecretsManagerClient(account?.options ?? {});
    const put = (keys: object) => secrets.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(keys) }));
    await put({ AI_CHEF_KAMIS_KEY: "0123456789-secret", AI_CHEF_KAMIS_ID: "1234" });
    expect(of(await examined(), "environment", "prices")).toMatchObject([{ outcome: "ok", message: expect.stringContaining("Live: kamis") }]);
    await put({ AI_CHEF_KAMIS_KEY: "0123456789-secret" });
    const report = await cli(["doctor", "--json"]);
    expect(report.stdout).not.toContain("0123456789-secret");
    expect(of(JSON.parse(report.stdout) as Report, "environment", "prices")).toMatchObject([
      { outcome: "failure", message: expect.stringContaining("AI_CHEF_KAMIS_ID is not") },
    ]);
  });
});

describe.skipIf(account === null)("bad input", () => {
  const nobody = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "" };
  const commands = [
    ["status"],
    ["keys", "list"],
    ["logs"],
    ["sessions", "list", "--environment", "dev"],
    ["recipe", "--target", "keto", "--environment", "dev"],
  ];

  it.each(commands)("says that there are no credentials: %s %s", async (...args) => {
    const { status, stderr } = await cli(args, nobody);
    expect([status, stderr]).toEqual([3, expect.stringContaining("credentials_missing")]);
  });

  it("finds missing credentials by the doctor, and what is well beside them", async () => {
    const { status, stdout } = await cli(["doctor", "--json"], nobody);
    const report = JSON.parse(stdout) as Report; // what is looked at
    expect([status, of(report, "account", "credentials")]).toMatchObject([3, [{ outcome: "failure", remedy: expect.stringContaining("aws sso login") }]]);
    expect(of(report, "machine", "data")).toMatchObject([{ outcome: "ok" }]);
  });

  it("says that the account is out of reach, that the environment is gone, that the record is damaged", async () => {
    const folder = newFolder();
    const away = await cli(["keys", "list"], { AWS_ENDPOINT_URL: "http://127.0.0.1:9", AWS_MAX_ATTEMPTS: "1" });
    expect([away.status, away.stderr]).toEqual([1, expect.stringContaining("aws_unavailable")]);
    const record = readFileSync(join(account?.environment.AI_CHEF_CONFIG_DIR ?? "", "environments.json"), "utf8");
    writeFileSync(join(folder, "environments.json"), record.replaceAll("ai-chef-sessions-dev", "ai-chef-sessions-old"));
    const gone = await cli(["keys", "list"], { AI_CHEF_CONFIG_DIR: folder });
    expect([gone.status, gone.stderr]).toEqual([3, expect.stringContaining("ai-chef environments remove dev")]);
    writeFileSync(join(folder, "environments.json"), "{");
    const damaged = await cli(["status"], { AI_CHEF_CONFIG_DIR: folder });
    expect([damaged.status, damaged.stderr]).toEqual([2, expect.stringContaining("is not a list of environments")]);
  });
});

describe.skipIf(account === null)("credentials that have expired", () => {
  it("are said to have, and what to do", async () => {
    const message = "The security token included in the request is expired";
    const type = "ExpiredTokenException";
    const dynamodb = await startAwsFake({
      operationOf: () => "Query",
      answer: () => ({ status: 400, headers: { "content-type": "application/x-amz-json-1.0" }, body: JSON.stringify({ __type: type, message }) }),
      exception: () => ({ status: 500, body: "" }),
    });
    const sts = await startAwsFake({
      operationOf: () => "GetCallerIdentity",
      answer: () => ({
        status: 403,
        headers: { "content-type": "text/xml" },
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
      }),
      exception: () => ({ status: 500, body: "" }),
    });
    try {
      for (const args of [
        ["keys", "list"],
        ["sessions", "list", "--environment", "dev"],
      ]) {
        const { status, stderr } = await cli(args, { AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url });
        expect([status, stderr]).toEqual([3, expect.stringContaining("Sign in again")]);
        expect(stderr).toContain("credentials_expired");
      }
      const report = await examined({ AWS_ENDPOINT_URL_STS: sts.url });
      expect(of(report, "account", "credentials")).toMatchObject([{ outcome: "failure", remedy: expect.stringContaining("Sign in again") }]);
    } finally {
      await Promise.all([dynamodb.close(), sts.close()]);
    }
  });
});

describe.skipIf(account === null)("an index of foods", () => {
  it("is asked by the seed role: seeded, empty, refused", async () => {
    let answer: "seeded" | "empty" | "refused" = "seeded";
    const signed: string[] = [];
    const search = createServer((request, response) => {
      signed.push(request.headers.authorization ?? "");
      const json = (status: number, body: object): void => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      if (answer === "refused") return json(403, { error: { type: "security_exception", reason: "no permissions" }, status: 403 });
      if (request.url?.startsWith("/_alias/foods") === true)
        return answer === "empty"
          ? json(404, { error: "alias [foods] missing", status: 404 })
          : json(200, { "foods-titan-512-1-abc": { aliases: { foods: {} } } });
      json(200, { took: 1, timed_out: false, hits: { total: { value: 8789, relation: "eq" }, hits: [] } });
    }).listen(0, "127.0.0.1");
    await once(search, "listening");
    const { port } = search.address() as AddressInfo; // it listens on TCP
    const folder = newFolder();
    const record = JSON.parse(readFileSync(join(account?.environment.AI_CHEF_CONFIG_DIR ?? "", "environments.json"), "utf8")) as {
      environments: { dev: { outputs: object } };
    }; // ours
    const iam = new IAMClient(account?.options ?? {});
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: "seed", AssumeRolePolicyDocument: TRUST }));
    record.environments.dev.outputs = {
      ...record.environments.dev.outputs,
      SearchEndpoint: `http://127.0.0.1:${port}`,
      SearchService: "es",
      SearchSeedRoleArn: Role?.Arn,
    };
    writeFileSync(join(folder, "environments.json"), JSON.stringify(record));
    const env = { AI_CHEF_CONFIG_DIR: folder };
    try {
      expect(await document(["status"], env)).toMatchObject({ index: { value: { kind: "seeded", index: "foods-titan-512-1-abc", foods: 8789 } } });
      expect(signed.every((header) => /^AWS4-HMAC-SHA256 Credential=(?!test\/)\w+\/\d+\/us-east-1\/es\//u.test(header))).toBe(true);
      answer = "empty";
      expect(of(await examined(env), "environment", "index")).toMatchObject([{ outcome: "warning", remedy: "ai-chef seed-nutrition --environment dev" }]);
      answer = "refused";
      expect(of(await examined(env), "environment", "index")).toMatchObject([
        { outcome: "failure", message: expect.stringContaining("refuses the seed role") },
      ]);
      expect((await cli(["status"], env)).stdout).toContain("Remedy: Check the access policy of the search domain or collection.");
    } finally {
      search.close();
      search.closeAllConnections();
    }
  });
});

describe("settings", () => {
  it("are kept, hold for commands, give way to variables and flags", async () => {
    const env = { AI_CHEF_CONFIG_DIR: newFolder(), AI_CHEF_DATA_DIR: newFolder(), AWS_REGION: "" };
    await document(["config", "set", "language", "ko"], env);
    expect((await cli(["config", "get"], env)).stdout).toContain("저장 위치");
    expect((await cli(["config", "get", "language"], env)).stdout).toBe("ko\n");
    expect((await cli(["config", "get", "--language", "en"], env)).stdout).toContain("Kept in");
    expect((await cli(["config", "get"], { ...env, AI_CHEF_LANGUAGE: "en" })).stdout).toMatch(/language +en +AI_CHEF_LANGUAGE/u);
    await document(["config", "set", "servings", "3"], env);
    expect(await document(["recipe", "--target", "general"], env)).toMatchObject({ recipe: { servings: 3 } });
    await document(["config", "set", "language", "--unset"], env);
    expect((await cli(["config", "get"], env)).stdout).toContain("Kept in");
    const wrong = await cli(["config", "set", "servigns", "3"], env);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean "servings"?')]);
    writeFileSync(join(env.AI_CHEF_CONFIG_DIR, "config.json"), "[1");
    const damaged = await cli(["config", "get"], env);
    expect([damaged.status, damaged.stderr]).toEqual([2, expect.stringContaining("does not hold settings")]);
  });
});
