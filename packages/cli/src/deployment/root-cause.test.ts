import { describe, expect, it } from "vitest";
import type { ResourceEvent } from "./resource-event.ts";
import { rootCause } from "./root-cause.ts";

const event = (at: string, logicalId: string, status: string, reason: string | null, path: readonly string[] = []): ResourceEvent => ({
  id: `${at}${logicalId}`,
  at,
  path,
  logicalId,
  type: "AWS::Lambda::Function",
  status,
  reason,
});

describe("rootCause", () => {
  it("is the first failure of its own, and not what was cancelled or repeats it", () => {
    const events = [
      event("2026-01-01T00:00:01Z", "Api", "CREATE_FAILED", "Resource creation cancelled", ["Api"]),
      event("2026-01-01T00:00:01Z", "Role", "CREATE_FAILED", "API: iam:CreateRole User: x is not authorized", ["Functions"]),
      event(
        "2026-01-01T00:00:02Z",
        "Functions",
        "CREATE_FAILED",
        "Embedded stack arn:aws:x was not successfully created: The following resource(s) failed to create: [Role].",
        [],
      ),
      event("2026-01-01T00:00:03Z", "ai-chef-dev", "ROLLBACK_IN_PROGRESS", "The following resource(s) failed to create: [Functions]."),
    ];
    expect(rootCause(events)?.logicalId).toBe("Role");
  });

  it("is the deepest of one moment, an echo where there is nothing better, and null where nothing failed", () => {
    const one = "2026-01-01T00:00:01Z";
    expect(rootCause([event(one, "Outer", "CREATE_FAILED", "x"), event(one, "Inner", "CREATE_FAILED", "x", ["Data"])])?.logicalId).toBe("Inner");
    expect(rootCause([event(one, "Echo", "UPDATE_FAILED", "Resource update cancelled")])?.logicalId).toBe("Echo");
    expect(rootCause([event(one, "Table", "CREATE_COMPLETE", null)])).toBeNull();
  });
});
