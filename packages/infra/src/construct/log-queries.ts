import type { MonitoringStackProps } from "./monitoring-stack.ts";

export interface LogQuery {
  readonly name: string;
  /** Of CloudWatch Logs Insights. */
  readonly query: string;
  /** Names of the log groups that it looks into. */
  readonly groups: (parts: MonitoringStackProps, environment: string) => readonly string[];
}

const ofFunctions = ({ functions, api }: MonitoringStackProps): readonly string[] =>
  [...Object.values(functions.stages), ...Object.values(api.functions)].map(({ logGroup }) => logGroup.ref);

/** Queries that an operator finds ready in the console. `SESSION` stands for an id. */
export const LOG_QUERIES: readonly LogQuery[] = [
  {
    name: "defects",
    query: 'fields @timestamp, service, runId, error.name, error.message\n| filter message = "defect"\n| sort @timestamp desc\n| limit 100',
    groups: ofFunctions,
  },
  {
    name: "failures-by-code",
    query: 'filter message = "failed"\n| stats count(*) as failures by code, service\n| sort failures desc',
    groups: ofFunctions,
  },
  {
    name: "one-session",
    query: 'fields @timestamp, service, level, message, code\n| filter sessionId = "SESSION" or runId = "SESSION"\n| sort @timestamp asc\n| limit 500',
    groups: ofFunctions,
  },
  {
    name: "slow-requests",
    query: "fields @timestamp, route, status, milliseconds\n| filter milliseconds > 1000\n| sort milliseconds desc\n| limit 100",
    groups: (_, environment) => [`/aws/vendedlogs/ai-chef/${environment}/http-api`],
  },
];
