import type { TemplateChange } from "../deployment/template.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";

/** Lines shown of a long list; a new environment has more than a hundred resources. */
const MOST_LINES = 30;
const REMOVED: ReadonlySet<string> = new Set(["remove", "orphan"]);

/** What a deployment changes, child by child: what loses data first. */
export function changesSection(changes: readonly TemplateChange[], parameters: readonly string[], messages: DeploymentMessages): string {
  const added = changes.filter(({ kind }) => kind === "add").length;
  const removed = changes.filter(({ kind }) => REMOVED.has(kind)).length;
  const shown = changes.filter(({ kind }) => kind !== "add").toSorted((a, b) => Number(b.losesData) - Number(a.losesData));
  const lines = shown.slice(0, MOST_LINES).map(({ path, logicalId, type, kind, properties, losesData }) => {
    const what = [...path, logicalId].join(" / ");
    return `  ${messages.kinds[kind]} ${what}  ${type}${properties.length === 0 ? "" : `  ${properties.join(", ")}`}${losesData ? `  (${messages.losesData})` : ""}`;
  });
  return [
    messages.changes(added, changes.length - added - removed, removed),
    ...lines,
    ...(shown.length > MOST_LINES ? [`  ${messages.more(shown.length - MOST_LINES)}`] : []),
    ...(parameters.length === 0 ? [] : [messages.changedParameters(parameters.join(", "))]),
  ].join("\n");
}
