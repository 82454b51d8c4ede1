import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { SFNClient } from "@aws-sdk/client-sfn";
import { type AwsFake, type ControlAnswer, startAwsFake } from "@ai-chef/functions/testing";
import { afterEach, describe, expect, it } from "vitest";
import { detectDrift } from "../src/operations/drift.ts";
import { explainFailure } from "../src/operations/explain-failure.ts";
import { failedRuns } from "../src/operations/failed-runs.ts";
import { followLogs, readLogs } from "../src/operations/read-logs.ts";
import { lastRuns } from "../src/operations/runs.ts";
import type { StackState } from "../src/operations/stack-state.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const ARN = "arn:aws:states:us-east-1:111122223333:stateMachine:ai-chef-workflow-dev";
const { signal } = new AbortController();
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

interface WrittenLine {
  readonly at: number;
  readonly text: string;
}

/** A log group whose lines come in pages of two, of what was written until then. */
async function logsWith(lines: readonly WrittenLine[]): Promise<AwsFake> {
  return await fake(
    () => "FilterLogEvents",
    (_, { body }) => {
      const { startTime, nextToken = "0", logGroupName } = JSON.parse(body) as { startTime: number; nextToken?: string; logGroupName: string }; // of the SDK
      const found = lines.filter(({ at }) => at >= startTime);
      const from = Number(nextToken);
      const events = found.slice(from, from + 2).map(({ at, text }) => ({ eventId: `${logGroupName} ${text}`, timestamp: at, message: text }));
      const next = from + 2 < found.length ? { nextToken: String(from + 2) } : {};
      return { status: 200, headers: { "content-type": "application/x-amz-json-1.1" }, body: JSON.stringify({ events, ...next }) };
    },
  );
}

describe("logs", () => {
  const at = (seconds: number): number => Date.now() - 10_000 + seconds * 1000;
  const groups = [{ source: "api", name: "/aws/lambda/ai-chef-api-dev" }];
  const request = { groups, since: new Date(Date.now() - 60_000), limit: 3, isAll: false, signal };
  const clientOf = ({ url }: AwsFake) => new CloudWatchLogsClient({ ...client, endpoint: url });

  it("are read over all pages, the last of them in order, without bookkeeping", async () => {
    const texts = ["START RequestId: 1", "a", "b", "END RequestId: 1", "c", "d", "REPORT RequestId: 1"];
    const logs = await logsWith(texts.map((text, index) => ({ at: at(index), text })));
    expect((await readLogs(clientOf(logs), request)).map(({ text }) => text)).toEqual(["b", "c", "d"]);
    expect((await readLogs(clientOf(logs), { ...request, isAll: true, limit: 100 })).map(({ text }) => text)).toEqual(texts);
    expect(logs.requests).toHaveLength(8);
  });

  it("are followed: each line once, also one that comes late, and all of a crowd", async () => {
    const lines: WrittenLine[] = ["old", "a", "b", "c"].map((text, index) => ({ at: at(index), text }));
    const stop = new AbortController();
    const told: string[][] = [];
    const follow = async (): Promise<void> => {
      for await (const fresh of followLogs(clientOf(await logsWith(lines)), { ...request, signal: stop.signal }, 5)) {
        told.push(fresh.map(({ text }) => text));
        // Written before what was told already, and seen only now.
        if (told.length === 1) lines.push({ at: at(2.5), text: "late" }, ...["d", "e", "f", "g", "h"].map((text) => ({ at: at(5), text })));
        if (told.length === 2) stop.abort(new Error("enough"));
      }
    };
    await expect(follow()).rejects.toThrow("enough");
    expect(told).toEqual([
      ["a", "b", "c"],
      ["late", "d", "e", "f", "g", "h"],
    ]);
  });
});

describe("failedRuns", () => {
  /** A machine with one run of each kind, newest first: it ran out of time in a state, and a function ran out of memory. */
  const machine = (): Promise<AwsFake> =>
    fake(
      ({ headers }) => String(headers["x-amz-target"]).split(".")[1] ?? null,
      (operation, { body }) => {
        const { statusFilter = "", executionArn = "" } = JSON.parse(body) as { statusFilter?: string; executionArn?: string }; // of the SDK
        const second = NOW.getTime() / 1000 - (statusFilter === "FAILED" ? 120 : 60);
        const name = statusFilter === "FAILED" ? "run-memory" : "run-time";
        const executions = [{ executionArn: `${ARN}:${name}`, stateMachineArn: ARN, name, status: statusFilter, startDate: second, stopDate: second + 1 }];
        const ended = executionArn.endsWith("run-memory")
          ? { type: "TaskFailed", taskFailedEventDetails: { resourceType: "lambda", resource: "invoke", error: "Runtime.ExitError", cause: "signal: killed" } }
          : { type: "TaskTimedOut", taskTimedOutEventDetails: { resourceType: "lambda", resource: "invoke", error: "States.Timeout" } };
        const events = [
          {
            id: 4,
            timestamp: second,
            type: "ExecutionFailed",
            executionFailedEventDetails: { error: "RunFailed", cause: "The run failed; its last event says why." },
          },
          { id: 3, timestamp: second, type: "TaskStateEntered", stateEnteredEventDetails: { name: "RecordFailure", input: "{}" } },
          { id: 2, timestamp: second, ...ended },
          { id: 1, timestamp: second, type: "TaskStateEntered", stateEnteredEventDetails: { name: "GenerateRecipe", input: "{}" } },
        ];
        return {
          status: 200,
          headers: { "content-type": "application/x-amz-json-1.0" },
          body: JSON.stringify(operation === "ListExecutions" ? { executions } : { events }),
        };
      },
    );

  it("finds why runs died that no stage could write down, by their histories", async () => {
    const [states, logs] = await Promise.all([machine(), logsWith([])]);
    const found = await failedRuns({
      sfn: new SFNClient({ ...client, endpoint: states.url }),
      logs: new CloudWatchLogsClient({ ...client, endpoint: logs.url }),
      store: { getRun: async () => null, eventsAfter: async () => [] },
      stateMachineArn: ARN,
      groups: [{ source: "generate-recipe", name: "/aws/lambda/ai-chef-generate-recipe-dev" }],
      since: new Date(NOW.getTime() - 3_600_000),
      limit: 10,
      signal,
    });
    expect(found.map((run) => [run.runId, run.stage, explainFailure(run).kind])).toEqual([
      ["run-time", "GenerateRecipe", "timeout"],
      ["run-memory", "GenerateRecipe", "out-of-memory"],
    ]);
    expect(logs.requests.map(({ body }) => (JSON.parse(body) as { filterPattern: string }).filterPattern)).toEqual(['"run-time"', '"run-memory"']); // of the SDK
  });
});
