import { expect, it } from "vitest";
import type { ResourceEvent } from "../deployment/resource-event.ts";
import { createResourceTree } from "./resource-tree.ts";

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
const event = (path: readonly string[], logicalId: string, status: string, second: number, type = "AWS::Lambda::Function"): ResourceEvent => ({
  id: `${logicalId}-${status}`,
  at: at(second),
  path,
  logicalId,
  type,
  status,
  reason: null,
});
const STACK = "AWS::CloudFormation::Stack";

it("shows each stack with what is done and what is under way, and how long", () => {
  const tree = createResourceTree();
  const events = [
    event([], "ai-chef-dev", "CREATE_IN_PROGRESS", 0, STACK),
    event([], "Data", "CREATE_IN_PROGRESS", 1, STACK),
    event(["Data"], "Data", "CREATE_IN_PROGRESS", 1, STACK),
    event(["Data"], "Sessions", "CREATE_IN_PROGRESS", 2),
    event(["Data"], "Sessions", "CREATE_COMPLETE", 4),
    event([], "Data", "CREATE_COMPLETE", 5, STACK),
    event([], "Functions", "CREATE_IN_PROGRESS", 5, STACK),
    event(["Functions"], "ApiFunction", "CREATE_IN_PROGRESS", 6),
    event(["Functions"], "ApiRole", "CREATE_IN_PROGRESS", 7),
    event(["Functions"], "ApiRole", "CREATE_FAILED", 8),
    event([], "Functions", "CREATE_FAILED", 9, STACK),
  ];
  for (const each of events) tree.take(each);
  expect(tree.lines(new Date(at(16)), 80)).toEqual(["  … ai-chef-dev    0", "  ✓ Data           1", "  ✗ Functions      0  ApiFunction 10 s"]);
});

it("is no wider than the terminal", () => {
  const tree = createResourceTree();
  for (let index = 0; index < 30; index += 1) tree.take(event(["Functions"], `Function${index}`, "CREATE_IN_PROGRESS", 0));
  const [line = ""] = tree.lines(new Date(at(1)), 60);
  expect(line).toMatch(/^ {2}… Functions {4}0 {2}Function0 1 s.*…$/u);
  expect(line).toHaveLength(60);
});
