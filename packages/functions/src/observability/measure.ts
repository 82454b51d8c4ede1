/** One value of a metric. */
export interface Measure {
  readonly name: MetricName;
  readonly unit: "Count" | "Milliseconds" | "NoUnit";
  readonly value: number;
}

/** Every metric that functions emit: the dashboard and the alarms name them. */
export const METRIC_NAMES = [
  "RecipeStarted",
  "RecipeSucceeded",
  "RecipeFailed",
  "VerdictPass",
  "VerdictFail",
  "VerdictUnable",
  "Degraded",
  "InputTokens",
  "OutputTokens",
  "ModelCostUsd",
  "ModelLatency",
  "ModelThrottled",
  "CacheHit",
  "CacheMiss",
  "EventsPushed",
  "ConnectionsGone",
] as const;
export type MetricName = (typeof METRIC_NAMES)[number];

export const count = (name: MetricName, value = 1): Measure => ({ name, unit: "Count", value });
