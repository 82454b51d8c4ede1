import { fullDiff, ResourceImpact } from "@aws-cdk/cloudformation-diff";

/** A template of CloudFormation, parsed. */
export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly [section: string]: unknown;
}

interface TemplateResource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly [key: string]: unknown;
}

export type ChangeKind = "add" | "update" | "may-replace" | "replace" | "remove" | "orphan";

/** What an update would do to one resource. */
export interface TemplateChange {
  /** Logical ids of the nested stacks above it. */
  readonly path: readonly string[];
  readonly logicalId: string;
  readonly type: string;
  readonly kind: ChangeKind;
  /** Names of the properties that change. */
  readonly properties: readonly string[];
  /** Whether data would be lost: a replacement or removal of what holds data. */
  readonly losesData: boolean;
}

/** Resources that hold what cannot be made again. */
export const HOLDS_DATA: ReadonlySet<string> = new Set([
  "AWS::DynamoDB::Table",
  "AWS::DynamoDB::GlobalTable",
  "AWS::S3::Bucket",
  "AWS::KMS::Key",
  "AWS::SecretsManager::Secret",
  "AWS::OpenSearchService::Domain",
  "AWS::OpenSearchServerless::Collection",
]);

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
/** Deletion policies by which a resource outlives its stack. */
export const KEEPS: ReadonlySet<string> = new Set(["Retain", "RetainExceptOnCreate"]);
const NESTED = "AWS::CloudFormation::Stack";

/**
 * What changes between the template that is deployed and the one that is shipped. Nested stacks are left out: their own templates are compared, since a
 * nested stack whose address changed is updated and not replaced.
 */
export function templateChanges(deployed: Template, shipped: Template, path: readonly string[] = []): readonly TemplateChange[] {
  return Object.entries(fullDiff({ ...deployed }, { ...shipped }).resources.changes).flatMap(([logicalId, difference]): TemplateChange[] => {
    const type = difference.newResourceType ?? difference.oldResourceType ?? "";
    const kind = KINDS[difference.changeImpact];
    if (kind === null || type === NESTED) return [];
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
