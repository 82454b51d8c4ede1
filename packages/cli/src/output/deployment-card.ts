import type { Deployed } from "../deployment/deploy.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** What whoever deployed wants to know next. */
export function deploymentCard(environment: string, { outputs, isChanged }: Deployed, seconds: string, messages: DeploymentMessages): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [messages.api, outputs["HttpApiUrl"]],
    [messages.webSocket, outputs["WebSocketUrl"]],
    [messages.workflow, outputs["StateMachineArn"]],
    [messages.dashboard, outputs["DashboardUrl"]],
  ];
  const isSearched = outputs["SearchEndpoint"] !== undefined;
  return [
    isChanged ? messages.deployed(environment, seconds) : messages.unchanged(environment),
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
    ...(isSearched ? [messages.seedNext(environment)] : []),
    messages.nextKey(environment),
    "",
  ].join("\n");
}
