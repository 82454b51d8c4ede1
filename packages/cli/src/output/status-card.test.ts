import { stripVTControlCharacters } from "node:util";
import { ChefError } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages/catalogue.ts";
import { statusMessages } from "../messages/status.ts";
import type { EnvironmentStatus } from "../services/environment-status.ts";
import { statusCard } from "./status-card.ts";

const STATUS: EnvironmentStatus = {
  environment: "dev",
  account: "111122223333",
  region: "ap-northeast-2",
  tier: "dev",
  httpApiUrl: "https://api.example.com",
  stack: {
    name: "ai-chef-dev",
    stackId: "arn",
    status: "UPDATE_COMPLETE",
    isGood: true,
    reason: null,
    changedAt: "2026-11-24T01:02:03.000Z",
    version: "0.1.0",
    parameters: { ModelId: "global.model", DailyUsd: "5", DailyTokens: "", DailyRuns: "100" },
    nested: {},
  },
  shippedVersion: "0.1.0",
  drift: null,
  alarms: { value: [{ name: "runs-slow", state: "ok", description: "", reason: null, since: null }] },
  runs: {
    value: {
      last: [
        { runId: "run-2", status: "failed", startedAt: "2026-11-24T02:00:00.000Z", seconds: 12.34 },
        { runId: "run-1", status: "running", startedAt: "2026-11-24T01:00:00.000Z", seconds: null },
      ],
      today: 5000,
      isMore: true,
    },
  },
  index: { value: { kind: "seeded", index: "foods-titan-512-1-a", foods: 8789 } },
  usage: { value: { day: "2026-11-24", tokens: 12_345, usd: 1.234 } },
};

const card = (changes: Partial<EnvironmentStatus> = {}, language: "en" | "ko" = "en"): string =>
  stripVTControlCharacters(statusCard({ ...STATUS, ...changes }, messagesIn(language), statusMessages(language)));

describe("statusCard", () => {
  it("has a line for each part, and the runs as a table", () => {
    expect(card()).toMatchInlineSnapshot(`
      "Environment dev (dev), account 111122223333, ap-northeast-2
        Stack      UPDATE_COMPLETE since 2026-11-24 01:02
        Version    0.1.0
        Drift      not looked for; --drift does
        HTTP API   https://api.example.com
        Model      global.model
        Foods      8789 foods in foods-titan-512-1-a
        Alarms     1, none in alarm
        Today      more than 5000 of 100 runs, 12,345 tokens, US$1.23 of US$5 (2026-11-24 UTC)
        Last runs
          2026-11-24 02:00  failed   12.3 s  run-2
          2026-11-24 01:00  running          run-1
      "
    `);
  });

  it("has the same parts in Korean", () => {
    expect(card({}, "ko").split("\n")).toHaveLength(card().split("\n").length);
    expect(card({}, "ko")).toContain("실행 5000회 이상/100회, 토큰 12,345개, US$1.23/US$5 (2026-11-24 UTC)");
  });

  it("says what is wrong where it is wrong, and what could not be found out", () => {
    const error = new ChefError("permission_missing", "You may not.", { hint: "Add it." });
    const text = card({
      stack: { ...STATUS.stack, status: "UPDATE_ROLLBACK_FAILED", isGood: false, reason: "A resource is stuck." },
      shippedVersion: "0.2.0",
      drift: {
        value: {
          drifted: [{ stack: "Functions", logicalId: "Api", type: "AWS::Lambda::Function", change: "modified", properties: ["/Timeout"] }],
          failed: [{ stack: "", reason: "denied" }],
        },
      },
      alarms: { value: [{ name: "runs-failing", state: "alarm", description: "Runs fail. What to do: docs/x.md", reason: "3 > 2", since: null }] },
      runs: { value: { last: [], today: 0, isMore: false } },
      index: { error },
      usage: { error },
    });
    for (const line of [
      "UPDATE_ROLLBACK_FAILED since 2026-11-24 01:02",
      "    A resource is stuck.",
      "0.1.0; this command line would deploy 0.2.0",
      "1 changed by other hands",
      "    Functions/Api (AWS::Lambda::Function): changed /Timeout",
      "    not all stacks could be looked at: root (denied)",
      "1 of 1 in alarm",
      "    runs-failing: Runs fail. What to do: docs/x.md",
      "not known: You may not.",
      "    Remedy: Add it.",
      "none yet",
    ])
      expect(text).toContain(line);
  });
});
