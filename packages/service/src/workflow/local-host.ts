import { StateMachine } from "aws-local-stepfunctions";
import { ChefError, type RunEnd } from "@ai-chef/sdk/contract";
import type { WorkflowHost, WorkflowStart } from "../ports/workflow-host.ts";
import { finalize } from "../sessions/finalize.ts";
import type { Stage, StageDependencies, StageName } from "../stages/stage.ts";
import { WORKFLOW, type WorkflowDefinition } from "./definition.ts";
import { invokeAdapter } from "./invoke-adapter.ts";

type JsonValue = Parameters<StateMachine["run"]>[0];

/** The runner keeps about 3 KB of every execution, so that its machine is renewed now and then. */
const RUNS_PER_MACHINE = 1000;

export interface LocalHostOptions {
  readonly stages: { readonly [N in StageName]: Stage };
  readonly dependencies: StageDependencies;
  /** @defaultValue the workflow file */
  readonly definition?: WorkflowDefinition;
}

/** Runs the workflow file in this process. */
export function createLocalHost({ stages, dependencies, definition = WORKFLOW }: LocalHostOptions): WorkflowHost {
  const { store, clock } = dependencies;
  let machine = newMachine(definition);
  let runs = 0;
  return {
    run: async ({ runId, sessionId, owner, profile }: WorkflowStart, { signal } = {}) => {
      if (runs >= RUNS_PER_MACHINE) [machine, runs] = [newMachine(definition), 0];
      runs += 1;
      const input = copy({ sessionId, owner, profile });
      const ending = new AbortController();
      const execution = machine.run(input, {
        overrides: { taskResourceLocalHandlers: invokeAdapter({ stages, dependencies, definition, signal: ending.signal }) },
        context: { Execution: { Name: runId, Input: input, StartTime: clock.now().toISOString() } },
      });
      const abort = (): void => {
        ending.abort(signal?.reason);
        execution.abort();
      };
      if (signal?.aborted === true) abort();
      signal?.addEventListener("abort", abort, { once: true });
      const death = await execution.result.then(() => "failed" as const, deathOf);
      signal?.removeEventListener("abort", abort);
      ending.abort(new ChefError("run_interrupted", "The run has ended."));
      // A run whose stages saw to its end keeps that end.
      await finalize(store, clock, runId, signal?.aborted === true ? abortEnd(signal.reason) : death);
      const end = (await store.getRun(runId))?.status ?? "failed";
      return end === "running" ? "failed" : end;
    },
  };
}

// The definition is validated by the tests; validating it at every start would cost more than a run.
const newMachine = (definition: WorkflowDefinition): StateMachine =>
  new StateMachine(definition as ConstructorParameters<typeof StateMachine>[0], { validationOptions: { noValidate: true } }); // our type is a part of theirs

/** Between states there is JSON, and nothing that two of them share. */
function copy(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue; // JSON it is
}

function deathOf(error: unknown): Exclude<RunEnd, "succeeded"> {
  return error instanceof Error && error.name === "ExecutionTimeoutError" ? "timed-out" : "failed";
}

function abortEnd(reason: unknown): Exclude<RunEnd, "succeeded"> {
  return ChefError.isInstance(reason) && reason.code === "run_interrupted" ? "interrupted" : "cancelled";
}
