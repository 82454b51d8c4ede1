import { ChefError } from "@ai-chef/sdk/contract";
import type { StageName } from "../stages/stage.ts";
import { timeoutCode } from "../stages/timeout-code.ts";

/** A Task took longer than its `TimeoutSeconds`. Its name is the one under which Step Functions says so. */
export class StageTimeoutError extends ChefError {
  override readonly name = "States.Timeout";

  constructor(stage: StageName, seconds: number) {
    super(timeoutCode(stage), `${stage} took longer than ${seconds} s.`);
  }
}
