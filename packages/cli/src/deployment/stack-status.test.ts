import { describe, expect, it } from "vitest";
import { stackCondition } from "./stack-status.ts";

describe("stackCondition", () => {
  it.each([
    [null, "create", true],
    ["CREATE_COMPLETE", "update", true],
    ["UPDATE_ROLLBACK_COMPLETE", "update", true],
    ["ROLLBACK_COMPLETE", "remove-first", true],
    ["REVIEW_IN_PROGRESS", "create", true],
    ["UPDATE_IN_PROGRESS", "join", false],
    ["UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "join", false],
    ["DELETE_IN_PROGRESS", "join", false],
    ["UPDATE_ROLLBACK_FAILED", "explain", true],
    ["SOMETHING_NEW", "explain", true],
  ])("%s: %s", (status, toDeploy, isSettled) => {
    expect(stackCondition(status)).toMatchObject({ toDeploy, isSettled });
  });
});
