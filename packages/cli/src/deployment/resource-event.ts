/** What happened to one resource of a stack or of a stack within it. */
export interface ResourceEvent {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Logical ids from the root's nested stack down to the one whose event it is; empty for the root's own. */
  readonly path: readonly string[];
  readonly logicalId: string;
  readonly type: string;
  /** CloudFormation's word: `CREATE_IN_PROGRESS`. */
  readonly status: string;
  readonly reason: string | null;
}
