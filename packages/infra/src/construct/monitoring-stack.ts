import { Aws, CfnCondition, Fn, Lazy, Token } from "aws-cdk-lib";
import { CfnAlarm, Dashboard } from "aws-cdk-lib/aws-cloudwatch";
import { CfnQueryDefinition } from "aws-cdk-lib/aws-logs";
import { CfnSubscription, CfnTopic, CfnTopicPolicy } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { type AlarmSpec, ALARMS, COST_ALARM, type Watched } from "./alarms.ts";
import type { ApiStack } from "./api-stack.ts";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { dashboardRows } from "./dashboard-rows.ts";
import type { DataStack } from "./data-stack.ts";
import type { FunctionsStack } from "./functions-stack.ts";
import { METRICS_NAMESPACE } from "./metrics.ts";
import { LOG_QUERIES } from "./log-queries.ts";
import { pascal } from "./pascal.ts";
import type { Settings } from "./settings.ts";
import type { WorkflowStack } from "./workflow-stack.ts";

export interface MonitoringStackProps {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly functions: FunctionsStack;
  readonly workflow: WorkflowStack;
  readonly api: ApiStack;
}

/** Alarms that say what to do, a dashboard, saved queries. */
export class MonitoringStack extends ChefNestedStack<"environment" | "alarmEmail" | "dailyUsd"> {
  readonly dashboardName: string;
  readonly topic: CfnTopic;
  private readonly watched: MonitoringStackProps;

  constructor(scope: Construct, id: string, props: MonitoringStackProps) {
    super(scope, id, { description: "AI Chef: alarms, dashboard, queries", settings: props.settings, uses: ["environment", "alarmEmail", "dailyUsd"] });
    this.watched = props;
    const { environment } = this.settings;
    this.topic = this.createTopic(props.data.keyArn);
    for (const [name, spec] of Object.entries<AlarmSpec>(ALARMS)) {
      const { statistic, periodSeconds, periods, threshold, says, page = name } = spec;
      this.alarm(name, says, page, {
        ...this.metricOf(spec.watches),
        ...(statistic.startsWith("p") ? { extendedStatistic: statistic } : { statistic }),
        period: periodSeconds,
        evaluationPeriods: periods,
        datapointsToAlarm: periods,
        threshold,
      });
    }
    this.alarmOnCost();
    this.dashboardName = `ai-chef-${environment}-dashboard`;
    const dashboard = new Dashboard(this, "Dashboard", { dashboardName: this.dashboardName });
    for (const row of dashboardRows(environment, props)) dashboard.addWidgets(...row);
    for (const { name, query, groups } of LOG_QUERIES)
      new CfnQueryDefinition(this, `${pascal(name)}Query`, {
        name: `ai-chef/${environment}/${name}`,
        logGroupNames: [...groups(props, environment)],
        queryString: query,
      });
  }

  get dashboardUrl(): string {
    return `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${this.dashboardName}`;
  }

  private createTopic(keyArn: string | null): CfnTopic {
    const { environment, alarmEmail } = this.settings;
    const topic = new CfnTopic(this, "Alarms", {
      topicName: `ai-chef-alarms-${environment}`,
      displayName: `AI Chef ${environment}`,
      // The key that AWS manages lets no alarm publish; without one of ours the texts, which say nothing of anybody, lie as SNS keeps them.
      ...(keyArn === null ? {} : { kmsMasterKeyId: keyArn }),
    });
    new CfnTopicPolicy(this, "AlarmsPolicy", {
      topics: [topic.ref],
      policyDocument: {
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "TlsOnly",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            Resource: topic.ref,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
          {
            Effect: "Allow",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: "sns:Publish",
            Resource: topic.ref,
            Condition: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
          },
        ],
      },
    });
    const subscription = new CfnSubscription(this, "AlarmMail", { topicArn: topic.ref, protocol: "email", endpoint: alarmEmail });
    subscription.cfnOptions.condition = this.unlessEmpty("HasAlarmEmail", alarmEmail);
    acknowledge(subscription, {
      "Serverless-SNSRedrivePolicy": "Mail is handed over to its server at once; SNS keeps no failures of mail that a queue could hold.",
    });
    return topic;
  }

  private alarm(name: string, says: string, page: string, props: Partial<ConstructorParameters<typeof CfnAlarm>[2]>): CfnAlarm {
    return new CfnAlarm(this, `${pascal(name)}Alarm`, {
      alarmName: `ai-chef-${this.settings.environment}-${name}`,
      alarmDescription: `${says} What to do: docs/operations/${page}.md`,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      evaluationPeriods: 1,
      treatMissingData: "notBreaching",
      alarmActions: [this.topic.ref],
      okActions: [this.topic.ref],
      ...props,
    });
  }

  private alarmOnCost(): void {
    const { dailyUsd, environment } = this.settings;
    const alarm = this.alarm(COST_ALARM.name, "The models of a day have cost as much as they may.", COST_ALARM.name, {
      namespace: METRICS_NAMESPACE,
      metricName: COST_ALARM.metric,
      dimensions: [{ name: "environment", value: environment }],
      statistic: "Sum",
      period: COST_ALARM.periodSeconds,
      evaluationPeriods: 1,
      threshold: Token.asNumber(Lazy.any({ produce: () => dailyUsd })),
    });
    alarm.cfnOptions.condition = this.unlessEmpty("HasDailyUsd", dailyUsd);
  }

  private metricOf(watches: Watched): { readonly namespace: string; readonly metricName: string; readonly dimensions: { name: string; value: string }[] } {
    const named = (dimension: string, value: string) => [{ name: dimension, value }];
    if (!("service" in watches))
      return { namespace: METRICS_NAMESPACE, metricName: watches.metric, dimensions: named("environment", this.settings.environment) };
    const metric = { namespace: `AWS/${watches.service}`, metricName: watches.metric };
    const { workflow, api, data } = this.watched;
    switch (watches.service) {
      case "States":
        return { ...metric, dimensions: named("StateMachineArn", workflow.stateMachine.ref) };
      case "Lambda":
        return { ...metric, dimensions: named("FunctionName", api.functions[watches.function].resource.ref) };
      case "ApiGateway":
        return { ...metric, dimensions: named("ApiId", watches.api === "http" ? api.http.api.ref : api.webSocket.ref) };
      case "SQS":
        return { ...metric, dimensions: named("QueueName", api.deadLetters[watches.queue].attrQueueName) };
      case "DynamoDB":
        return { ...metric, dimensions: named("TableName", data.tables[watches.table].ref) };
    }
  }

  private unlessEmpty(id: string, value: string): CfnCondition {
    return new CfnCondition(this, id, { expression: Fn.conditionNot(Fn.conditionEquals(value, "")) });
  }
}
