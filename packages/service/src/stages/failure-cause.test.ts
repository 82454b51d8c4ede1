import { ChefError } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { failureOf } from "./failure-cause.ts";
import { portableError } from "./portable-error.ts";
import { StageError } from "./stage-error.ts";

const thrown = portableError(new StageError("model_throttled", "Too many requests."), "GenerateRecipe");
const document = { code: "model_throttled", message: "Too many requests.", stage: "GenerateRecipe" };

describe("failureOf", () => {
  it("reads the plain message of one machine", () => {
    expect(failureOf({ Error: thrown.name, Cause: thrown.message })).toMatchObject(document);
  });

  it("reads the JSON that Lambda puts around it", () => {
    const cause = JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message, trace: ["ModelThrottledError: ..."] });
    expect(failureOf({ Error: thrown.name, Cause: cause })).toMatchObject(document);
  });

  it("keeps field, value and hint", () => {
    const { name, message } = portableError(
      new ChefError("unknown_target", 'There is no "ketto".', { field: "target", value: "ketto", hint: 'Did you mean "keto"?' }),
    );
    expect(failureOf({ Error: name, Cause: message })).toEqual({
      code: "unknown_target",
      message: 'There is no "ketto".',
      hint: 'Did you mean "keto"?',
      field: "target",
      value: "ketto",
    });
  });

  it.each(["States.Timeout", "States.HeartbeatTimeout", "Sandbox.Timedout"])("takes %s for a run that timed out, or what its caller says", (name) => {
    expect(failureOf({ Error: name, Cause: "" })).toMatchObject({ code: "run_timed_out" });
    expect(failureOf({ Error: name }, "model_timed_out")).toMatchObject({ code: "model_timed_out" });
  });

  it.each([
    ["no cause", undefined],
    ["no JSON", "exited with status 1 while at {peanut}"],
    ["broken JSON", '{"code":"model_throttled"'],
    ["JSON that is none of ours", '{"errorType":"Runtime.ExitError","errorMessage":"peanut"}'],
    ["a code that is not ours", '{"code":"toString","message":"peanut","hint":""}'],
    ["a document without its words", '{"code":"no_dish"}'],
    ["a list", "[1]"],
  ])("falls back to run_failed for %s, and quotes nothing of it", (_, cause) => {
    const failure = failureOf({ Error: "Lambda.Unknown", ...(cause === undefined ? {} : { Cause: cause }) });
    expect(failure).toMatchObject({ code: "run_failed", message: "The run failed in a stage. (Lambda.Unknown)" });
    expect(JSON.stringify(failure)).not.toContain("peanut");
  });
});
