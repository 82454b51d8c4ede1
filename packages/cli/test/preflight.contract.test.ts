import { BedrockClient } from "@aws-sdk/client-bedrock";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { S3Client } from "@aws-sdk/client-s3";
import {
  type AwsFake,
  type ControlAnswer,
  type FakeBedrockControl,
  type FakeIam,
  type FakeLambdaControl,
  jsonAnswer,
  jsonException,
  startAwsFake,
  startFakeBedrockControl,
  startFakeIam,
  startFakeLambdaControl,
} from "@ai-chef/functions/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { modelGrant } from "../src/deployment/model-arns.ts";
import { type ModelGrant } from "../src/deployment/model-arns.ts";
import { preflight, worstOutcome } from "../src/deployment/preflight.ts";
import type { CheckId, Finding, PreflightClients, PreflightSubject } from "../src/deployment/preflight-check.ts";
import { PREFLIGHT_CHECKS } from "../src/deployment/preflight-checks.ts";
import { preflightMessages } from "../src/messages/preflight.ts";
import { preflightSection } from "../src/output/preflight-section.ts";

const WHERE = {
  account: "111122223333",
  region: "ap-northeast-2",
  partition: "aws",
  arn: "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Deploy_0123456789abcdef/june",
};
const ROLE = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/ap-northeast-2/AWSReservedSSO_Deploy_0123456789abcdef";
const MODEL = "anthropic.claude-sonnet-5-5";
const PROFILE = `global.${MODEL}`;
const PROFILE_ARN = `arn:aws:bedrock:ap-northeast-2:111122223333:inference-profile/${PROFILE}`;
const MODEL_ARNS = [`arn:aws:bedrock:ap-northeast-2::foundation-model/${MODEL}`, `arn:aws:bedrock:us-west-2::foundation-model/${MODEL}`];
const TYPES = new Set(["AWS::Lambda::Function", "AWS::IAM::Role", "AWS::DynamoDB::Table"]);

let [bedrock, lambda, iam, cloudFormation, s3, dynamodb]: [FakeBedrockControl, FakeLambdaControl, FakeIam, AwsFake, AwsFake, AwsFake] = [] as never; // set below
let tables: readonly string[] = [];
let stack: { readonly status: string; readonly tag: string } | null = null;
let bucket = 404;
let clients: PreflightClients;

