import { type CloudFormationClient, DescribeStackResourcesCommand } from "@aws-sdk/client-cloudformation";

const NESTED = "AWS::CloudFormation::Stack";

/** ARNs of the stacks that are nested in one, by their logical ids. */
export async function childStacks(client: CloudFormationClient, stackId: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName: stackId }), { abortSignal: signal });
  return new Map(
    StackResources.flatMap(({ ResourceType, LogicalResourceId, PhysicalResourceId }) =>
      ResourceType === NESTED && LogicalResourceId !== undefined && PhysicalResourceId !== undefined ? [[LogicalResourceId, PhysicalResourceId]] : [],
    ),
  );
}
