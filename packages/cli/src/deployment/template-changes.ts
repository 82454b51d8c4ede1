import { fullDiff, ResourceImpact } from "@aws-cdk/cloudformation-diff";

import { type ChangeKind, HOLDS_DATA, KEEPS, NESTED_STACK, type Template, type TemplateChange } from "./template.ts";

const KINDS: { readonly [I in ResourceImpact]: ChangeKind | null } = {
  [ResourceImpact.WILL_CREATE]: "add",
  [ResourceImpact.WILL_IMPORT]: "add",
  [ResourceImpact.WILL_UPDATE]: "update",
  [ResourceImpact.MAY_REPLACE]: "may-replace",
  [ResourceImpact.WILL_REPLACE]: "replace",
  [ResourceImpact.WILL_DESTROY]: "remove",
  [ResourceImpact.WILL_ORPHAN]: "orphan",
  [ResourceImpact.NO_CHANGE]: null,
};
const LOSES: ReadonlySet<ChangeKind> = new Set(["may-replace", "replace", "remove"]);

/**
 * What changes between the template that is deployed and the one that is shipped. Nested stacks are left out: their own templates are compared, since a
 * nested stack whose address changed is updated and not replaced.
 */
export function templateChanges(deployed: Template, shipped: Template, path: readonly string[] = []): readonly TemplateChange[] {
  return Object.entries(fullDiff({ ...deployed }, { ...shipped }).resources.changes).flatMap(([logicalId, difference]): TemplateChange[] => {
    const type = difference.newResourceType ?? difference.oldResourceType ?? "";
    const kind = KINDS[difference.changeImpact];
    if (kind === null || type === NESTED_STACK) return [];
    const isKept = KEEPS.has(deployed.Resources?.[logicalId]?.DeletionPolicy ?? "");
    return [
      {
        path,
        logicalId,
        type,
        kind,
        properties: Object.keys(difference.propertyUpdates),
        losesData: LOSES.has(kind) && HOLDS_DATA.has(type) && !(kind === "remove" && isKept),
      },
    ];
  });
}
