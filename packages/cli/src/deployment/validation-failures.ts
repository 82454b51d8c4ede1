import { type CloudFormationClient, paginateDescribeEvents } from "@aws-sdk/client-cloudformation";

/** More of them say nothing more. */
const MOST = 10;

/**
 * Why a change set failed, resource by resource: CloudFormation checks templates before it changes anything, and tells by events what it found. Empty
 * where it tells nothing, or may not be asked.
 */
export async function validationFailures(client: CloudFormationClient, stackName: string, changeSet: string, signal: AbortSignal): Promise<readonly string[]> {
  const failures: string[] = [];
  const asked = { StackName: stackName, ChangeSetName: changeSet, Filters: { FailedEvents: true } };
  try {
    for await (const { OperationEvents = [] } of paginateDescribeEvents({ client }, asked, { abortSignal: signal })) {
      for (const {
        LogicalResourceId = "",
        ResourceType = "",
        ValidationPath,
        ValidationStatusReason,
        HookStatusReason,
        ResourceStatusReason,
      } of OperationEvents) {
        const reason = ValidationStatusReason ?? HookStatusReason ?? ResourceStatusReason;
        if (reason === undefined) continue;
        failures.push(`${LogicalResourceId} (${ResourceType}): ${reason}${ValidationPath === undefined ? "" : ` at ${ValidationPath}`}`);
        if (failures.length === MOST) return failures;
      }
    }
  } catch {
    signal.throwIfAborted();
  }
  return failures;
}
