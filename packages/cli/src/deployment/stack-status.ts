/** What a stack's status means for who wants to deploy or destroy it. */
export interface StackCondition {
  /** Nothing is under way. */
  readonly isSettled: boolean;
  /** The last operation did what was asked. */
  readonly isGood: boolean;
  /**
   * What a deployment does: `create` where there is nothing to update, `update`, `join` an operation under way, `remove-first` what a failed creation left,
   * `explain` where a person has to decide.
   */
  readonly toDeploy: "create" | "update" | "join" | "remove-first" | "explain";
}

const settled = (toDeploy: StackCondition["toDeploy"], isGood = false): StackCondition => ({ isSettled: true, isGood, toDeploy });
const underWay: StackCondition = { isSettled: false, isGood: false, toDeploy: "join" };

/** By CloudFormation's stack statuses (API reference, `Stack.StackStatus`). */
const CONDITIONS: Readonly<Record<string, StackCondition>> = {
  CREATE_COMPLETE: settled("update", true),
  UPDATE_COMPLETE: settled("update", true),
  IMPORT_COMPLETE: settled("update", true),
  // The update failed and the stack is as it was before.
  UPDATE_ROLLBACK_COMPLETE: settled("update"),
  IMPORT_ROLLBACK_COMPLETE: settled("update"),
  // A creation that failed leaves a stack that can only be deleted.
  ROLLBACK_COMPLETE: settled("remove-first"),
  ROLLBACK_FAILED: settled("remove-first"),
  CREATE_FAILED: settled("remove-first"),
  DELETE_FAILED: settled("remove-first"),
  // A change set that was never executed.
  REVIEW_IN_PROGRESS: settled("create"),
  DELETE_COMPLETE: settled("create", true),
  UPDATE_FAILED: settled("update"),
  UPDATE_ROLLBACK_FAILED: settled("explain"),
  IMPORT_ROLLBACK_FAILED: settled("explain"),
};

/** @param status - CloudFormation's word; null when there is no such stack. */
export function stackCondition(status: string | null): StackCondition {
  if (status === null) return settled("create", true);
  const known = CONDITIONS[status];
  if (known !== undefined) return known;
  return status.endsWith("_IN_PROGRESS") ? underWay : settled("explain");
}
