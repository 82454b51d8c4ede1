import { type CloudWatchClient, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";

export interface AlarmState {
  /** Without the environment before it: `runs-failing`. */
  readonly name: string;
  readonly state: "ok" | "alarm" | "no-data";
  /** What has happened, and where it says what to do. */
  readonly description: string;
  /** The figures that tripped it. */
  readonly reason: string | null;
  /** ISO 8601. */
  readonly since: string | null;
}

const STATES: Readonly<Record<string, AlarmState["state"]>> = { OK: "ok", ALARM: "alarm", INSUFFICIENT_DATA: "no-data" };

/** Alarms of an environment, those that alarm first. */
export async function alarmStates(client: CloudWatchClient, environment: string, signal: AbortSignal): Promise<readonly AlarmState[]> {
  const prefix = `ai-chef-${environment}-`;
  const found: AlarmState[] = [];
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, { AlarmNamePrefix: prefix }, { abortSignal: signal }))
    found.push(
      ...MetricAlarms.map(({ AlarmName = "", AlarmDescription = "", StateValue = "", StateReason, StateUpdatedTimestamp }) => ({
        name: AlarmName.slice(prefix.length),
        state: STATES[StateValue] ?? "no-data",
        description: AlarmDescription,
        reason: StateReason ?? null,
        since: StateUpdatedTimestamp?.toISOString() ?? null,
      })),
    );
  return found.toSorted((a, b) => Number(b.state === "alarm") - Number(a.state === "alarm") || a.name.localeCompare(b.name));
}
