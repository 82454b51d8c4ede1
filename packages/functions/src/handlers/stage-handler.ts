import { runStage, type Stage, type StageDependencies, type StageName } from "@ai-chef/service";
import { codeOf, type Ids, type Observer } from "../observability/observer.ts";
import { failureMeasures, stageMeasures } from "../observability/stage-measures.ts";

/** As much of Lambda's context as a handler uses. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number;
}

export interface StageHandlerOptions {
  readonly name: StageName;
  readonly stage: Stage;
  readonly dependencies: () => Promise<StageDependencies>;
  readonly observer: Observer;
}

/** Time that a handler keeps for telling what happened, in milliseconds. */
const REPORT_MS = 1500;

/**
 * A Lambda handler of one stage: payload in, output out, as `arn:aws:states:::lambda:invoke` passes them. The stage is told to stop
 * while there is still time to say so; an expected failure is thrown under the name that the workflow's Retry and Catch know.
 */
export function stageHandler({ name, stage, dependencies, observer }: StageHandlerOptions): (payload: unknown, context: LambdaContext) => Promise<unknown> {
  return async (payload, context) => {
    const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - REPORT_MS));
    return await observer.observe(name, { stage: name, ...idsOf(payload) }, async () => {
      const started = performance.now();
      try {
        const output = await runStage(name, stage, payload, { ...(await dependencies()), signal });
        observer.measure(stageMeasures(name, output, performance.now() - started));
        return output;
      } catch (error) {
        const code = codeOf(error);
        if (code !== null) observer.measure(failureMeasures(code));
        throw error;
      }
    });
  };
}

/** Ids of a payload, whichever stage it is for. */
function idsOf(payload: unknown): Ids {
  const { run, runId, attempt, input } = fields(payload);
  const { runId: ofRun, sessionId } = fields(run);
  return {
    runId: text(runId) ?? text(ofRun),
    sessionId: text(sessionId) ?? text(fields(input)["sessionId"]),
    attempt: typeof attempt === "number" ? attempt : undefined,
  };
}

const fields = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? { ...value } : {});
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
