import type { Doomed } from "../deployment/destroy.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** What goes, counted by its type. */
export function doomedSection(doomed: readonly Doomed[], messages: DeploymentMessages): string {
  const byType = [...Map.groupBy(doomed, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [messages.goes(doomed.length), ...byType.map(([type, of]) => `  ${of.length} x ${type}`)].join("\n");
}
