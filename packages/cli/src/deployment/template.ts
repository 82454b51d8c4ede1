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

/** Deletion policies by which a resource outlives its stack. */
export const KEEPS: ReadonlySet<string> = new Set(["Retain", "RetainExceptOnCreate"]);

export const NESTED_STACK = "AWS::CloudFormation::Stack";
