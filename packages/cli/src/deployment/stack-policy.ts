import { type CloudFormationClient, SetStackPolicyCommand } from "@aws-sdk/client-cloudformation";
import { childStacks } from "./child-stacks.ts";
import { HOLDS_DATA } from "./template.ts";

const ALLOW = { Effect: "Allow", Action: "Update:*", Principal: "*", Resource: "*" };
const POLICIES = {
  /** Whoever updates a stack, with whatever tool: what holds data is neither replaced nor removed. */
  protected: {
    Statement: [
      ALLOW,
      {
        Effect: "Deny",
        Action: ["Update:Replace", "Update:Delete"],
        Principal: "*",
        Resource: "*",
        Condition: { StringEquals: { ResourceType: [...HOLDS_DATA] } },
      },
    ],
  },
  open: { Statement: [ALLOW] },
};

/** Sets the policy of updates on a stack and on those within it: each has its own. */
export async function setStackPolicy(client: CloudFormationClient, stackId: string, policy: keyof typeof POLICIES, signal: AbortSignal): Promise<void> {
  const children = await childStacks(client, stackId, signal);
  const StackPolicyBody = JSON.stringify(POLICIES[policy]);
  for (const StackName of [stackId, ...children.values()])
    await client.send(new SetStackPolicyCommand({ StackName, StackPolicyBody }), { abortSignal: signal });
}
