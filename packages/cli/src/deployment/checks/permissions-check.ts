import { GetRoleCommand, type EvaluationResult, type IAMClient, paginateSimulatePrincipalPolicy } from "@aws-sdk/client-iam";
import PQueue from "p-queue";
import { type ActionGroup, deploymentActions } from "../deployment-actions.ts";
import type { SignedIn } from "../aws-account.ts";
import type { Check } from "../preflight-check.ts";

/** IAM answers some ten simulations a second. */
const AT_ONCE = 4;
const TIMEOUT_MS = 30_000;
/** As many as fit a terminal. */
const SHOWN = 6;

interface Refused {
  readonly action: string;
  readonly resources: readonly string[];
  /** `organization`: a service control policy; `boundary`: a permissions boundary; `condition`: a policy asks for what the simulation does not know. */
  readonly by: "policy" | "deny" | "organization" | "boundary" | "condition";
}

/** Whether policies let the caller do all that deploying takes, by simulation. */
export const permissionsCheck: Check = {
  id: "permissions",
  timeoutMs: TIMEOUT_MS,
  run: async ({ clients, where, environment, resourceTypes, messages }, signal) => {
    const principal = await principalOf(clients.iam, where, signal);
    if (principal === null) return { outcome: "unknown", message: messages.permissionsUnknown(where.arn) };
    if (principal === "everything") return { outcome: "ok", message: messages.permissionsOfRoot };
    const groups = deploymentActions(resourceTypes, { ...where, environment });
    const queue = new PQueue({ concurrency: AT_ONCE });
    const results = await Promise.all(groups.map((group) => queue.add(() => simulate(clients.iam, principal, group, signal), { signal })));
    const refused = results.flat();
    const total = groups.reduce((sum, { actions }) => sum + actions.length, 0);
    if (refused.length === 0) return { outcome: "ok", message: messages.permissionsThere(total) };
    const certain = refused.filter(({ by }) => by !== "condition");
    const shown = refused.slice(0, SHOWN).map(({ action, by }) => (by === "policy" ? action : `${action} (${messages.refusedBy[by]})`));
    const message = messages.permissionsMissing(refused.length, total, shown.join(", "), refused.length - shown.length);
    return { outcome: certain.length > 0 ? "failure" : "warning", message, remedy: messages.permissionsRemedy(statementOf(refused)) };
  },
};

/** ARN whose policies are simulated; null for what cannot be. */
async function principalOf(client: IAMClient, { arn }: SignedIn, signal: AbortSignal): Promise<string | null> {
  if (arn.endsWith(":root")) return "everything";
  if (/:iam::\d+:(?:user|role)\//u.test(arn)) return arn;
  const { partition, account, role } = /^arn:(?<partition>[^:]+):sts::(?<account>\d+):assumed-role\/(?<role>[^/]+)\//u.exec(arn)?.groups ?? {};
  if (role === undefined) return null;
  try {
    // The ARN of a session leaves out the path of its role.
    const { Role } = await client.send(new GetRoleCommand({ RoleName: role }), { abortSignal: signal });
    if (Role?.Arn !== undefined) return Role.Arn;
  } catch {
    signal.throwIfAborted();
  }
  return `arn:${partition}:iam::${account}:role/${role}`;
}

async function simulate(client: IAMClient, PolicySourceArn: string, { actions, resources }: ActionGroup, signal: AbortSignal): Promise<readonly Refused[]> {
  const refused = new Map<string, Refused>();
  const pages = paginateSimulatePrincipalPolicy(
    { client },
    { PolicySourceArn, ActionNames: [...actions], ResourceArns: [...resources] },
    { abortSignal: signal },
  );
  for await (const { EvaluationResults = [] } of pages) {
    for (const result of EvaluationResults) {
      const { EvalActionName: action = "", EvalDecision } = result;
      if (EvalDecision !== "allowed" && !refused.has(action)) refused.set(action, { action, resources, by: whoRefuses(result) });
    }
  }
  return [...refused.values()];
}

function whoRefuses({
  EvalDecision,
  OrganizationsDecisionDetail,
  PermissionsBoundaryDecisionDetail,
  MissingContextValues = [],
}: EvaluationResult): Refused["by"] {
  if (OrganizationsDecisionDetail?.AllowedByOrganizations === false) return "organization";
  if (PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false) return "boundary";
  if (EvalDecision === "explicitDeny") return "deny";
  return MissingContextValues.length > 0 ? "condition" : "policy";
}

/** The statements that a policy lacks, as JSON. */
function statementOf(refused: readonly Refused[]): string {
  const byResource = Map.groupBy(
    refused.filter(({ by }) => by === "policy" || by === "condition"),
    ({ resources }) => resources.join(" "),
  );
  const statements = Array.from(byResource.values(), (group) => ({
    Effect: "Allow",
    Action: group.map(({ action }) => action),
    Resource: (group[0]?.resources ?? []).map(asPattern),
  }));
  return JSON.stringify(statements);
}

/** The parts of names that CloudFormation makes up, as anything. */
const asPattern = (resource: string): string => resource.replaceAll(/0EXAMPLE0/giu, "*");
