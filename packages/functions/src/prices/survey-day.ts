import type { PricePeriod } from "./live-source.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Korea has no summer time. */
const KOREA_MS = 9 * HOUR_MS;
/** Hour of Korea by which a day's survey is there: it is published in the afternoon, at no stated hour. */
const PUBLISHED_HOUR = 18;

/** The day in Korea, as `2026-11-23`. */
export const koreanDay = (moment: Date): string => new Date(moment.getTime() + KOREA_MS).toISOString().slice(0, 10);

/** The day so many days before. */
export const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

export const isSunday = (day: string): boolean => new Date(day).getUTCDay() === 0;

/** From one publication of the survey to the next. Sundays have none; holidays are not known, and cost a look in vain. */
export function surveyPeriod(now: Date): PricePeriod {
  const today = koreanDay(now);
  const isOut = now.getTime() >= publishedAt(today);
  let day = isOut ? today : daysBefore(today, 1);
  while (isSunday(day)) day = daysBefore(day, 1);
  let next = daysBefore(day, -1);
  while (isSunday(next)) next = daysBefore(next, -1);
  return { day, endsAt: new Date(publishedAt(next)) };
}

/** A day of Korea. */
export function dayPeriod(now: Date): PricePeriod {
  const day = koreanDay(now);
  return { day, endsAt: new Date(Date.parse(day) + DAY_MS - KOREA_MS) };
}

const publishedAt = (day: string): number => Date.parse(day) + PUBLISHED_HOUR * HOUR_MS - KOREA_MS;
