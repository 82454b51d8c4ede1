import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { S3Client } from "@aws-sdk/client-s3";
import { type AwsFake, type FakeCloudFormation, type FakeStack, type FakeStackEvent, startAwsFake, startFakeCloudFormation } from "@ai-chef/functions/testing";
import { ChefError } from "@ai-chef/sdk/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Assembly, readAssembly } from "../src/deployment/assembly.ts";
import { toAwsError } from "../src/deployment/aws-errors.ts";
import { deploy, type Deployed, type DeployMessage, type DeployRequest } from "../src/deployment/deploy.ts";
import { destroy } from "../src/deployment/destroy.ts";
import type { Template } from "../src/deployment/template.ts";
import { newFolder } from "./run-cli.ts";

/** What the emulator of AWS cannot do: pages, throttling, slow and failing operations, states that are half way. */
const WHERE = { account: "111122223333", region: "us-east-1", partition: "aws" };
const TAGS = { "ai-chef:environment": "dev", "ai-chef:tier": "dev", "ai-chef:search": "none" };
const NESTED = "AWS::CloudFormation::Stack";
const FUNCTION = "AWS::Lambda::Function";
const TABLE = "AWS::DynamoDB::Table";
const POLL_MS = 20;

let cloudFormation: FakeCloudFormation;
let s3: AwsFake;
let clients: Parameters<typeof deploy>[0];
let assembly: Assembly;

beforeAll(async () => {
  cloudFormation = await startFakeCloudFormation({ pageSize: 100 });
  s3 = await startAwsFake({
    operationOf: ({ method }) => method,
    answer: (_, { method }) => ({ status: 200, body: method === "HEAD" ? "" : "<Result/>", headers: { "content-type": "application/xml" } }),
    exception: (type, status, message) => ({ status, body: `<Error><Code>${type}</Code><Message>${message}</Message></Error>` }),
  });
  const options = { region: "us-east-1", credentials: { accessKeyId: "test", secretAccessKey: "test" } };
  clients = {
    cloudFormation: new CloudFormationClient({ ...options, endpoint: cloudFormation.url, retryMode: "adaptive" }),
    s3: new S3Client({ ...options, endpoint: s3.url, forcePathStyle: true }),
  };
  assembly = await assemblyOf({
    Handler: { Type: FUNCTION, Properties: { Timeout: 10 } },
    Data: { Type: TABLE, Properties: { BillingMode: "PAY_PER_REQUEST" } },
  });
});
afterAll(() => Promise.all([cloudFormation.close(), s3.close()]));
beforeEach(() => cloudFormation.forget());

const rootOf = (nestedUrl: string): Template => ({ Resources: { Functions: { Type: NESTED, Properties: { TemplateURL: nestedUrl } } } });

