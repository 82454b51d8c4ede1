import { ExecutionAlreadyExists, ExecutionDoesNotExist, type SFNClient, StartExecutionCommand, StopExecutionCommand } from "@aws-sdk/client-sfn";
import { type Clock, finalize, type RunStarter, type SessionStore, StageError } from "@ai-chef/service";

export interface StepFunctionsRunsOptions {
  readonly client: SFNClient;
  readonly stateMachineArn: string;
  readonly store: SessionStore;
  readonly clock: Clock;
}

/** Starts and stops executions of the state machine. The execution's name is the run's id, so that the same run starts once. */
export function createStepFunctionsRuns({ client, stateMachineArn, store, clock }: StepFunctionsRunsOptions): RunStarter {
  return {
    start: async ({ runId, ...start }) => {
      const input = JSON.stringify(start);
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name: runId, input }));
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return;
        throw new StageError("store_unavailable", `The run ${runId} could not be started.`, { cause: error });
      }
    },
    cancel: async (runId) => {
      try {
        await client.send(new StopExecutionCommand({ executionArn: executionArn(stateMachineArn, runId), cause: "cancelled" }));
      } catch (error) {
        // It ended meanwhile, or never began.
        if (!(error instanceof ExecutionDoesNotExist)) throw new StageError("store_unavailable", `The run ${runId} could not be stopped.`, { cause: error });
      }
      await finalize(store, clock, runId, "cancelled");
    },
  };
}

/** `arn:aws:states:<region>:<account>:stateMachine:<name>` and a run's id to the ARN of its execution. */
export const executionArn = (stateMachineArn: string, runId: string): string => `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${runId}`;
