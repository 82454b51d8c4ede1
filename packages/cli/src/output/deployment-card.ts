import type { DeploymentMessages } from "../messages/deployment.ts";
import type { EnvironmentDeployed } from "../services/deploy-environment.ts";

type Shown = Pick<EnvironmentDeployed, "outputs" | "isChanged" | "isTried">;

/** What whoever deployed wants to know next. */
export function deploymentCard(environment: string, { outputs, isChanged, isTried }: Shown, seconds: string, messages: DeploymentMessages): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [messages.api, outputs["HttpApiUrl"]],
    [messages.webSocket, outputs["WebSocketUrl"]],
    [messages.workflow, outputs["StateMachineArn"]],
    [messages.dashboard, outputs["DashboardUrl"]],
  ];
  const headline = (): string => {
    if (!isChanged) return messages.unchanged(environment);
    return isTried ? messages.cooks(environment, seconds) : messages.deployed(environment, seconds);
  };
  const isSearched = outputs["SearchEndpoint"] !== undefined;
  return [
    headline(),
    ...rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
    ...(isSearched ? [messages.seedNext(environment)] : []),
    messages.nextKey(environment),
    "",
  ].join("\n");
}
