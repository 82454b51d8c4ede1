import { CloudFormationClient, CreateStackCommand, DeleteStackCommand, DescribeStacksCommand, ListStacksCommand } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { IAMClient, ListRolesCommand } from "@aws-sdk/client-iam";
import { GetFunctionConfigurationCommand, LambdaClient, ListFunctionsCommand, UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { CreateBucketCommand, DeleteBucketCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { setTimeout as sleep } from "node:timers/promises";
import { createAiChef } from "@ai-chef/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { orSkip } from "../../../test/services/or-skip.ts";
import { apiUrl } from "../src/deployment/api-url.ts";
import { deploymentBucketName } from "../src/deployment/deployment-bucket.ts";
import { changedAssembly } from "./changed-assembly.ts";
import { type EmulatedAccount, PROFILE, startEmulatedAccount } from "./emulated-account.ts";
import type { CliRun } from "./run-cli.ts";

/**
 * The emulator accepts what AWS would refuse, and cannot: enforce stack policies, deny by service control policy, page or throttle CloudFormation's answers,
 * fail slowly, or replace a nested stack falsely. Templates are judged by the gates of `packages/infra`; the rest by the fake of CloudFormation.
 */
const started = await orSkip("the emulator of AWS", startEmulatedAccount);
const account = started as EmulatedAccount; // the suite is skipped without it

afterAll(() => started?.close());

/** What the commands print with `--json`: each its own fields of these. */
interface Printed {
  readonly isDeployed: boolean;
  readonly isChanged: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly id: string; readonly outcome: string }[];
  readonly key: string;
  readonly left: readonly { readonly arn: string; readonly goesAt: string | null }[];
}

const DEPLOY = ["deploy", "--yes", "--json"];
const DESTROY = ["destroy", "--yes", "--json"];

const done = ({ status, stdout, stderr }: CliRun): Printed => {
  expect(`${status} ${stderr}${status === 0 ? "" : stdout}`).toMatch(/^0 /u);
  return JSON.parse(stdout) as Printed; // what the assertions look at
};

const client = <C>(make: new (options: object) => C): C =>
  new make({
    endpoint: account.aws.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    ...(make === (S3Client as unknown) ? { forcePathStyle: true } : {}),
  });

/** Lets functions reach the connections of the emulator's WebSocket: their setting is the address that AWS would have. */
async function reachConnections(webSocketUrl: string): Promise<void> {
  const lambda = client(LambdaClient);
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  for (const { FunctionName, Environment } of Functions) {
    if (Environment?.Variables?.["WEBSOCKET_MANAGEMENT_URL"] === undefined) continue;
    const Variables = { ...Environment.Variables, WEBSOCKET_MANAGEMENT_URL: apiUrl(webSocketUrl, account.env).replace(/^ws/u, "http") };
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  }
}

/** All that an account holds of what costs. */
async function holdings(): Promise<Readonly<Record<string, readonly string[]>>> {
  const stacks = await client(CloudFormationClient).send(new ListStacksCommand({}));
  const tables = await client(DynamoDBClient).send(new ListTablesCommand({}));
  const functions = await client(LambdaClient).send(new ListFunctionsCommand({}));
  const roles = await client(IAMClient).send(new ListRolesCommand({}));
  const buckets = await client(S3Client).send(new ListBucketsCommand({}));
  return {
    stacks: (stacks.StackSummaries ?? []).filter(({ StackStatus }) => StackStatus !== "DELETE_COMPLETE").map(({ StackName = "" }) => StackName),
    tables: tables.TableNames ?? [],
    functions: (functions.Functions ?? []).map(({ FunctionName = "" }) => FunctionName),
    roles: (roles.Roles ?? []).map(({ RoleName = "" }) => RoleName).filter((name) => name.startsWith("ai-chef")),
    buckets: (buckets.Buckets ?? []).map(({ Name = "" }) => Name),
  };
}

const NOTHING = { stacks: [], tables: [], functions: [], roles: [], buckets: [] };

describe.skipIf(started === null)("ai-chef deploy and destroy, as a user runs them", () => {
  describe("a first environment", () => {
    let outputs: Readonly<Record<string, string>> = {};

    it("is shown by a dry run, which changes nothing", async () => {
      const shown = await account.run(["deploy", "--dry-run", "--language", "en"]);
      expect(`${shown.status} ${shown.stderr}`).toMatch(/^0 [^]*\d+ resources to add, 0 to change, 0 to remove/u);
      expect(shown.stderr).toContain("Model access");
      expect(await holdings()).toEqual(NOTHING);
    });

    it("asks on a terminal only: without one it wants --yes", async () => {
      const asked = await account.run(["deploy"]);
      expect(asked).toMatchObject({ status: 2, stderr: expect.stringContaining("not_confirmed") });
      expect(await holdings()).toEqual(NOTHING);
    });

    it("is deployed, and cooks with the model", async () => {
      const first = done(await account.run(DEPLOY));
      expect(first).toMatchObject({ isDeployed: true, isChanged: true });
      expect(first.findings.filter(({ outcome }) => outcome === "failure" || outcome === "unknown")).toEqual([]);
      ({ outputs } = first);
      expect(outputs).toMatchObject({ StateMachineName: "ai-chef-workflow-dev", SessionsTableName: "ai-chef-sessions-dev" });
      expect(account.bedrock.requests.length).toBeGreaterThan(0);
    });

    it("is left alone by a second run, which calls no model", async () => {
      const calls = account.bedrock.requests.length;
      expect(done(await account.run(DEPLOY))).toMatchObject({ isChanged: false, outputs });
      expect(account.bedrock.requests.length).toBe(calls);
    });

    it("keeps its settings where a later run does not name them", async () => {
      expect(done(await account.run([...DEPLOY, "--daily-runs", "40", "--log-level", "WARN"]))).toMatchObject({ isChanged: true });
      expect(done(await account.run(DEPLOY))).toMatchObject({ isChanged: false });
      const { Stacks = [] } = await client(CloudFormationClient).send(new DescribeStacksCommand({ StackName: "ai-chef-dev" }));
      const parameters = Object.fromEntries((Stacks[0]?.Parameters ?? []).map(({ ParameterKey = "", ParameterValue }) => [ParameterKey, ParameterValue]));
      expect(parameters).toMatchObject({ DailyRuns: "40", LogLevel: "WARN", ModelId: PROFILE });
    });

    it("takes the keys of price sources from the process and shows them nowhere", async () => {
      const secret = "sentinel-0123456789";
      const given = await account.run(["deploy", "--yes", "--language", "en"], { AI_CHEF_KAMIS_KEY: secret, AI_CHEF_KAMIS_ID: "77" });
      expect(given.stderr).toContain("in Secrets Manager");
      expect(given.stdout + given.stderr + account.aws.log()).not.toContain(secret);
      const { SecretString = "" } = await client(SecretsManagerClient).send(new GetSecretValueCommand({ SecretId: outputs["PricesSecretArn"] }));
      expect(JSON.parse(SecretString)).toEqual({ AI_CHEF_KAMIS_KEY: secret, AI_CHEF_KAMIS_ID: "77" });
      expect((await account.run(["deploy", "--yes", "--language", "en"])).stderr).toContain("stay as they are");
      await client(SecretsManagerClient).send(new PutSecretValueCommand({ SecretId: outputs["PricesSecretArn"], SecretString: "{}" }));
    });

    it("runs the state machine straight, by the request that the guide shows", async () => {
      const sfn = client(SFNClient);
      const profile = { target: "keto", healthConditions: ["diabetes"], allergies: ["milk"], cookingLevel: "beginner", budget: 30_000 };
      const input = JSON.stringify({ sessionId: "test-session-123", profile });
      const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn: outputs["StateMachineArn"], input }));
      await expect
        .poll(async () => (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status, { timeout: 60_000, interval: 300 })
        .toBe("SUCCEEDED");
    });

    it("gives a recipe to an app over HTTP, and its events over the WebSocket", async () => {
      await reachConnections(outputs["WebSocketUrl"] ?? "");
      const key = done(await account.run(["keys", "create", "--name", "app", "--owner", "ann", "--json"]));
      const lines: string[] = [];
      const chef = createAiChef({
        logger: (line) => lines.push(line),
        baseUrl: apiUrl(outputs["HttpApiUrl"] ?? "", account.env),
        watchUrl: apiUrl(outputs["WebSocketUrl"] ?? "", account.env),
        token: key.key,
      });
      const session = await chef.sessions.start({ target: "dash", language: "en" });
      const seqs: number[] = [];
      for await (const event of session.subscribe({ signal: AbortSignal.timeout(60_000) })) seqs.push(event.seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect(lines.join("\n")).toContain("the WebSocket is open");
      expect(lines.join("\n")).not.toMatch(/\/events|was lost/u);
      expect((await chef.health()).watchUrl).toBe(outputs["WebSocketUrl"]);
      const result = await session.result({ waitTimeoutMs: 10_000 });
      expect(result.provenance.generator).toBe(PROFILE);
    });

    it("takes a new version of one function, and shows nothing else as changed", async () => {
      const before = await client(LambdaClient).send(new GetFunctionConfigurationCommand({ FunctionName: "ai-chef-plan-recipe-dev" }));
      const update = await account.run(["deploy", "--yes", "--language", "en"], { AI_CHEF_ASSEMBLIES: changedAssembly("plan-recipe") });
      expect(`${update.status} ${update.stderr}`).toMatch(/^0 [^]*0 resources to add, 1 to change, 0 to remove\n {2}~ Functions \/ PlanRecipe/u);
      const after = await client(LambdaClient).send(new GetFunctionConfigurationCommand({ FunctionName: "ai-chef-plan-recipe-dev" }));
      expect(after.CodeSha256).not.toBe(before.CodeSha256);
    });

    it("says first what failed, follows the rollback to its end, and takes the next version", async () => {
      const broken = await account.run(["deploy", "--yes", "--language", "en"], { AI_CHEF_ASSEMBLIES: changedAssembly("finalize", { isUploaded: false }) });
      expect(broken).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/Error: ai-chef-dev ended as UPDATE_ROLLBACK_COMPLETE\. Api \/ Finalize/u),
      });
      expect(done(await account.run(DEPLOY))).toMatchObject({ isDeployed: true });
    });

    it("fails its smoke test where the model does not answer, though the composer does", async () => {
      account.bedrock.play({ kind: "error", type: "AccessDeniedException", status: 403 });
      const failed = await account.run([...DEPLOY, "--log-level", "ERROR"]);
      expect(failed).toMatchObject({ status: 1, stdout: expect.stringMatching(/smoke_test_failed/u) });
      account.bedrock.play();
      expect(done(await account.run(DEPLOY))).toMatchObject({ isChanged: false });
    });

    it("is deployed by two at once: one does it, the other waits and says for whom", async () => {
      const runs = await Promise.all([1, 2].map(() => account.run(["deploy", "--yes", "--language", "en", "--log-level", "DEBUG"])));
      expect(runs.map(({ status, stderr }) => `${status} ${stderr}`)).toEqual([expect.stringMatching(/^0 /u), expect.stringMatching(/^0 /u)]);
    });

    it("is destroyed with the deployment bucket, and nothing is left", async () => {
      const refused = await account.run(["destroy"]);
      expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("not_confirmed") });
      expect(done(await account.run(DESTROY))).toMatchObject({ status: "destroyed", bucketIs: "gone", left: [] });
      expect(await holdings()).toEqual(NOTHING);
      expect(done(await account.run(DESTROY))).toMatchObject({ status: "absent", left: [] });
    });
  });

  describe("a kill at any moment", () => {
    const moments = Array.from({ length: 20 }, () => Math.random());
    let [deployMs, destroyMs] = [0, 0];

    const timed = async (args: readonly string[]): Promise<number> => {
      const before = performance.now();
      done(await account.run(args));
      return performance.now() - before;
    };

    beforeAll(async () => {
      deployMs = await timed(DEPLOY);
      destroyMs = await timed(DESTROY);
    });

    it("of deploy is made good by running it again", async () => {
      for (const [index, moment] of moments.entries()) await account.killed([...DEPLOY, "--daily-runs", String(index + 1)], moment * deployMs);
      expect(done(await account.run(DEPLOY))).toMatchObject({ isDeployed: true });
    });

    it("of deploy, from an empty account each time", async () => {
      for (const moment of moments.slice(0, 5)) {
        done(await account.run(DESTROY));
        await account.killed(DEPLOY, moment * deployMs);
        expect(done(await account.run(DEPLOY))).toMatchObject({ isDeployed: true });
      }
    });

    it("of destroy is made good by running it again", async () => {
      for (const moment of moments) {
        if (await account.killed(DESTROY, moment * destroyMs)) done(await account.run(DEPLOY));
      }
      done(await account.run(DESTROY));
      expect(await holdings()).toEqual(NOTHING);
    });
  });

  describe("a prod environment", () => {
    const PROD = ["--environment", "prod"];

    it("keeps its data when it is destroyed, says so, and is in the way of another of its name until the data goes", async () => {
      expect(done(await account.run([...DEPLOY, ...PROD, "--tier", "prod", "--model", "none"]))).toMatchObject({ isDeployed: true });
      // The tier stays as it is deployed.
      expect(done(await account.run([...DEPLOY, ...PROD]))).toMatchObject({ isChanged: false, tier: "prod" });
      const { left } = done(await account.run([...DESTROY, ...PROD]));
      expect(left.map(({ arn }) => arn.split(":")[2])).toEqual(expect.arrayContaining(["dynamodb", "kms", "s3", "secretsmanager"]));
      expect((await holdings())["tables"]).toHaveLength(3);
      const again = await account.run([...DEPLOY, ...PROD, "--tier", "prod", "--model", "none"]);
      expect(again).toMatchObject({ status: 3, stdout: expect.stringContaining("--delete-data") });
      const gone = done(await account.run([...DESTROY, ...PROD, "--delete-data"]));
      expect(gone.left.every(({ goesAt }) => goesAt !== null)).toBe(true);
      expect(await holdings()).toEqual(NOTHING);
    });
  });

  describe("what is in the way", () => {
    it("a stack of that name that somebody else made is never touched", async () => {
      const cloudFormation = client(CloudFormationClient);
      const TemplateBody = JSON.stringify({ Resources: { Topic: { Type: "AWS::SNS::Topic" } } });
      await cloudFormation.send(new CreateStackCommand({ StackName: "ai-chef-theirs", TemplateBody }));
      await sleep(500);
      for (const args of [DEPLOY, DESTROY])
        expect(await account.run([...args, "--environment", "theirs"])).toMatchObject({ status: 3, stdout: expect.stringContaining("stack_not_ours") });
      expect((await holdings())["stacks"]).toEqual(["ai-chef-theirs"]);
      await cloudFormation.send(new DeleteStackCommand({ StackName: "ai-chef-theirs" }));
    });

    it("a bucket of another account is not written to", async () => {
      const theirs = new S3Client({
        endpoint: account.aws.endpoint,
        region: "us-east-1",
        forcePathStyle: true,
        credentials: { accessKeyId: "111122223333", secretAccessKey: "test" },
      });
      const Bucket = deploymentBucketName({ account: "000000000000", region: "us-east-1", partition: "aws" });
      await theirs.send(new CreateBucketCommand({ Bucket }));
      expect(await account.run(DEPLOY)).toMatchObject({ status: 3, stdout: expect.stringContaining("bucket_not_ours") });
      await theirs.send(new DeleteBucketCommand({ Bucket }));
    });

    it("no credentials, no region and a region that there is not are each said in words", async () => {
      const none = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_EC2_METADATA_DISABLED: "true" };
      expect(await account.run(DEPLOY, none)).toMatchObject({ status: 3, stdout: expect.stringContaining("credentials_missing") });
      expect(await account.run(DEPLOY, { AWS_REGION: "" })).toMatchObject({ status: 3, stdout: expect.stringContaining("region_unusable") });
      expect(await account.run([...DEPLOY, "--environment", "No Good"])).toMatchObject({ status: 2, stdout: expect.stringContaining("invalid_value") });
    });

    it("a model that the account may not call stops a deployment before it begins", async () => {
      account.control.become({});
      expect(await account.run([...DEPLOY, "--environment", "other"])).toMatchObject({ status: 3, stdout: expect.stringContaining("preflight_failed") });
      expect((await holdings())["stacks"]).toEqual([]);
    });
  });
});
