import { ENVIRONMENT_TAG, stackNameOf } from "../deploy.ts";
import { describeStack } from "../describe-stack.ts";
import type { Check } from "../preflight-check.ts";

/** Whether the stack's name is free, or the environment's own. */
export const stackNameCheck: Check = {
  id: "stack-name",
  run: async ({ clients, environment, messages }, signal) => {
    const name = stackNameOf(environment);
    const stack = await describeStack(clients.cloudFormation, name, signal);
    if (stack === null || stack.StackStatus === "DELETE_COMPLETE") return { outcome: "ok", message: messages.stackFree(name) };
    // A stack under review has no tags yet: it holds nothing.
    const isOurs = stack.StackStatus === "REVIEW_IN_PROGRESS" || (stack.Tags ?? []).some(({ Key, Value }) => Key === ENVIRONMENT_TAG && Value === environment);
    if (!isOurs) return { outcome: "failure", message: messages.stackTaken(name), remedy: messages.stackTakenRemedy };
    return { outcome: "ok", message: messages.stackOurs(name, stack.StackStatus ?? "") };
  },
};
