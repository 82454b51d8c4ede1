import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";

export interface FakeExecution {
  readonly runId: string;
  readonly input: string;
  /** Aborts when the execution is stopped. */
  readonly signal: AbortSignal;
}

export interface FakeStepFunctions {
  readonly endpoint: string;
  /** Operations, in the order in which they were asked. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

type Status = "RUNNING" | "SUCCEEDED" | "FAILED" | "ABORTED";

interface Execution {
  readonly input: string;
  readonly startDate: number;
  readonly stopping: AbortController;
  status: Status;
}

type Answer = readonly [status: number, body: object];

/**
 * Step Functions' own protocol (JSON 1.0 over HTTP) before a function that runs an execution: it resolves when the execution succeeded and
 * rejects when it failed. `before` may answer in its place.
 */
export async function startFakeStepFunctions(
  run: (execution: FakeExecution) => Promise<void>,
  before: (operation: string, number: number) => Answer | null = () => null,
): Promise<FakeStepFunctions> {
  const executions = new Map<string, Execution>();
  const asked: string[] = [];
  const running = new Set<Promise<void>>();

  const start = ({ stateMachineArn, name, input }: Fields): Answer => {
    if (!stateMachineArn?.includes(":stateMachine:recipe")) return fault("StateMachineDoesNotExist", `State Machine Does Not Exist: '${stateMachineArn}'`);
    const executionArn = `${stateMachineArn.split(":").slice(0, 7).join(":").replace(":stateMachine:", ":execution:")}:${name}`;
    const known = executions.get(executionArn);
    if (known !== undefined && (known.status !== "RUNNING" || known.input !== input))
      return fault("ExecutionAlreadyExists", `Execution Already Exists: '${executionArn}'`);
    const execution = known ?? { input: input ?? "", startDate: Date.now() / 1000, stopping: new AbortController(), status: "RUNNING" as Status };
    if (known === undefined) {
      executions.set(executionArn, execution);
      const settle = (status: Status): void => {
        if (execution.status === "RUNNING") execution.status = status;
      };
      const work = run({ runId: name ?? "", input: execution.input, signal: execution.stopping.signal }).then(
        () => settle("SUCCEEDED"),
        () => settle("FAILED"),
      );
      running.add(work);
    }
    return [200, { executionArn, startDate: execution.startDate }];
  };
  const stop = (execution: Execution): Answer => {
    if (execution.status === "RUNNING") execution.status = "ABORTED";
    execution.stopping.abort();
    return [200, { stopDate: Date.now() / 1000 }];
  };
  const describe = (executionArn: string, { status, startDate, input }: Execution): Answer => [200, { executionArn, status, startDate, input }];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const operation = String(request.headers["x-amz-target"]).replace("AWSStepFunctions.", "");
    const fields = (await json(request)) as Fields; // what the SDK of AWS sends
    asked.push(operation);
    const { executionArn = "" } = fields;
    const execution = executions.get(executionArn);
    const missing = fault("ExecutionDoesNotExist", `Execution Does Not Exist: '${executionArn}'`);
    const [status, body] =
      before(operation, asked.length) ??
      (operation === "StartExecution"
        ? start(fields)
        : execution === undefined
          ? missing
          : operation === "StopExecution"
            ? stop(execution)
            : describe(executionArn, execution));
    response.writeHead(status, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify(body));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    asked,
    close: async () => {
      for (const { stopping } of executions.values()) stopping.abort();
      await Promise.all(running);
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

interface Fields {
  readonly stateMachineArn?: string;
  readonly executionArn?: string;
  readonly name?: string;
  readonly input?: string;
}

export const fault = (name: string, message: string, status = 400): Answer => [status, { __type: `com.amazonaws.swf.service.v2.model#${name}`, message }];
