import { ChefError } from "@ai-chef/sdk/contract";
import { portableError } from "../stages/failure-cause.ts";
import { STAGE_NAMES, type Stage, type StageDependencies, type StageName } from "../stages/stage.ts";
import { runStage } from "../stages/with-events.ts";
import { taskTimeouts, type WorkflowDefinition } from "./definition.ts";
import { MAX_STATE_BYTES } from "./limits.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface InvokeOptions {
  readonly stages: { readonly [N in StageName]: Stage };
  readonly dependencies: StageDependencies;
  readonly definition: WorkflowDefinition;
  /** Aborted when the run ends. */
  readonly signal: AbortSignal;
}

/**
 * Stands for `arn:aws:states:::lambda:invoke`: a Task's parameters in, `{ Payload }` out. A stage that outlives its
 * `TimeoutSeconds` is told so; the runner has gone on by then, and what it still returns is lost.
 */
export function invokeAdapter({ stages, dependencies, definition, signal }: InvokeOptions): Record<string, (input: Json) => Promise<Json>> {
  const timeouts = taskTimeouts(definition);
  return Object.fromEntries(
    STAGE_NAMES.map((name) => [
      name,
      async (input: Json): Promise<Json> => {
        const context = { ...dependencies, signal: AbortSignal.any([signal, AbortSignal.timeout((timeouts.get(name) ?? 60) * 1000)]) };
        const output = await runStage(name, stages[name], payloadOf(input, name), context);
        return { Payload: checkedCopy(output, name), StatusCode: 200 };
      },
    ]),
  );
}

function payloadOf(input: Json, name: string): unknown {
  const payload = typeof input === "object" && input !== null && !Array.isArray(input) ? input["Payload"] : undefined;
  return checkedCopy(payload, name);
}

function checkedCopy(value: unknown, name: string): Json {
  const text = JSON.stringify(value) ?? "null";
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_STATE_BYTES)
    throw portableError(new ChefError("payload_too_large", `${name} carries ${bytes} bytes; at most ${MAX_STATE_BYTES}.`, { value: bytes }));
  return JSON.parse(text) as Json; // JSON it was
}
