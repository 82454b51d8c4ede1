import type { Doomed } from "../deployment/destroy.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** What goes, counted by its type, and what stays, each by its name. */
export function doomedSection(doomed: readonly Doomed[], messages: DeploymentMessages): string {
  const going = doomed.filter(({ isKept }) => !isKept);
  const kept = doomed.filter(({ isKept }) => isKept);
  const byType = [...Map.groupBy(going, ({ type }) => type)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    messages.goes(going.length),
    ...byType.map(([type, of]) => `  ${of.length} x ${type}`),
    ...(kept.length === 0 ? [] : [messages.stays(kept.length), ...kept.map(({ type, physicalId }) => `  ${type}  ${physicalId}`)]),
  ].join("\n");
}