const NO_STACK = `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ai-chef-dev does not exist</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
const xml = (status: number, body: string): ControlAnswer => ({ status, headers: { "content-type": "text/xml" }, body });

beforeAll(async () => {
  bedrock = await startFakeBedrockControl();
  lambda = await startFakeLambdaControl();
  iam = await startFakeIam();
  const exception = (type: string, status: number, message: string): ControlAnswer =>
    xml(status, `<ErrorResponse><Error><Type>Sender</Type><Code>${type}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`);
  cloudFormation = await startAwsFake({
    operationOf: () => "DescribeStacks",
    answer: () =>
      stack === null
        ? xml(400, NO_STACK)
        : xml(
            200,
            `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>ai-chef-dev</StackName><StackId>arn:aws:cloudformation:ap-northeast-2:111122223333:stack/ai-chef-dev/1</StackId><CreationTime>2026-11-01T00:00:00Z</CreationTime><StackStatus>${stack.status}</StackStatus><Tags><member><Key>ai-chef:environment</Key><Value>${stack.tag}</Value></member></Tags></member></Stacks></DescribeStacksResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></DescribeStacksResponse>`,
          ),
    exception,
  });
  s3 = await startAwsFake({ operationOf: () => "HeadBucket", answer: () => ({ status: bucket, body: "" }), exception });
  dynamodb = await startAwsFake({
    operationOf: ({ headers }) => String(headers["x-amz-target"]).split(".")[1] ?? null,
    answer: (_, { body }) => {
      const { TableName } = JSON.parse(body) as { readonly TableName: string }; // the client's own
      return tables.includes(TableName)
        ? jsonAnswer({ Table: { TableName, TableStatus: "ACTIVE" } })
        : jsonException("ResourceNotFoundException", 400, `Requested resource not found: Table: ${TableName} not found`);
    },
    exception: jsonException,
  });
  const common = { region: WHERE.region, credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" } };
  clients = {
    bedrock: new BedrockClient({ ...common, endpoint: bedrock.url }),
    cloudFormation: new CloudFormationClient({ ...common, endpoint: cloudFormation.url }),
    dynamodb: new DynamoDBClient({ ...common, endpoint: dynamodb.url }),
    iam: new IAMClient({ ...common, endpoint: iam.url }),
    lambda: new LambdaClient({ ...common, endpoint: lambda.url }),
    s3: new S3Client({ ...common, endpoint: s3.url, forcePathStyle: true }),
  };
});

afterAll(async () => {
  await Promise.all([bedrock, lambda, iam, cloudFormation, s3, dynamodb].map((fake) => fake.close()));
});

beforeEach(() => {
  bedrock.become({ models: { [MODEL]: {} }, profiles: { [PROFILE]: { arn: PROFILE_ARN, modelArns: MODEL_ARNS } } });
  lambda.become({});
  iam.become({ roles: { AWSReservedSSO_Deploy_0123456789abcdef: ROLE } });
  stack = null;
  bucket = 404;
  tables = [];
  for (const operation of ["GetFoundationModelAvailability", "GetFoundationModel", "GetUseCaseForModelAccess", "GetInferenceProfile"]) bedrock.play(operation);
  for (const operation of ["SimulatePrincipalPolicy", "GetRole"]) iam.play(operation);
  lambda.play("GetAccountSettings");
});

const GRANT: ModelGrant = { modelId: PROFILE, arns: [PROFILE_ARN, ...MODEL_ARNS], foundationModel: MODEL, profile: "found", computedBecause: null };

const subject = (changes: Partial<PreflightSubject> = {}): PreflightSubject => ({
  where: WHERE,
  environment: "dev",
  search: "none",
  grant: GRANT,
  modelConcurrency: 0,
  resourceTypes: TYPES,
  clients,
  messages: preflightMessages("en"),
  // Whatever is reached answers.
  variables: { AWS_ENDPOINT_URL: lambda.url },
  now: () => new Date(),
  ...changes,
});

/** What one check says. */
async function finding(id: CheckId, changes: Partial<PreflightSubject> = {}, timeoutMs?: number): Promise<Finding | undefined> {
  const checks = PREFLIGHT_CHECKS.filter((check) => check.id === id).map((check) => ({ ...check, ...(timeoutMs === undefined ? {} : { timeoutMs }) }));
  const [found] = await preflight(subject(changes), { checks, signal: AbortSignal.timeout(60_000) });
  return found;
}

describe("preflight", () => {
  it("finds an account ready, and shows it in both languages", async () => {
    const findings = await preflight(subject({ search: "none" }), { signal: AbortSignal.timeout(60_000) });
    expect(findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      "account ok",
      "clock ok",
      "services ok",
      "permissions ok",
      "stack-name ok",
      "bucket-name ok",
      "table-names ok",
      "concurrency ok",
      "model-profile ok",
      "model-access ok",
      "model-form ok",
      "model-lifecycle ok",
    ]);
    expect(worstOutcome(findings)).toBe("ok");
    for (const language of ["en", "ko"] as const) expect(preflightSection(findings, preflightMessages(language)).trim().split("\n")).toHaveLength(12);
  });

  it("says nothing of a model where the composer is deployed", async () => {
    const findings = await preflight(subject({ grant: null }), { signal: AbortSignal.timeout(60_000) });
    expect(findings.filter(({ id }) => id.startsWith("model-"))).toEqual([]);
  });

  it("rejects with the caller's reason, and with nothing else", async () => {
    const reason = new Error("stop");
    await expect(preflight(subject(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    for (const fake of [bedrock, iam, lambda])
      for (const operation of ["GetFoundationModelAvailability", "SimulatePrincipalPolicy", "GetAccountSettings"]) fake.play(operation, { kind: "reset" });
    const findings = await preflight(subject(), { signal: AbortSignal.timeout(60_000) });
    expect(findings.filter(({ outcome }) => outcome === "unknown").map(({ id }) => id)).toEqual(["permissions", "concurrency", "model-access"]);
  });
});

describe("access to the model", () => {
  it.each([
    [{ agreement: "NOT_AVAILABLE" }, "failure", /no agreement/u, /aws-marketplace:Subscribe/u],
    [{ agreement: "PENDING" }, "warning", /being made/u, /quarter of an hour/u],
    [{ agreement: "ERROR", agreementError: "INVALID_PAYMENT_INSTRUMENT" }, "failure", /INVALID_PAYMENT_INSTRUMENT/u, /create-foundation-model-agreement/u],
    [{ authorization: "NOT_AUTHORIZED" }, "failure", /not authorised/u, /service control policies/u],
    [{ entitlement: "NOT_AVAILABLE" }, "failure", /not entitled/u, /agreement/u],
    // A profile leads elsewhere.
    [{ region: "NOT_AVAILABLE" }, "ok", /may be called/u, undefined],
  ] as const)("is judged by what the account has: %j is %s", async (model, outcome, message, remedy) => {
    bedrock.become({ models: { [MODEL]: model } });
    const found = await finding("model-access");
    expect(found?.outcome).toBe(outcome);
    expect(found?.message).toMatch(message);
    if (remedy !== undefined) expect(found?.remedy).toMatch(remedy);
  });

  it("fails for a model that the region lacks, and one called without a profile there", async () => {
    bedrock.become({});
    expect(await finding("model-access")).toMatchObject({ outcome: "failure", message: `ap-northeast-2 has no model ${MODEL}.` });
    bedrock.become({ models: { [MODEL]: { region: "NOT_AVAILABLE" } } });
    expect(await finding("model-access", { grant: { ...GRANT, profile: "none" } })).toMatchObject({ outcome: "failure" });
  });

  it("looks at the embedding model where there is an index", async () => {
    expect(await finding("embedding-model")).toBeUndefined();
    expect(await finding("embedding-model", { search: "managed" })).toMatchObject({
      outcome: "failure",
      message: "ap-northeast-2 has no model amazon.titan-embed-text-v2:0.",
    });
    bedrock.become({ models: { "amazon.titan-embed-text-v2:0": {} } });
    expect(await finding("embedding-model", { search: "managed" })).toMatchObject({ outcome: "ok" });
  });

  it("fails without Anthropic's form, unless the account is entitled through its organisation", async () => {
    bedrock.become({ models: { [MODEL]: { agreement: "NOT_AVAILABLE", entitlement: "NOT_AVAILABLE" } }, hasForm: false });
    const found = await finding("model-form");
    expect(found).toMatchObject({ outcome: "failure" });
    expect(found?.remedy).toContain("https://ap-northeast-2.console.aws.amazon.com/bedrock/home?region=ap-northeast-2#/model-catalog");
    bedrock.become({ models: { [MODEL]: {} }, hasForm: false });
    expect(await finding("model-form")).toMatchObject({ outcome: "ok" });
    expect(await finding("model-form", { grant: { ...GRANT, foundationModel: "amazon.nova-lite-v1:0" } })).toBeUndefined();
  });

  it("warns of a legacy model and fails for one that ended", async () => {
    bedrock.become({ models: { [MODEL]: { lifecycle: "LEGACY", endOfLife: "2999-01-31T00:00:00Z" } } });
    expect(await finding("model-lifecycle")).toMatchObject({ outcome: "warning", message: `${MODEL} is a legacy model; it ends on 2999-01-31.` });
    bedrock.become({ models: { [MODEL]: { lifecycle: "LEGACY", endOfLife: "2026-01-31T00:00:00Z" } } });
    expect(await finding("model-lifecycle")).toMatchObject({ outcome: "failure", message: `${MODEL} ended on 2026-01-31.` });
  });

  it("does not know when Bedrock is throttled, silent or denies, and says what to allow", async () => {
    bedrock.play("GetFoundationModelAvailability", { kind: "error", type: "ThrottlingException", status: 429, message: "Too many requests" });
    expect(await finding("model-access")).toMatchObject({
      outcome: "unknown",
      message: "Model access could not be found out: ThrottlingException: Too many requests",
    });
    bedrock.play("GetFoundationModelAvailability", { kind: "error", type: "ThrottlingException", status: 429 }, { kind: "answer" });
    expect(await finding("model-access")).toMatchObject({ outcome: "ok" });
    bedrock.play("GetFoundationModelAvailability", { kind: "stall" });
    expect(await finding("model-access", {}, 300)).toEqual({ id: "model-access", outcome: "unknown", message: "Model access: no answer within 0.3 seconds." });
    const denial = `User: ${WHERE.arn} is not authorized to perform: bedrock:GetFoundationModelAvailability because no identity-based policy allows the bedrock:GetFoundationModelAvailability action`;
    bedrock.play("GetFoundationModelAvailability", { kind: "error", type: "AccessDeniedException", status: 403, message: denial });
    expect(await finding("model-access")).toMatchObject({
      outcome: "unknown",
      remedy: `Add to the policy: {"Effect":"Allow","Action":"bedrock:GetFoundationModelAvailability","Resource":"*"}`,
    });
    bedrock.play("GetFoundationModelAvailability", { kind: "body", status: 502, body: "<html>Bad gateway</html>", headers: { "content-type": "text/html" } });
    expect(await finding("model-access")).toMatchObject({ outcome: "unknown" });
    bedrock.play("GetFoundationModelAvailability", {
      kind: "error",
      type: "ExpiredTokenException",
      status: 403,
      message: "The security token included in the request is expired",
    });
    expect(await finding("model-access")).toMatchObject({ outcome: "failure" });
  });
});

describe("modelGrant", () => {
  const ask = (id: string) => modelGrant(id, WHERE, clients.bedrock);

  it("takes the ARNs that Bedrock tells, and the one without a region of a global profile", async () => {
    expect(await ask(PROFILE)).toEqual({
      modelId: PROFILE,
      arns: [PROFILE_ARN, ...MODEL_ARNS, `arn:aws:bedrock:::foundation-model/${MODEL}`],
      foundationModel: MODEL,
      profile: "found",
      computedBecause: null,
    });
  });

  it("knows an application's profile by asking", async () => {
    const arn = "arn:aws:bedrock:ap-northeast-2:111122223333:application-inference-profile/a1b2c3d4e5f6";
    bedrock.become({ profiles: { [arn]: { arn, modelArns: ["arn:aws:bedrock:ap-northeast-2::foundation-model/amazon.nova-lite-v1:0"] } } });
    expect(await ask(arn)).toMatchObject({
      arns: [arn, "arn:aws:bedrock:ap-northeast-2::foundation-model/amazon.nova-lite-v1:0"],
      foundationModel: "amazon.nova-lite-v1:0",
      profile: "found",
    });
  });

  it("computes what Bedrock does not tell, and says why", async () => {
    bedrock.become({});
    const missing = await ask(PROFILE);
    expect(missing).toMatchObject({ profile: "missing", computedBecause: "ResourceNotFoundException: The provided inference profile was not found." });
    expect(await finding("model-profile", { grant: missing })).toMatchObject({
      outcome: "failure",
      message: `There is no inference profile ${PROFILE} in ap-northeast-2.`,
    });
    bedrock.play("GetInferenceProfile", { kind: "error", type: "AccessDeniedException", status: 403, message: "no" });
    const denied = await ask(PROFILE);
    expect(denied.arns).toContain(`arn:aws:bedrock:::foundation-model/${MODEL}`);
    expect(denied).toMatchObject({ profile: "unknown", computedBecause: "AccessDeniedException: no" });
    expect(await finding("model-profile", { grant: denied })).toMatchObject({ outcome: "unknown" });
  });
});

describe("concurrency", () => {
  it.each([
    [{ limit: 1000 }, 0, "ok"],
    [{ limit: 1000 }, 50, "ok"],
    [{ limit: 1000 }, 950, "warning"],
    [{ limit: 1000, unreserved: 100 }, 95, "failure"],
    // What this environment reserved before is free for it.
    [{ limit: 1000, unreserved: 100, reserved: { "ai-chef-generate-recipe-dev": 95 } }, 95, "ok"],
    [{ limit: 10 }, 0, "warning"],
    [{ limit: 10 }, 1, "failure"],
    [{ limit: 1000, unreserved: 5 }, 0, "warning"],
  ] as const)("of %j with %i for the model is %s", async (account, modelConcurrency, outcome) => {
    lambda.become(account);
    const found = await finding("concurrency", { modelConcurrency });
    expect(found?.outcome).toBe(outcome);
    if (outcome !== "ok") expect(found?.remedy).toContain("L-B99A9384");
  });
});

describe("names", () => {
  it("are free, ours, or taken by somebody else", async () => {
    expect(await finding("stack-name")).toMatchObject({ outcome: "ok", message: "The stack ai-chef-dev will be made." });
    stack = { status: "UPDATE_COMPLETE", tag: "dev" };
    expect(await finding("stack-name")).toMatchObject({ outcome: "ok", message: "The stack ai-chef-dev is this environment's (UPDATE_COMPLETE)." });
    stack = { status: "UPDATE_COMPLETE", tag: "other" };
    expect(await finding("stack-name")).toMatchObject({ outcome: "failure", remedy: "Choose another name with --environment." });
    expect(await finding("bucket-name")).toMatchObject({ outcome: "ok" });
    bucket = 200;
    expect(await finding("bucket-name")).toMatchObject({ outcome: "ok" });
    bucket = 403;
    expect(await finding("bucket-name")).toMatchObject({ outcome: "failure" });
  });
});

describe("tables of a destroyed prod environment", () => {
  it("are in the way of a new one, and of no update", async () => {
    expect(await finding("table-names")).toMatchObject({ outcome: "ok" });
    tables = ["ai-chef-results-dev"];
    expect(await finding("table-names")).toMatchObject({
      outcome: "failure",
      message: expect.stringMatching(/ai-chef-results-dev$/u),
      remedy: expect.stringContaining("ai-chef destroy --environment dev --delete-data"),
    });
    stack = { status: "UPDATE_COMPLETE", tag: "dev" };
    expect(await finding("table-names")).toBeUndefined();
  });
});

describe("permissions", () => {
  it("are simulated for the role behind a session, path and all, on the resources of the environment", async () => {
    expect(await finding("permissions")).toMatchObject({ outcome: "ok" });
    const forms = iam.requests.map(({ body }) => new URLSearchParams(body)).filter((form) => form.get("Action") === "SimulatePrincipalPolicy");
    expect(new Set(forms.map((form) => form.get("PolicySourceArn")))).toEqual(new Set([ROLE]));
    expect(forms.map((form) => form.get("ResourceArns.member.1"))).toContain("arn:aws:lambda:ap-northeast-2:111122223333:function:ai-chef-recipe-dev");
  });

  it("name what is missing with the statement to add, over pages", async () => {
    iam.become({ refused: { "lambda:CreateFunction": { decision: "implicitDeny" }, "iam:PassRole": { decision: "implicitDeny" } }, pageSize: 3 });
    const found = await finding("permissions");
    expect(found?.outcome).toBe("failure");
    expect(found?.message).toMatch(/^2 of \d+ actions .*: lambda:CreateFunction, iam:PassRole$/u);
    expect(JSON.parse(found?.remedy?.slice(found.remedy.indexOf("[")) ?? "")).toEqual([
      { Effect: "Allow", Action: ["lambda:CreateFunction"], Resource: ["arn:aws:lambda:ap-northeast-2:111122223333:function:ai-chef-recipe-dev"] },
      { Effect: "Allow", Action: ["iam:PassRole"], Resource: ["arn:aws:iam::111122223333:role/ai-chef-dev-Functions-*-PlanRecipeRole-*"] },
    ]);
  });

  it("tell a policy of the organisation, a boundary and a condition apart from a right that is missing", async () => {
    iam.become({ refused: { "s3:CreateBucket": { decision: "explicitDeny", byOrganization: true } } });
    expect(await finding("permissions")).toMatchObject({
      outcome: "failure",
      message: expect.stringContaining("s3:CreateBucket (by the organisation)"),
      remedy: "A policy above yours denies them: ask the administrators of the account or organisation.",
    });
    iam.become({ refused: { "iam:CreateRole": { decision: "implicitDeny", byBoundary: true } } });
    expect(await finding("permissions")).toMatchObject({ outcome: "failure", message: expect.stringContaining("(by the permissions boundary)") });
    iam.become({ refused: { "iam:CreateRole": { decision: "implicitDeny", missingContext: ["aws:PrincipalTag/team"] } } });
    expect(await finding("permissions")).toMatchObject({ outcome: "warning" });
  });

  it("are not known where simulating is refused, or nothing can be simulated", async () => {
    iam.play("SimulatePrincipalPolicy", {
      kind: "error",
      type: "AccessDenied",
      status: 403,
      message: `User: ${WHERE.arn} is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${ROLE} because no identity-based policy allows the iam:SimulatePrincipalPolicy action`,
    });
    expect(await finding("permissions")).toMatchObject({
      outcome: "unknown",
      remedy: `Add to the policy: {"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy","Resource":"${ROLE}"}`,
    });
    expect(await finding("permissions", { where: { ...WHERE, arn: "arn:aws:sts::111122223333:federated-user/june" } })).toMatchObject({ outcome: "unknown" });
    expect(await finding("permissions", { where: { ...WHERE, arn: "arn:aws:iam::111122223333:root" } })).toMatchObject({ outcome: "ok" });
    expect(await finding("account", { where: { ...WHERE, arn: "arn:aws:iam::111122223333:root" } })).toMatchObject({ outcome: "warning" });
  });
});

describe("clock and services", () => {
  const at = (seconds: number) => ({ now: () => new Date(Date.now() + seconds * 1000) });

  it("finds a clock that is off, by the date of an answer", async () => {
    expect(await finding("clock")).toMatchObject({ outcome: "ok" });
    expect(await finding("clock", at(90))).toMatchObject({ outcome: "warning", message: expect.stringMatching(/^The clock is (?:89|90|91) seconds fast/u) });
    expect(await finding("clock", at(-3600))).toMatchObject({
      outcome: "failure",
      message: expect.stringMatching(/^The clock is 3(?:599|600|601) seconds slow/u),
    });
    expect(await finding("clock", { variables: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" } })).toMatchObject({ outcome: "unknown" });
  });

  it("finds what a region lacks by names that do not exist, and blames no region for a dead network", async () => {
    expect(await finding("services", { search: "serverless" })).toMatchObject({
      outcome: "ok",
      message: "ap-northeast-2 has AWS Step Functions, AWS Lambda, Amazon Bedrock, Amazon OpenSearch Serverless.",
    });
    const nowhere = { AWS_ENDPOINT_URL: lambda.url, AWS_ENDPOINT_URL_OPENSEARCHSERVERLESS: "http://aoss.nowhere.invalid" };
    expect(await finding("services", { search: "serverless", variables: nowhere })).toMatchObject({
      outcome: expect.stringMatching(/^(?:failure|unknown)$/u), // unknown where a machine has no name server at all
    });
    expect(await finding("services", { variables: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" } })).toMatchObject({ outcome: "unknown" });
  });
});
