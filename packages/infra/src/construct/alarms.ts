import type { MetricName } from "@ai-chef/functions";
import type { ApiFunctionName } from "./function-specs.ts";

/** What an alarm watches: a metric of ours, or one of an AWS service with its dimensions. */
export type Watched =
  | { readonly metric: MetricName }
  | { readonly service: "States"; readonly metric: string }
  | { readonly service: "Lambda"; readonly metric: string; readonly function: ApiFunctionName }
  | { readonly service: "ApiGateway"; readonly metric: string; readonly api: "http" | "web-socket" }
  | { readonly service: "SQS"; readonly metric: string; readonly queue: "notify" | "finalize" | "refresh-prices" }
  | { readonly service: "DynamoDB"; readonly metric: string; readonly table: "sessions" };

export interface AlarmSpec {
  readonly watches: Watched;
  readonly statistic: "Sum" | "Average" | "Maximum" | "p95" | "p99";
  readonly periodSeconds: number;
  /** Of so many periods one after the other. */
  readonly periods: number;
  readonly threshold: number;
  /** What has happened, in one sentence. */
  readonly says: string;
  /** Page of docs/operations; the alarm's own name when absent. */
  readonly page?: string;
}

const MINUTES = 60;
const HOUR = 60 * MINUTES;
const deadLetters = { metric: "ApproximateNumberOfMessagesVisible" } as const;
/** Nothing belongs in a queue of failures. */
const ANY = { statistic: "Maximum", periodSeconds: 5 * MINUTES, periods: 1, threshold: 1, page: "failures-left" } as const;
/** One failing call may be a client gone or a deployment; five in a quarter of an hour are not. */
const REPEATED = { statistic: "Sum", periodSeconds: 5 * MINUTES, periods: 3, threshold: 5 } as const;

/** Alarms of an environment, by name. Each threshold has its reason beside it. */
export const ALARMS = {
  // A recipe that fails a rule has succeeded here: what fails is a stage.
  "runs-failing": {
    watches: { service: "States", metric: "ExecutionsFailed" },
    statistic: "Sum",
    periodSeconds: 15 * MINUTES,
    periods: 1,
    threshold: 3,
    says: "Three runs or more failed within a quarter of an hour.",
  },
  // Stages have timeouts of their own: the machine's is reached by a defect alone.
  "runs-timing-out": {
    watches: { service: "States", metric: "ExecutionsTimedOut" },
    statistic: "Sum",
    periodSeconds: 5 * MINUTES,
    periods: 1,
    threshold: 1,
    says: "A run took longer than the workflow allows.",
  },
  // A model call may take 120 s, with one revision twice.
  "runs-slow": {
    watches: { service: "States", metric: "ExecutionTime" },
    statistic: "p95",
    periodSeconds: 15 * MINUTES,
    periods: 2,
    threshold: 180_000,
    says: "One run in twenty takes longer than three minutes.",
  },
  // A fallback is rare when the model and the price source are well.
  "degraded-results": {
    watches: { metric: "Degraded" },
    statistic: "Average",
    periodSeconds: 30 * MINUTES,
    periods: 1,
    threshold: 0.2,
    says: "One result in five or more was made with a fallback.",
  },
  // The workflow retries three times a run: twenty are five runs or more that waited in vain.
  "model-throttled": {
    watches: { metric: "ModelThrottled" },
    statistic: "Sum",
    periodSeconds: 15 * MINUTES,
    periods: 1,
    threshold: 20,
    says: "The model refuses calls: the account's quota is used up.",
  },
  "api-errors": { watches: { service: "ApiGateway", metric: "5xx", api: "http" }, ...REPEATED, says: "The HTTP API answers with errors of its own." },
  // Answers do not wait for a run; analysing a recipe takes some 50 ms when warm.
  "api-slow": {
    watches: { service: "ApiGateway", metric: "Latency", api: "http" },
    statistic: "p99",
    periodSeconds: 5 * MINUTES,
    periods: 3,
    threshold: 5000,
    says: "One answer in a hundred of the HTTP API takes longer than five seconds.",
  },
  "starts-failing": {
    watches: { service: "Lambda", metric: "Errors", function: "orchestrator" },
    ...REPEATED,
    says: "Runs cannot be started.",
    page: "api-errors",
  },
  "starts-throttled": {
    watches: { service: "Lambda", metric: "Throttles", function: "orchestrator" },
    ...REPEATED,
    says: "Lambda refuses calls: the account's concurrency is used up.",
    page: "functions-throttled",
  },
  "connections-failing": {
    watches: { service: "ApiGateway", metric: "IntegrationError", api: "web-socket" },
    ...REPEATED,
    says: "Watchers cannot connect or subscribe.",
    page: "watchers-failing",
  },
  "tokens-failing": {
    watches: { service: "Lambda", metric: "Errors", function: "authorizer" },
    ...REPEATED,
    says: "Tokens of watchers cannot be checked.",
    page: "watchers-failing",
  },
  // Watchers poll after half a minute without an event.
  "events-late": {
    watches: { service: "Lambda", metric: "IteratorAge", function: "notify" },
    statistic: "Maximum",
    periodSeconds: 5 * MINUTES,
    periods: 1,
    threshold: 60_000,
    says: "Events reach watchers more than a minute late.",
    page: "watchers-failing",
  },
  "notify-failures": { watches: { service: "SQS", ...deadLetters, queue: "notify" }, ...ANY, says: "Events could not be pushed, and were given up." },
  "finalize-failures": { watches: { service: "SQS", ...deadLetters, queue: "finalize" }, ...ANY, says: "The end of a dead run could not be written." },
  "refresh-prices-failures": { watches: { service: "SQS", ...deadLetters, queue: "refresh-prices" }, ...ANY, says: "Prices were not refreshed last night." },
  // The SDK of AWS retries a throttled write: ten within five minutes are load, not chance.
  "sessions-throttled": {
    watches: { service: "DynamoDB", metric: "WriteThrottleEvents", table: "sessions" },
    statistic: "Sum",
    periodSeconds: 5 * MINUTES,
    periods: 1,
    threshold: 10,
    says: "The sessions table refuses writes.",
  },
} as const satisfies Readonly<Record<string, AlarmSpec>>;

/** A day's model cost has reached its cap; only where there is a cap. */
export const COST_ALARM = { name: "daily-cost", metric: "ModelCostUsd", periodSeconds: 24 * HOUR } as const satisfies {
  readonly name: string;
  readonly metric: MetricName;
  readonly periodSeconds: number;
};
