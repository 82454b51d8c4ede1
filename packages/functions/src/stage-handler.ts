import { runStage, type Stage, type StageDependencies, type StageName } from "@ai-chef/service";

/** As much of Lambda's context as a stage handler uses. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number;
}

/** Time that a handler keeps for telling what happened, in milliseconds. */
const REPORT_MS = 1500;

/**
 * A Lambda handler of one stage: payload in, output out, as `arn:aws:states:::lambda:invoke` passes them. The stage is told to stop
 * while there is still time to say so; an expected failure is thrown under the name that the workflow's Retry and Catch know.
 */
export function stageHandler(
  name: StageName,
  stage: Stage,
  dependencies: () => Promise<StageDependencies>,
): (payload: unknown, context: LambdaContext) => Promise<unknown> {
  return async (payload, context) => {
    const signal = AbortSignal.timeout(Math.max(0, context.getRemainingTimeInMillis() - REPORT_MS));
    return await runStage(name, stage, payload, { ...(await dependencies()), signal });
  };
}
