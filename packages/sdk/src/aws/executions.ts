import { ChefError } from "../errors/chef-error.ts";
import { withAws } from "./aws-error.ts";
import type { Connect } from "./connect.ts";

/** How an execution stands; null when there is none. */
export type ExecutionStatus = "running" | "succeeded" | "failed" | "timed-out" | "cancelled" | null;

export interface Executions {
  /** Starts the run unless it was started before. */
  start(
    runId: string,
    input: { readonly sessionId: string; readonly owner: string; readonly profile: unknown },
    signal: AbortSignal | undefined,
  ): Promise<void>;
  /** Stops the run; one that has ended is left alone. */
  stop(runId: string, signal: AbortSignal | undefined): Promise<void>;
  status(runId: string, signal: AbortSignal | undefined): Promise<ExecutionStatus>;
}

/** Bytes of an execution's input (quota of Step Functions). */
const MAX_INPUT_BYTES = 262_144;
/** Parts of `arn:aws:states:<region>:<account>:stateMachine:<name>`; behind them stands a version or an alias. */
const ARN_PARTS = 7;

const STATUSES: Readonly<Record<string, Exclude<ExecutionStatus, null>>> = {
  SUCCEEDED: "succeeded",
  FAILED: "failed",
  TIMED_OUT: "timed-out",
  ABORTED: "cancelled",
};

/** Executions of the workflow, whose names are the ids of runs. */
export function createExecutions(connect: Connect, stateMachineArn: string): Executions {
  const executionArn = (runId: string): string =>
    `${stateMachineArn.split(":").slice(0, ARN_PARTS).join(":").replace(":stateMachine:", ":execution:")}:${runId}`;

  return {
    start: (runId, input, signal) =>
      withAws(signal, async (options) => {
        const text = JSON.stringify(input);
        const bytes = new TextEncoder().encode(text).length;
        if (bytes > MAX_INPUT_BYTES)
          throw new ChefError("payload_too_large", `A request of ${bytes} bytes is over ${MAX_INPUT_BYTES}.`, { field: "profile", value: bytes });
        const { sfn, stepFunctions } = await connect();
        await unless("ExecutionAlreadyExists", sfn.send(new stepFunctions.StartExecutionCommand({ stateMachineArn, name: runId, input: text }), options));
      }),
    stop: (runId, signal) =>
      withAws(signal, async (options) => {
        const { sfn, stepFunctions } = await connect();
        await unless(
          "ExecutionDoesNotExist",
          sfn.send(new stepFunctions.StopExecutionCommand({ executionArn: executionArn(runId), cause: "cancelled" }), options),
        );
      }),
    status: (runId, signal) =>
      withAws(signal, async (options) => {
        const { sfn, stepFunctions } = await connect();
        const described = await unless(
          "ExecutionDoesNotExist",
          sfn.send(new stepFunctions.DescribeExecutionCommand({ executionArn: executionArn(runId) }), options),
        );
        return described === null ? null : (STATUSES[described.status ?? ""] ?? "running");
      }),
  };
}

/** Null where an answer failed by a certain exception. */
async function unless<T>(name: string, answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === name) return null;
    throw error;
  }
}
