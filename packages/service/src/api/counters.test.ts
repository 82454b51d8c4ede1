import { describe, expect, it } from "vitest";
import { dayCounterExpiry, microUsd, secondsUntilMidnight, secondsUntilNextMinute, utcDay, utcMinute } from "./counters.ts";

describe("windows of counters", () => {
  it("are UTC days and minutes, wherever the process runs", () => {
    const now = new Date("2026-12-31T23:59:59.001+00:00");
    expect([utcDay(now), utcMinute(now), dayCounterExpiry(now)]).toEqual(["2026-12-31", "2026-12-31T23:59", "2027-01-02T00:00:00.000Z"]);
    expect([secondsUntilMidnight(now), secondsUntilNextMinute(now)]).toEqual([1, 1]);
  });

  it("never ask to come again at once", () => {
    const midnight = new Date("2026-03-01T00:00:00.000Z");
    expect([secondsUntilMidnight(midnight), secondsUntilNextMinute(midnight)]).toEqual([86_400, 60]);
  });

  it("count money in whole millionths", () => {
    expect([microUsd(0.1 + 0.2), microUsd(0.000_000_4), microUsd(1234.5)]).toEqual([300_000, 0, 1_234_500_000]);
  });
});
