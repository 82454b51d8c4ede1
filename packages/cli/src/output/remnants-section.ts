import type { Remnant } from "../deployment/left-behind.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** What is left of an environment, one a line, with the day on which it goes by itself. */
export const remnantsSection = (remnants: readonly Remnant[], messages: DeploymentMessages): string =>
  remnants.map(({ arn, goesAt }) => `  ${arn}${goesAt === null ? "" : `  (${messages.goesAt(goesAt.slice(0, 10))})`}\n`).join("");
