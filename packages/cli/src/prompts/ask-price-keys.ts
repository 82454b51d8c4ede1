import type { PriceVariables } from "@ai-chef/functions/prices";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** Asks for the keys of price sources without echo; each may be left empty. */
export async function askPriceKeys(messages: DeploymentMessages): Promise<PriceVariables> {
  const { default: inquirer } = await import("inquirer");
  const { wants } = await inquirer.prompt([{ type: "confirm", name: "wants", message: messages.wantPriceKeys, default: false }]);
  if (wants !== true) return {};
  const names = ["AI_CHEF_KAMIS_KEY", "AI_CHEF_KAMIS_ID", "AI_CHEF_DATA_GO_KR_KEY"] as const;
  const answers: Record<string, string> = {};
  for (const name of names) {
    const { key } = await inquirer.prompt([{ type: "password", name: "key", message: messages.priceKey[name], mask: "*" }]);
    if (typeof key === "string") answers[name] = key.trim();
  }
  return answers;
}
