import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { SFNClient } from "@aws-sdk/client-sfn";
import { type AwsFake, type ControlAnswer, startAwsFake } from "@ai-chef/functions/testing";
import { afterEach, describe, expect, it } from "vitest";
import { detectDrift } from "../src/operations/drift.ts";
import { lastRuns } from "../src/operations/runs.ts";
import type { StackState } from "../src/operations/stack-state.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const ARN = "arn:aws:states:us-east-1:111122223333:stateMachine:ai-chef-workflow-dev";
const signal = AbortSignal.timeout(60_000);
const client = { region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" } };
const fakes: AwsFake[] = [];

afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

async function fake(operationOf: Parameters<typeof startAwsFake>[0]["operationOf"], answer: Parameters<typeof startAwsFake>[0]["answer"]): Promise<AwsFake> {
  const exception = (type: string, status: number, message: string): ControlAnswer => ({
    status,
    headers: { "content-type": "application/x-amz-json-1.0" },
    body: JSON.stringify({ __type: type, message }),
  });
  const started = await startAwsFake({ operationOf, answer, exception });
  fakes.push(started);
  return started;
}

/** Pages of executions, each of so many, one a minute back from now. */
async function machineWith(executions: number, perPage: number): Promise<AwsFake> {
  return await fake(
    ({ headers }) => String(headers["x-amz-target"]).split(".")[1] ?? null,
    (_, { body }) => {
      const { nextToken = "0" } = JSON.parse(body) as { nextToken?: string }; // of the SDK
      const from = Number(nextToken);
      const to = Math.min(executions, from + perPage);
      const page = Array.from({ length: to - from }, (__, at) => {
        const started = NOW.getTime() / 1000 - 60 * (from + at);
        return {
          executionArn: `${ARN}:run-${from + at}`,
          stateMachineArn: ARN,
          name: `run-${from + at}`,
          status: "SUCCEEDED",
          startDate: started,
          stopDate: started + 2,
        };
      });
      const next = to < executions ? { nextToken: String(to) } : {};
      return { status: 200, headers: { "content-type": "application/x-amz-json-1.0" }, body: JSON.stringify({ executions: page, ...next }) };
    },
  );
}

describe("lastRuns", () => {
  const ask = (machine: AwsFake) => lastRuns(new SFNClient({ ...client, endpoint: machine.url }), ARN, NOW, 3, signal);

  it("counts the runs of the UTC day over all pages, and stops where the day began", async () => {
    const machine = await machineWith(3000, 300);
    const { last, today, isMore } = await ask(machine);
    // From 12:00 back to 00:00, both minutes counted.
    expect([today, isMore]).toEqual([721, false]);
    expect(last.map(({ runId, seconds }) => `${runId} ${seconds}`)).toEqual(["run-0 2", "run-1 2", "run-2 2"]);
    expect(machine.requests).toHaveLength(3);
  });

  it("says 'more than' where a day has more pages than it reads", async () => {
    expect(await ask(await machineWith(700, 50))).toMatchObject({ today: 250, isMore: true });
  });

  it("knows a machine that never ran, and goes on when it was throttled", async () => {
    expect(await ask(await machineWith(0, 10))).toEqual({ last: [], today: 0, isMore: false });
    const machine = await machineWith(1, 10);
    machine.play("ListExecutions", { kind: "error", type: "ThrottlingException", status: 400 }, { kind: "answer" });
    expect(await ask(machine)).toMatchObject({ today: 1 });
  });
});

const STATE: StackState = {
  name: "ai-chef-dev",
  stackId: "root",
  status: "UPDATE_COMPLETE",
  isGood: true,
  reason: null,
  changedAt: null,
  version: "0.1.0",
  parameters: {},
  nested: { Functions: "functions" },
};

describe("detectDrift", () => {
  const stackOf = (body: string): string => new URLSearchParams(body).get("StackName") ?? new URLSearchParams(body).get("StackDriftDetectionId") ?? "";
  const xml = (operation: string, result: string): ControlAnswer => ({
    status: 200,
    headers: { "content-type": "text/xml" },
    body: `<${operation}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${operation}Result>${result}</${operation}Result></${operation}Response>`,
  });
  const detection = (stack: string, status: string, reason = ""): string =>
    `<StackId>${stack}</StackId><StackDriftDetectionId>${stack}</StackDriftDetectionId><DetectionStatus>${status}</DetectionStatus><DetectionStatusReason>${reason}</DetectionStatusReason><Timestamp>2026-11-24T00:00:00Z</Timestamp>`;
  const DRIFTED =
    "<StackResourceDrifts><member><StackId>functions</StackId><LogicalResourceId>Api</LogicalResourceId><ResourceType>AWS::Lambda::Function</ResourceType><StackResourceDriftStatus>MODIFIED</StackResourceDriftStatus><PropertyDifferences><member><PropertyPath>/Timeout</PropertyPath><ExpectedValue>29</ExpectedValue><ActualValue>3</ActualValue><DifferenceType>NOT_EQUAL</DifferenceType></member></PropertyDifferences><Timestamp>2026-11-24T00:00:00Z</Timestamp></member></StackResourceDrifts>";

  it("waits for each stack's detection, and says what differs and what could not be looked at", async () => {
    const looks = new Map<string, number>();
    const cloudFormation = await fake(
      ({ body }) => new URLSearchParams(body).get("Action"),
      (operation, { body }) => {
        const stack = stackOf(body);
        if (operation === "DetectStackDrift") return xml(operation, `<StackDriftDetectionId>${stack}</StackDriftDetectionId>`);
        if (operation === "DescribeStackResourceDrifts") return xml(operation, stack === "functions" ? DRIFTED : "<StackResourceDrifts/>");
        const look = (looks.get(stack) ?? 0) + 1;
        looks.set(stack, look);
        if (look < 3) return xml(operation, detection(stack, "DETECTION_IN_PROGRESS"));
        return xml(operation, stack === "root" ? detection(stack, "DETECTION_FAILED", "no rights on a bucket") : detection(stack, "DETECTION_COMPLETE"));
      },
    );
    const drift = await detectDrift(new CloudFormationClient({ ...client, endpoint: cloudFormation.url }), STATE, { signal, pollMs: 1 });
    expect(drift).toEqual({
      drifted: [{ stack: "Functions", logicalId: "Api", type: "AWS::Lambda::Function", change: "modified", properties: ["/Timeout"] }],
      failed: [{ stack: "", reason: "no rights on a bucket" }],
    });
    expect([...looks.values()]).toEqual([3, 3]);
  });

  it("ends with the caller's reason while it waits", async () => {
    const cloudFormation = await fake(
      ({ body }) => new URLSearchParams(body).get("Action"),
      (operation, { body }) =>
        operation === "DetectStackDrift"
          ? xml(operation, `<StackDriftDetectionId>${stackOf(body)}</StackDriftDetectionId>`)
          : xml(operation, detection(stackOf(body), "DETECTION_IN_PROGRESS")),
    );
    const stop = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => stop.abort(reason), 100);
    const asked = detectDrift(new CloudFormationClient({ ...client, endpoint: cloudFormation.url }), STATE, { signal: stop.signal });
    await expect(asked).rejects.toBe(reason);
  });
});
