import { CfnRule } from "aws-cdk-lib/aws-events";
import { CfnEventInvokeConfig, CfnPermission } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { DeployedFunction } from "./create-function.ts";
import type { createDeadLetterQueue } from "./dead-letter-queue.ts";
import { pascal } from "./pascal.ts";

export interface EventRuleOptions {
  readonly ruleName: string;
  readonly description: string;
  readonly when: { readonly pattern: object } | { readonly schedule: string };
  readonly calls: DeployedFunction;
  readonly deadLetters: ReturnType<typeof createDeadLetterQueue>;
}

/** How long EventBridge tries to reach the function, and Lambda to run it. */
const MAX_AGE_SECONDS = 6 * 60 * 60;
const RETRIES = 2;

/** Calls a function by a rule. What cannot be delivered, and what the function fails at, goes to the queue. */
export function callByRule(scope: Construct, { ruleName, description, when, calls, deadLetters }: EventRuleOptions): CfnRule {
  const id = pascal(calls.name);
  const rule = new CfnRule(scope, `${id}Rule`, {
    name: ruleName,
    description,
    ...("pattern" in when ? { eventPattern: when.pattern } : { scheduleExpression: when.schedule }),
    targets: [
      {
        id: calls.name,
        arn: calls.arn,
        deadLetterConfig: { arn: deadLetters.queue.attrArn },
        retryPolicy: { maximumEventAgeInSeconds: MAX_AGE_SECONDS, maximumRetryAttempts: 8 },
      },
    ],
  });
  deadLetters.allowRule(rule.attrArn);
  new CfnPermission(scope, `${id}Permission`, {
    action: "lambda:InvokeFunction",
    functionName: calls.resource.ref,
    principal: "events.amazonaws.com",
    sourceArn: rule.attrArn,
  });
  new CfnEventInvokeConfig(scope, `${id}Invocations`, {
    functionName: calls.resource.ref,
    qualifier: "$LATEST",
    maximumEventAgeInSeconds: MAX_AGE_SECONDS,
    maximumRetryAttempts: RETRIES,
    destinationConfig: { onFailure: { destination: deadLetters.queue.attrArn } },
  });
  return rule;
}