/** An assembly with one nested stack, as the build writes it. */
async function assemblyOf(resources: object): Promise<Assembly> {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const file = (path: string) => ({ path, key: path, contentType: "application/json" });
  writeFileSync(join(folder, "root.json"), JSON.stringify(rootOf("new")));
  writeFileSync(join(folder, "functions.json"), JSON.stringify({ Resources: resources }));
  const manifest = {
    version: "0.1.0",
    tier: "dev",
    search: "none",
    parameters: { Environment: "" },
    root: file("root.json"),
    nested: [{ logicalId: "Functions", file: file("functions.json") }],
    code: [],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return await readAssembly(folder);
}

/** The environment as it was deployed, with what the nested stack held. */
const deployed = (resources: object, status = "UPDATE_COMPLETE"): readonly FakeStack[] => [
  {
    name: "ai-chef-dev",
    status,
    tags: TAGS,
    parameters: { Environment: "dev" },
    template: rootOf("old"),
    resources: [{ logicalId: "Functions", type: NESTED, physicalId: "ai-chef-dev-Functions" }],
  },
  { name: "ai-chef-dev-Functions", status, template: { Resources: resources } },
];

const told: DeployMessage[] = [];
const deploying = (changes: Partial<DeployRequest> = {}): Promise<Deployed | null> => {
  told.length = 0;
  return deploy(clients, {
    environment: "dev",
    where: WHERE,
    assembly,
    parameters: { Environment: "dev" },
    allowReplacement: false,
    isDryRun: false,
    confirm: async () => true,
    tell: (message) => told.push(message),
    signal: AbortSignal.timeout(20_000),
    holder: "june@kitchen",
    pollMs: POLL_MS,
    ...changes,
  });
};
const events = () => told.flatMap((message) => (message.step === "resource" ? [message.event] : []));
const failureOf = (work: Promise<unknown>): Promise<ChefError> =>
  work.then(
    () => expect.fail("it did not fail"),
    (error: unknown) => toAwsError(error) as ChefError,
  ); // as the command does
const count = (operation: string): number => cloudFormation.calls.filter((call) => call === operation).length;
const resource = (logicalId: string, status: string, more: Partial<FakeStackEvent> = {}): FakeStackEvent => ({ logicalId, type: FUNCTION, status, ...more });

describe("a stack's events", () => {
  it("are told once each over all pages and nested stacks, and not read again", async () => {
    const children = Array.from({ length: 250 }, (_, at) => resource(`Child${at}`, "CREATE_COMPLETE"));
    cloudFormation.onCreate({
      statuses: [...Array.from({ length: 6 }, () => "CREATE_IN_PROGRESS"), "CREATE_COMPLETE"],
      events: {
        "ai-chef-dev": [{ logicalId: "Functions", type: NESTED, status: "CREATE_IN_PROGRESS", physicalId: "nested-1" }],
        "nested-1": children,
      },
    });
    const done = await deploying();
    expect(done?.isChanged).toBe(true);
    const ids = events()
      .filter(({ path }) => path.join("/") === "Functions")
      .map(({ logicalId }) => logicalId);
    expect(ids).toEqual(children.map(({ logicalId }) => logicalId));
    // Three pages once, then one page a look.
    const looks = count("DescribeStacks");
    expect(count("DescribeStackEvents")).toBeLessThanOrEqual(2 * looks + 3);
  });

  it("come through throttling", async () => {
    const throttled = { kind: "error", type: "Throttling", status: 400, message: "Rate exceeded" } as const;
    cloudFormation.play("DescribeStackEvents", throttled, throttled, { kind: "answer" });
    cloudFormation.play("DescribeStacks", { kind: "answer" }, throttled, { kind: "answer" });
    expect(await deploying()).toMatchObject({ isChanged: true });
  });

  it("name what failed first, of the deepest stack, and not what followed from it", async () => {
    cloudFormation.onCreate({
      statuses: ["CREATE_IN_PROGRESS", "ROLLBACK_IN_PROGRESS", "ROLLBACK_COMPLETE"],
      events: {
        "ai-chef-dev": [
          { logicalId: "Functions", type: NESTED, status: "CREATE_IN_PROGRESS", physicalId: "nested-2", afterMs: 1 },
          {
            logicalId: "Functions",
            type: NESTED,
            status: "CREATE_FAILED",
            physicalId: "nested-2",
            reason: "Embedded stack nested-2 was not successfully created: The following resource(s) failed to create: [Handler].",
            afterMs: 40,
          },
          { logicalId: "Api", type: NESTED, status: "CREATE_FAILED", reason: "Resource creation cancelled", afterMs: 41 },
        ],
        "nested-2": [
          resource("Other", "CREATE_FAILED", { reason: "Resource creation cancelled", afterMs: 21 }),
          resource("Handler", "CREATE_FAILED", { reason: "The role defined for the function cannot be assumed by Lambda.", afterMs: 20 }),
        ],
      },
    });
    const error = await failureOf(deploying());
    expect([error.code, error.value]).toEqual(["deployment_failed", "Handler"]);
    expect(error.message).toBe(
      `ai-chef-dev ended as ROLLBACK_COMPLETE. Functions / Handler (${FUNCTION}): The role defined for the function cannot be assumed by Lambda.`,
    );
  });
});

describe("a change", () => {
  const before = { Handler: { Type: FUNCTION, Properties: { Timeout: 10 } }, Data: { Type: TABLE, Properties: { BillingMode: "PAY_PER_REQUEST" } } };

  it("of nothing but a nested template's address is none", async () => {
    cloudFormation.hold(...deployed(before));
    expect(await deploying({ assembly: { ...assembly, root: rootOf("old") } })).toMatchObject({ isChanged: false });
    expect(count("CreateChangeSet")).toBe(0);
  });

  it("inside a nested stack is no replacement of it, whatever a change set says of nested stacks", async () => {
    cloudFormation.hold(...deployed({ ...before, Handler: { Type: FUNCTION, Properties: { Timeout: 9 } } }));
    expect(await deploying()).toMatchObject({ isChanged: true });
    const [changes] = told.flatMap((message) => (message.step === "changes" ? [message.changes] : []));
    expect(changes).toMatchObject([{ path: ["Functions"], logicalId: "Handler", kind: "update", losesData: false }]);
  });

  it("that would replace or remove what holds data is refused, before anything is changed", async () => {
    cloudFormation.hold(
      ...deployed({
        ...before,
        Data: { Type: TABLE, Properties: { TableName: "named", BillingMode: "PAY_PER_REQUEST" } },
        Old: { Type: TABLE, Properties: {} },
      }),
    );
    const error = await failureOf(deploying());
    expect([error.code, error.message]).toEqual(["replacement_refused", expect.stringMatching(/Functions \/ Data \(replace\).*Functions \/ Old \(remove\)/u)]);
    expect(cloudFormation.calls.filter((call) => !/^(?:Describe|Get|List)/u.test(call))).toEqual([]);
    expect(await deploying({ allowReplacement: true })).toMatchObject({ isChanged: true });
  });

  it("that CloudFormation says is none is none", async () => {
    cloudFormation.hold(...deployed({}));
    cloudFormation.onChangeSet({
      status: "FAILED",
      reason: "The submitted information didn't contain changes. Submit different information to create a change set.",
    });
    expect(await deploying()).toMatchObject({ isChanged: false });
    expect(count("DeleteChangeSet")).toBe(1);
  });

  it("that CloudFormation finds wrong is told with each of its findings", async () => {
    cloudFormation.onChangeSet({
      status: "FAILED",
      reason: "The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation].",
      validations: [{ logicalId: "Handler", type: FUNCTION, reason: "Unsupported property [Timeuot]", path: "/Resources/Handler/Properties/Timeuot" }],
    });
    const error = await failureOf(deploying());
    expect([error.code, error.message]).toEqual([
      "deployment_failed",
      expect.stringContaining(`Handler (${FUNCTION}): Unsupported property [Timeuot] at /Resources/Handler/Properties/Timeuot`),
    ]);
    expect(count("ExecuteChangeSet")).toBe(0);
  });
});

describe("a stack that is half way", () => {
  it.each(["ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"])("in %s is removed and made anew", async (status) => {
    cloudFormation.hold({ name: "ai-chef-dev", status, tags: TAGS });
    expect(await deploying()).toMatchObject({ isChanged: true });
    expect(cloudFormation.calls.filter((call) => /^(?:Delete|Create|Execute)/u.test(call))).toEqual(["DeleteStack", "CreateChangeSet", "ExecuteChangeSet"]);
  });

  it("whose removal fails again is left to its owner, with what is in the way", async () => {
    cloudFormation.hold({ name: "ai-chef-dev", status: "DELETE_FAILED", tags: TAGS });
    cloudFormation.onDelete({
      statuses: ["DELETE_IN_PROGRESS", "DELETE_FAILED"],
      events: {
        "ai-chef-dev": [{ logicalId: "Bucket", type: "AWS::S3::Bucket", status: "DELETE_FAILED", reason: "The bucket you tried to delete is not empty" }],
      },
    });
    const error = await failureOf(deploying());
    expect([error.code, error.message, error.hint]).toEqual([
      "stack_broken",
      expect.stringContaining("Bucket (AWS::S3::Bucket): The bucket you tried to delete is not empty"),
      expect.stringContaining("aws cloudformation delete-stack --stack-name ai-chef-dev"),
    ]);
    expect(count("DeleteStack")).toBe(1);
  });

  it("in REVIEW_IN_PROGRESS, of a deployment that was interrupted, is created", async () => {
    cloudFormation.hold({ name: "ai-chef-dev", status: "REVIEW_IN_PROGRESS" });
    expect(await deploying()).toMatchObject({ isChanged: true });
    expect(count("DeleteStack")).toBe(0);
  });

  it.each([
    ["UPDATE_ROLLBACK_FAILED", "continue-update-rollback"],
    ["A_STATUS_OF_LATER_YEARS", "describe-stack-events"],
  ])("in %s is explained with the command that helps, and not touched", async (status, command) => {
    cloudFormation.hold({ name: "ai-chef-dev", status, tags: TAGS });
    const error = await failureOf(deploying());
    expect([error.code, error.value, error.hint]).toEqual(["stack_broken", status, expect.stringContaining(command)]);
    expect(cloudFormation.calls.filter((call) => !call.startsWith("Describe"))).toEqual([]);
  });

  it("of somebody else is never touched, not by deploy and not by destroy", async () => {
    cloudFormation.hold({ name: "ai-chef-dev", status: "ROLLBACK_COMPLETE", tags: { owner: "another team" } });
    expect((await failureOf(deploying())).code).toBe("stack_not_ours");
    const destroying = destroy(clients, {
      environment: "dev",
      account: WHERE.account,
      confirm: async () => true,
      tell: () => undefined,
      signal: AbortSignal.timeout(5000),
    });
    expect((await failureOf(destroying)).code).toBe("stack_not_ours");
    expect(cloudFormation.calls.filter((call) => !call.startsWith("Describe"))).toEqual([]);
  });
});

describe("an operation that takes forever", () => {
  const forever = { statuses: ["CREATE_IN_PROGRESS"], events: { "ai-chef-dev": [resource("Slow", "CREATE_IN_PROGRESS")] } };

  it("is left when interrupted, at once, and joined by the next run", async () => {
    cloudFormation.onCreate(forever);
    const controller = new AbortController();
    const reason = new ChefError("run_interrupted", "Interrupted.");
    const running = failureOf(deploying({ signal: controller.signal, pollMs: 5000 }));
    await expect.poll(() => events().length).toBe(1);
    const stopped = performance.now();
    controller.abort(reason);
    await running;
    expect(performance.now() - stopped).toBeLessThan(500);

    const joined = new AbortController();
    const next = failureOf(deploying({ signal: joined.signal }));
    await expect.poll(() => told.some(({ step }) => step === "joining")).toBe(true);
    joined.abort(reason);
    await next;
    expect(count("CreateChangeSet")).toBe(1);
  });

  it("is looked at less and less often", async () => {
    cloudFormation.onCreate(forever);
    const controller = new AbortController();
    const running = failureOf(deploying({ signal: controller.signal, pollMs: 2000 }));
    await expect.poll(() => count("ExecuteChangeSet")).toBe(1);
    const before = count("DescribeStacks");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    // 200, 280, 392, 549, 768 ms: five looks, and one that something happened on.
    expect(count("DescribeStacks") - before).toBeLessThanOrEqual(8);
    controller.abort(new ChefError("run_interrupted", "Interrupted."));
    await running;
  });
});

describe("what goes wrong on the way", () => {
  it.each([
    [
      "credentials that expire",
      { kind: "error", type: "ExpiredToken", status: 403, message: "The security token included in the request is expired" },
      "credentials_expired",
    ],
    [
      "no permission",
      {
        kind: "error",
        type: "AccessDenied",
        status: 403,
        message:
          "User: arn:aws:iam::1:user/june is not authorized to perform: cloudformation:DescribeStackEvents on resource: arn:aws:cloudformation:us-east-1:1:stack/ai-chef-dev/1",
      },
      "permission_missing",
    ],
    ["a network that is gone", { kind: "reset" }, "aws_unavailable"],
    ["a service that is down", { kind: "body", status: 503, body: "<html>Service Unavailable</html>" }, "aws_unavailable"],
  ] as const)("is told: %s; and the next run goes on", async (_, behaviour, code) => {
    cloudFormation.onCreate({ statuses: [...Array.from({ length: 12 }, () => "CREATE_IN_PROGRESS"), "CREATE_COMPLETE"] });
    cloudFormation.play("DescribeStackEvents", { kind: "answer" }, { kind: "answer" }, behaviour);
    const error = await failureOf(deploying());
    expect(error.code).toBe(code);
    if (code === "permission_missing")
      expect(error.hint).toContain('"Action":"cloudformation:DescribeStackEvents","Resource":"arn:aws:cloudformation:us-east-1:1:stack/ai-chef-dev/1"');
    cloudFormation.play("DescribeStackEvents");
    expect(await deploying()).not.toBeNull();
    expect([count("CreateChangeSet"), count("DeleteStack")]).toEqual([expect.any(Number), 0]);
  });

  it("tells a clock that is wrong", async () => {
    cloudFormation.play("DescribeStacks", {
      kind: "error",
      type: "SignatureDoesNotMatch",
      status: 403,
      message: "Signature expired: 20260101T000000Z is now earlier than 20260101T001500Z (20260101T002000Z - 5 min.)",
    });
    expect(["clock_skewed", "credentials_expired"]).toContain((await failureOf(deploying())).code);
  });

  it("lets two run at once: who is second joins the first", async () => {
    cloudFormation.play(
      "ExecuteChangeSet",
      { kind: "error", type: "InvalidChangeSetStatus", status: 400, message: "ChangeSet cannot be executed in its current execution status of OBSOLETE" },
      { kind: "answer" },
    );
    expect(await deploying()).toMatchObject({ isChanged: true });
  });

  it("gives up where others change it again and again", async () => {
    cloudFormation.play("ExecuteChangeSet", { kind: "error", type: "ChangeSetNotFound", status: 404, message: "ChangeSet does not exist" });
    expect((await failureOf(deploying())).code).toBe("stack_busy");
  });
});
