import { CloudFormationServiceException, type CloudFormationClient, DescribeStacksCommand, type Stack } from "@aws-sdk/client-cloudformation";

/** The stack of a name or ARN; null when there is none, which CloudFormation says in words. */
export async function describeStack(client: CloudFormationClient, name: string, signal: AbortSignal): Promise<Stack | null> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: name }), { abortSignal: signal });
    return Stacks[0] ?? null;
  } catch (error) {
    if (error instanceof CloudFormationServiceException && error.name === "ValidationError" && /does not exist/u.test(error.message)) return null;
    throw error;
  }
}
