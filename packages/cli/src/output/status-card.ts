import type { Messages } from "../messages/catalogue.ts";
import type { StatusMessages } from "../messages/status.ts";
import type { AlarmState } from "../operations/alarms.ts";
import type { Drift } from "../operations/drift.ts";
import type { IndexState } from "../operations/index-state.ts";
import type { Part } from "../operations/part.ts";
import type { Run } from "../operations/runs.ts";
import type { EnvironmentStatus } from "../services/environment-status.ts";
import { bold, dim, green, red, yellow } from "./style.ts";
import { columns } from "./width.ts";

const INDENT = "    ";

/** How an environment stands, one line each, and below it what needs a look. */
export function statusCard(status: EnvironmentStatus, words: Messages, messages: StatusMessages): string {
  const { environment, tier, account, region, httpApiUrl, stack, shippedVersion, drift, alarms, index, runs } = status;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [messages.stack, [stackText(status, messages), ...(stack.isGood || stack.reason === null ? [] : [stack.reason])]],
    [messages.version, [stack.version === shippedVersion ? messages.sameVersion(stack.version) : yellow(messages.otherVersion(stack.version, shippedVersion))]],
    [messages.drift, drift === null ? [dim(messages.driftNotAsked)] : partLines(drift, messages, (value) => driftLines(value, messages))],
    ...(httpApiUrl === null ? [] : [[messages.api, [httpApiUrl]] as const]),
    [messages.model, [(stack.parameters["ModelId"] ?? "") || messages.composer]],
    [messages.index, partLines(index, messages, (value) => [indexText(value, messages)])],
    [messages.alarms, partLines(alarms, messages, (value) => alarmLines(value, messages))],
    [messages.today, todayLines(status, messages)],
    [messages.lastRuns, partLines(runs, messages, ({ last }) => (last.length === 0 ? [messages.noRuns] : ["", ...runLines(last, words)]))],
  ];
  const heads = columns(rows.map(([name, [first = ""]]) => [name, first]));
  const lines = rows.flatMap(([, [, ...rest]], at) => [`  ${heads[at] ?? ""}`, ...rest.map((line) => `${INDENT}${line}`)]);
  return `${[bold(messages.title(environment, tier, account, region)), ...lines].join("\n")}\n`;
}

const moment = (at: string): string => at.slice(0, 16).replace("T", " ");

function stackText({ stack: { status, isGood, changedAt } }: EnvironmentStatus, messages: StatusMessages): string {
  const text = changedAt === null ? status : messages.since(status, moment(changedAt));
  return isGood ? green(text) : status.endsWith("_IN_PROGRESS") ? yellow(text) : red(text);
}

function partLines<T>(part: Part<T>, messages: StatusMessages, lines: (value: T) => readonly string[]): readonly string[] {
  return "value" in part ? lines(part.value) : [yellow(messages.unknown(part.error.message)), `${messages.remedy}: ${part.error.hint}`];
}

function driftLines({ drifted, failed }: Drift, messages: StatusMessages): readonly string[] {
  const partly = failed.length === 0 ? [] : [yellow(messages.driftPartly(failed.map(({ stack, reason }) => `${stack || "root"} (${reason})`).join(", ")))];
  if (drifted.length === 0) return failed.length === 0 ? [green(messages.driftNone)] : partly;
  const changes = drifted.map(
    ({ stack, logicalId, type, change, properties }) =>
      `${stack === "" ? "" : `${stack}/`}${logicalId} (${type}): ${messages.driftChange[change]}${properties.length === 0 ? "" : ` ${properties.join(", ")}`}`,
  );
  return [yellow(messages.drifted(drifted.length)), ...changes, ...partly];
}

function indexText(state: IndexState, messages: StatusMessages): string {
  switch (state.kind) {
    case "bundled-table":
      return messages.indexBundled;
    case "empty":
      return yellow(messages.indexEmpty);
    case "seeded":
      return messages.indexSeeded(state.foods, state.index);
  }
}

function alarmLines(alarms: readonly AlarmState[], messages: StatusMessages): readonly string[] {
  const ringing = alarms.filter(({ state }) => state === "alarm");
  if (alarms.length === 0) return [yellow(messages.noAlarms)];
  if (ringing.length === 0) return [green(messages.quiet(alarms.length))];
  return [red(messages.alarming(ringing.length, alarms.length)), ...ringing.map(({ name, description }) => `${name}: ${description}`)];
}

function todayLines({ usage, runs, stack: { parameters } }: EnvironmentStatus, messages: StatusMessages): readonly string[] {
  const cap = (name: string): string => parameters[name] ?? "";
  const count = "value" in runs ? [messages.runsToday(runs.value.today, runs.value.isMore, cap("DailyRuns"))] : [];
  return partLines(usage, messages, ({ day, tokens, usd }) => {
    const used = [messages.tokensToday(tokens.toLocaleString("en-US"), cap("DailyTokens")), messages.usdToday(usd.toFixed(2), cap("DailyUsd"))];
    return [`${[...count, ...used].join(", ")} ${dim(messages.utcDay(day))}`];
  });
}

function runLines(runs: readonly Run[], words: Messages): readonly string[] {
  const colour = { succeeded: green, failed: red, "timed-out": red, running: yellow, cancelled: dim, interrupted: dim };
  return columns(
    runs.map(({ runId, status, startedAt, seconds }) => [
      moment(startedAt),
      colour[status](words[status]),
      seconds === null ? "" : `${seconds.toFixed(1)} s`,
      runId,
    ]),
    new Set([2]),
  );
}
