import { STAGE_NAMES } from "@ai-chef/service";
import { describe, expect, it } from "vitest";
import { type StageFunctionArns, stateMachineDefinition } from "./state-machine-definition.ts";

const arn = (name: string): string => `arn:aws:lambda:ap-northeast-2:123456789012:function:ai-chef-${name}`;
const arns = Object.fromEntries(STAGE_NAMES.map((name) => [name, arn(name)])) as StageFunctionArns; // fromEntries forgets its keys

describe("stateMachineDefinition", () => {
  it("fills in every function and leaves no placeholder", () => {
    const definition = stateMachineDefinition(arns);
    for (const name of STAGE_NAMES) expect(definition).toContain(arn(name));
    expect(definition).not.toContain("${");
  });

  it("refuses a workflow that names a function without a stage", () => {
    const { SaveResult: _, ...rest } = arns;
    expect(() => stateMachineDefinition({ ...rest, SaveResult: "${Unknown}" })).toThrow("the workflow file names Unknown");
  });
});
