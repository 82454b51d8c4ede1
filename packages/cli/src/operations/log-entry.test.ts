import { describe, expect, it } from "vitest";
import { isBookkeeping, logEntry } from "./log-entry.ts";
import { sourceOf } from "./log-groups.ts";
import { filterPattern } from "./read-logs.ts";

describe("a line of a log", () => {
  it("is read from a function's JSON, without what every line has", () => {
    const text = JSON.stringify({
      level: "WARN",
      message: "failed",
      timestamp: "t",
      service: "s",
      environment: "dev",
      runId: "run-1",
      code: "model_throttled",
      attempt: 2,
    });
    expect(logEntry(text)).toEqual({ level: "WARN", message: "failed", facts: { runId: "run-1", code: "model_throttled", attempt: "2" } });
  });

  it("tells a defect with its name and place", () => {
    const text = JSON.stringify({
      level: "ERROR",
      message: "defect",
      error: { name: "TypeError", message: "x is not y", location: "main.js:1", stack: "long" },
    });
    expect(logEntry(text).facts).toEqual({ error: "TypeError x is not y (main.js:1)" });
  });

  it("is its own message when it is none of ours", () => {
    expect(logEntry("{not json")).toEqual({ level: null, message: "{not json", facts: {} });
    expect(logEntry("Error: Runtime exited").message).toBe("Error: Runtime exited");
  });

  it.each([
    ["START RequestId: 1 Version: $LATEST", true],
    ["REPORT RequestId: 1\tDuration: 30000 ms\tStatus: timeout", false],
    [JSON.stringify({ type: "platform.report", record: { status: "success" } }), true],
    [JSON.stringify({ type: "platform.report", record: { status: "timeout" } }), false],
    [JSON.stringify({ _aws: {}, Degraded: 1 }), true],
    [JSON.stringify({ level: "INFO", message: "request" }), false],
    ["anything else", false],
  ])("%s is bookkeeping: %s", (text, expected) => {
    expect(isBookkeeping(text)).toBe(expected);
  });
});

describe("sources", () => {
  it.each([
    ["/aws/lambda/ai-chef-recipe-dev", "orchestrator"],
    ["/aws/lambda/ai-chef-generate-recipe-dev", "generate-recipe"],
    ["/aws/vendedlogs/ai-chef/dev/workflow", "workflow"],
  ])("%s is %s", (name, source) => {
    expect(sourceOf(name, "dev")).toBe(source);
  });

  it("of a session are those of the run that began it too", () => {
    expect(filterPattern("mine")).toBe('"mine"');
    const number = "0".repeat(32);
    expect(filterPattern(`run-${number}`)).toBe(filterPattern(`session-${number}`));
  });
});
