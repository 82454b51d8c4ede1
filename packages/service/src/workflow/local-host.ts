import { setImmediate } from "node:timers/promises";
import { ExecutionAbortedError, ExecutionError, ExecutionTimeoutError, StateMachine } from "aws-local-stepfunctions";
import { ChefError, type RunEnd } from "@ai-chef/sdk/contract";
import type { WorkflowHost, WorkflowStart } from "../ports/workflow-host.ts";
import { finalize } from "../sessions/finalize.ts";
import type { Stage, StageDependencies, StageName } from "../stages/stage.ts";
import { taskTimeouts, WORKFLOW, type WorkflowDefinition } from "./definition.ts";
import { invokeAdapter } from "./invoke-adapter.ts";
import { jsonCopy } from "../stages/json-copy.ts";

export interface LocalHostOptions {
  readonly stages: { readonly [N in StageName]: Stage };
  readonly dependencies: StageDependencies;
  /** @defaultValue the workflow file */
  readonly definition?: WorkflowDefinition;
}

type Death = Exclude<RunEnd, "succeeded">;

/**
 * Runs the workflow file in this process. A defect of a stage, or of the file, is recorded as the run's failure and then thrown as it is.
 * So is what the store throws when not even the end of a run can be written, and `payload_too_large` for an input over `MAX_STATE_BYTES`.
 */
export function createLocalHost({ stages, dependencies, definition = WORKFLOW }: LocalHostOptions): WorkflowHost {
  const { store, clock } = dependencies;
  const timeouts = taskTimeouts(definition);

  return {
    run: async ({ runId, ...start }: WorkflowStart, { signal } = {}) => {
      // With a store that never waits a batch of runs would be one long job, in which no signal arrives and no weak reference is let go.
      await setImmediate();
      if (signal?.aborted === true) return endOfAbort(signal.reason);
      const input = jsonCopy(start, "The workflow's input");
      const ending = new AbortController();
      const defects: unknown[] = [];
      const onError = (error: unknown): void => {
        if (!ChefError.isInstance(error)) defects.push(error);
      };
      const execution = newMachine(definition).run(input, {
        overrides: { taskResourceLocalHandlers: invokeAdapter({ stages, dependencies, timeouts, signal: ending.signal, onError }) },
        context: { Execution: { Name: runId, Input: input, StartTime: clock.now().toISOString() } },
      });
      const abort = (): void => {
        ending.abort(runEnded(signal?.reason));
        execution.abort();
      };
      signal?.addEventListener("abort", abort, { once: true });
      const death = await execution.result.then(
        () => "failed" as const, // a machine that succeeds without an end of the run in the store
        (error: unknown) => deathOf(error, signal, defects),
      );
      signal?.removeEventListener("abort", abort);
      ending.abort(runEnded());
      // A run whose stages saw to its end keeps that end.
      await finalize(store, clock, runId, death);
      if (defects.length > 0) throw defects[0];
      const status = (await store.getRun(runId))?.status ?? death;
      return status === "running" ? death : status;
    },
  };
}

// A machine a run costs nothing. The tests validate the definition; validating it here would cost more than the run.
const newMachine = (definition: WorkflowDefinition): StateMachine =>
  new StateMachine(definition as ConstructorParameters<typeof StateMachine>[0], { validationOptions: { noValidate: true } }); // our type is a part of theirs

function deathOf(error: unknown, signal: AbortSignal | undefined, defects: unknown[]): Death {
  if (error instanceof ExecutionAbortedError) return endOfAbort(signal?.reason);
  if (error instanceof ExecutionTimeoutError) return "timed-out";
  const cause = error instanceof ExecutionError ? error.cause : error;
  // What the file itself does wrong escapes every Catch.
  if (cause instanceof Error && cause.name.startsWith("States.") && cause.name !== "States.Timeout") defects.push(cause);
  return "failed";
}

const endOfAbort = (reason: unknown): Death => (ChefError.isInstance(reason) && reason.code === "run_interrupted" ? "interrupted" : "cancelled");

const runEnded = (reason?: unknown): ChefError =>
  ChefError.isInstance(reason) && reason.code === "run_interrupted" ? reason : new ChefError("run_interrupted", "The run has ended.", { cause: reason });
