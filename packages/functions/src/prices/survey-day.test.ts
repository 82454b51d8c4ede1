import { describe, expect, it } from "vitest";
import { dayPeriod, koreanDay, surveyPeriod } from "./survey-day.ts";

const at = (moment: string): Date => new Date(moment);

describe("the days of the survey", () => {
  it("are days of Korea", () => {
    expect(koreanDay(at("2026-11-22T15:30:00Z"))).toBe("2026-11-23");
    expect(dayPeriod(at("2026-11-22T15:30:00Z"))).toEqual({ day: "2026-11-23", endsAt: at("2026-11-23T15:00:00Z") });
  });

  it.each([
    ["before the publication it is yesterday's", "2026-11-20T03:00:00Z", "2026-11-19", "2026-11-20T09:00:00Z"],
    ["after it, today's", "2026-11-20T10:00:00Z", "2026-11-20", "2026-11-21T09:00:00Z"],
    ["Saturday's holds until Monday's", "2026-11-21T10:00:00Z", "2026-11-21", "2026-11-23T09:00:00Z"],
    ["on Sunday too", "2026-11-22T12:00:00Z", "2026-11-21", "2026-11-23T09:00:00Z"],
    ["and on Monday morning", "2026-11-23T01:00:00Z", "2026-11-21", "2026-11-23T09:00:00Z"],
  ])("%s", (_, now, day, endsAt) => {
    expect(surveyPeriod(at(now))).toEqual({ day, endsAt: at(endsAt) });
  });
});
