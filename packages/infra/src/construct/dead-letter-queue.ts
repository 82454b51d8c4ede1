import { CfnQueue, CfnQueuePolicy } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";

/** As long as SQS keeps a message: time to look into it. */
const RETENTION_SECONDS = 14 * 24 * 60 * 60;
const IS_LAST = "It is itself where failures end; an alarm tells of the first message.";

/** A queue for what could not be handled; EventBridge may leave events of the rules there. */
export function createDeadLetterQueue(scope: Construct, id: string, queueName: string): { readonly queue: CfnQueue; allowRule(ruleArn: string): void } {
  const queue = new CfnQueue(scope, id, { queueName, messageRetentionPeriod: RETENTION_SECONDS, sqsManagedSseEnabled: true });
  acknowledge(queue, { "AwsSolutions-SQS3": IS_LAST, "Serverless-SQSRedrivePolicy": IS_LAST });
  const tlsOnly = {
    Sid: "TlsOnly",
    Effect: "Deny",
    Principal: "*",
    Action: "sqs:*",
    Resource: queue.attrArn,
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
  const statements: object[] = [tlsOnly];
  new CfnQueuePolicy(scope, `${id}Policy`, { queues: [queue.ref], policyDocument: { Version: "2012-10-17", Statement: statements } });
  return {
    queue,
    allowRule: (ruleArn) => {
      statements.push({
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queue.attrArn,
        Condition: { ArnEquals: { "aws:SourceArn": ruleArn } },
      });
    },
  };
}
