import {
  type Capability,
  ChangeSetNotFoundException,
  type CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  type Parameter,
  type Tag,
} from "@aws-sdk/client-cloudformation";
import { setTimeout } from "node:timers/promises";
import { ChefError } from "@ai-chef/sdk/contract";
import { pollDelays } from "./poll-delays.ts";
import { validationFailures } from "./validation-failures.ts";

export interface ChangeSetRequest {
  readonly client: CloudFormationClient;
  readonly stackName: string;
  readonly name: string;
  readonly type: "CREATE" | "UPDATE";
  readonly templateUrl: string;
  readonly parameters: readonly Parameter[];
  readonly tags: readonly Tag[];
  readonly signal: AbortSignal;
  /** Longest wait between two looks, milliseconds. @defaultValue 2000 */
  readonly pollMs?: number;
}

/** A change set that may be executed, or none because nothing would change. */
export type PreparedChangeSet = { readonly id: string; readonly stackId: string } | "nothing-to-change";

const CAPABILITIES: Capability[] = ["CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"];
/** CloudFormation says in words alone that a change set would change nothing. */
const NOTHING = /didn't contain changes|No updates are to be performed/iu;

/**
 * Makes a change set and waits for it. One that would change nothing, or that fails, is removed again.
 *
 * @throws {ChefError} `deployment_failed` with CloudFormation's reasons when it cannot be made; nothing was changed then.
 */
export async function prepareChangeSet({
  client,
  stackName,
  name,
  type,
  templateUrl,
  parameters,
  tags,
  signal,
  pollMs,
}: ChangeSetRequest): Promise<PreparedChangeSet> {
  const { Id: id = "", StackId: stackId = "" } = await client.send(
    new CreateChangeSetCommand({
      StackName: stackName,
      ChangeSetName: name,
      ChangeSetType: type,
      TemplateURL: templateUrl,
      Parameters: [...parameters],
      Tags: [...tags],
      Capabilities: CAPABILITIES,
      ...(type === "CREATE" ? { OnStackFailure: "ROLLBACK" } : {}),
    }),
    { abortSignal: signal },
  );
  const delays = pollDelays(pollMs);
  for (;;) {
    const { Status, StatusReason = "" } = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id, StackName: stackName }), { abortSignal: signal });
    if (Status === "CREATE_COMPLETE") return { id, stackId };
    if (Status === "FAILED") {
      const isNothing = NOTHING.test(StatusReason);
      const failures = isNothing ? [] : await validationFailures(client, stackName, id, signal);
      await removeChangeSet(client, stackName, id);
      if (isNothing) return "nothing-to-change";
      throw new ChefError("deployment_failed", `CloudFormation refuses the change: ${[StatusReason, ...failures].join("; ")}`, {
        value: stackName,
        hint: "Nothing was changed. Mend what it names and deploy again.",
      });
    }
    await setTimeout(delays.next().value, undefined, { signal });
  }
}

/** @param token - Stands in every event of the operation: who executes it. */
export async function executeChangeSet(client: CloudFormationClient, stackName: string, id: string, token: string): Promise<void> {
  await client.send(
    new ExecuteChangeSetCommand({
      ChangeSetName: id,
      StackName: stackName,
      ClientRequestToken: token,
      // What a creation that failed has made holds no data yet; kept, its name would be in the way of the next.
      RetainExceptOnCreate: true,
    }),
  );
}

async function removeChangeSet(client: CloudFormationClient, stackName: string, id: string): Promise<void> {
  await client.send(new DeleteChangeSetCommand({ ChangeSetName: id, StackName: stackName })).catch((error: unknown) => {
    if (!(error instanceof ChangeSetNotFoundException)) throw error;
  });
}
