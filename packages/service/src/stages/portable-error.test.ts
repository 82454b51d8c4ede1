import { ChefError } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { portableError } from "./portable-error.ts";
import { STAGE_ERROR_NAMES, StageError, type StageErrorCode } from "./stage-error.ts";

describe("portableError", () => {
  it.each(Object.entries(STAGE_ERROR_NAMES))("gives %s the name that the workflow knows, whoever threw it", (code, name) => {
    expect(portableError(new StageError(code as StageErrorCode, "of a stage")).name).toBe(name);
    expect(portableError(new ChefError(code as StageErrorCode, "of another module")).name).toBe(name);
  });

  it("keeps the error itself as its cause, for the host's log", () => {
    const error = new ChefError("no_dish", "No dish is left.");
    expect(portableError(error).cause).toBe(error);
  });

  it("says of a defect only what it is called: its message may quote the request", () => {
    const { name, message } = portableError(new SyntaxError('Unexpected token in "peanut"'), "CombineResults");
    expect(name).toBe("SyntaxError");
    expect(JSON.parse(message)).toMatchObject({ code: "defect", message: "A defect in CombineResults: SyntaxError.", stage: "CombineResults" });
    expect(message).not.toContain("peanut");
  });

  it("takes anything that can be thrown", () => {
    expect(JSON.parse(portableError("a string").message)).toMatchObject({ code: "defect", message: "A defect in a stage: Error." });
  });
});
