import { type IWidget, GraphWidget, type Metric, SingleValueWidget, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { MonitoringStackProps } from "./monitoring-stack.ts";
import { awsMetric, ourMetric } from "./metrics.ts";

const HEIGHT = 6;
const graph = (title: string, left: readonly Metric[], right: readonly Metric[] = []): IWidget =>
  new GraphWidget({ title, left: [...left], right: [...right], width: 8, height: HEIGHT });

/** The dashboard from top to bottom: what users get, what it costs, what the parts do. */
export function dashboardRows(environment: string, { workflow, functions, api, data }: MonitoringStackProps): readonly (readonly IWidget[])[] {
  const ours = (name: Parameters<typeof ourMetric>[0], statistic = "Sum"): Metric => ourMetric(name, environment, statistic);
  const states = (name: string, statistic = "Sum"): Metric => awsMetric("States", name, { StateMachineArn: workflow.stateMachine.ref }, statistic);
  const http = (name: string, statistic: string): Metric => awsMetric("ApiGateway", name, { ApiId: api.http.api.ref }, statistic);
  const webSocket = (name: string): Metric => awsMetric("ApiGateway", name, { ApiId: api.webSocket.ref }, "Sum");
  const stages = Object.values(functions.stages);
  const everyone = [...stages, ...Object.values(api.functions)];
  const lambda = (of: typeof stages, name: string, statistic: string): readonly Metric[] =>
    of.map((each) => awsMetric("Lambda", name, { FunctionName: each.resource.ref }, statistic, each.name));
  const tables = (name: string): readonly Metric[] =>
    Object.entries(data.tables).map(([table, { ref }]) =>
      awsMetric("DynamoDB", name, { TableName: ref }, "Sum", `${table} ${name.startsWith("Read") ? "reads" : "writes"}`),
    );
  return [
    [new TextWidget({ markdown: `# AI Chef: ${environment}\nWhat to do about an alarm: \`docs/operations/\``, width: 24, height: 2 })],
    [
      new SingleValueWidget({
        title: "Recipes",
        metrics: [ours("RecipeStarted"), ours("RecipeSucceeded"), ours("RecipeFailed")],
        width: 8,
        height: HEIGHT,
        setPeriodToTimeRange: true,
      }),
      graph("Verdicts", [ours("VerdictPass"), ours("VerdictFail"), ours("VerdictUnable")]),
      graph("Share made with a fallback", [ours("Degraded", "Average")]),
    ],
    [
      graph("Runs that did not end well", [states("ExecutionsFailed"), states("ExecutionsTimedOut"), states("ExecutionsAborted")]),
      graph("Time of a run (ms)", [states("ExecutionTime", "p50"), states("ExecutionTime", "p95")]),
      graph("Time of a stage, p95 (ms)", lambda(stages, "Duration", "p95")),
    ],
    [
      graph("Tokens", [ours("InputTokens"), ours("OutputTokens")]),
      graph("Cost of models (US dollars)", [ours("ModelCostUsd")]),
      graph("Model: time (ms) and throttles", [ours("ModelLatency", "p50"), ours("ModelLatency", "p95")], [ours("ModelThrottled")]),
    ],
    [
      graph("HTTP API", [http("Count", "Sum"), http("4xx", "Sum"), http("5xx", "Sum")], [http("Latency", "p99")]),
      graph("Watchers", [webSocket("ConnectCount"), webSocket("MessageCount"), ours("EventsPushed"), ours("ConnectionsGone")]),
      graph("Cache", [ours("CacheHit"), ours("CacheMiss")]),
    ],
    [
      graph("Errors of functions", lambda(everyone, "Errors", "Sum")),
      graph("Throttles of functions", lambda(everyone, "Throttles", "Sum")),
      graph("Throttles of tables", [...tables("ReadThrottleEvents"), ...tables("WriteThrottleEvents")]),
    ],
  ];
}
