import type { Json } from "../stages/json-copy.ts";
import { STAGE_NAMES, type Stage, type StageDependencies, type StageName } from "../stages/stage.ts";
import { runStage } from "../stages/with-events.ts";
import { taskSignal } from "./task-signal.ts";

export interface InvokeOptions {
  readonly stages: { readonly [N in StageName]: Stage };
  readonly dependencies: StageDependencies;
  /** Seconds that each Task may take. */
  readonly timeouts: ReadonlyMap<string, number>;
  /** Aborted when the run ends. */
  readonly signal: AbortSignal;
  /** Told of the errors that stages throw, as they threw them. */
  readonly onError: (error: unknown) => void;
}

/**
 * Stands for `arn:aws:states:::lambda:invoke`: by the name of its state, a Task's parameters in, `{ Payload }` out. A stage that outlives its
 * `TimeoutSeconds` is told so and left behind.
 */
export function invokeAdapter({ stages, dependencies, timeouts, signal, onError }: InvokeOptions): Record<string, (input: Json) => Promise<Json>> {
  const invoke = async (name: StageName, input: Json): Promise<Json> => {
    const task = taskSignal(name, timeouts.get(name) ?? DEFAULT_TIMEOUT_SECONDS, signal);
    try {
      return { Payload: await runStage(name, stages[name], payloadOf(input), { ...dependencies, signal: task.signal }), StatusCode: 200 };
    } catch (error) {
      onError(error instanceof Error ? error.cause : error);
      throw error;
    } finally {
      task.release();
    }
  };
  return Object.fromEntries(STAGE_NAMES.map((name) => [name, (input: Json) => invoke(name, input)]));
}

/** The runner's own. */
const DEFAULT_TIMEOUT_SECONDS = 60;

function payloadOf(input: Json): Json {
  return typeof input === "object" && input !== null && !Array.isArray(input) ? (input["Payload"] ?? null) : null;
}
