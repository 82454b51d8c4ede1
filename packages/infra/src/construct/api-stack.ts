import { Aws } from "aws-cdk-lib";
import type { CfnApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnEventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { CfnQueue } from "aws-cdk-lib/aws-sqs";
import type { CfnStateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import { arnOf } from "./arn-of.ts";
import { ChefNestedStack } from "./chef-nested-stack.ts";
import { createFunction, type DeployedFunction, type FunctionsHost } from "./create-function.ts";
import type { DataStack } from "./data-stack.ts";
import { createDeadLetterQueue } from "./dead-letter-queue.ts";
import { callByRule } from "./event-rule.ts";
import { API_FUNCTION_NAMES, type ApiFunctionName } from "./function-specs.ts";
import { createHttpApi } from "./http-api.ts";
import type { Settings } from "./settings.ts";
import type { TierTraits } from "./tiers.ts";
import { addWebSocketRoutes, connectionsArn, createWebSocketApi, managementUrl, WEB_SOCKET_STAGE } from "./web-socket-api.ts";

export interface ApiStackProps {
  readonly settings: Settings;
  readonly traits: TierTraits;
  readonly data: DataStack;
  readonly stateMachine: CfnStateMachine;
  readonly functionsFolder: string;
  readonly version: string;
}

const USES = [
  "environment",
  "corsOrigins",
  "guestMode",
  "guestDailyRuns",
  "guestDailyRunsPerAddress",
  "dailyRuns",
  "dailyTokens",
  "dailyUsd",
  "retentionDays",
  "logLevel",
] as const;

/** Three in the morning in Korea: surveys of the day before are published by then. */
const NIGHTLY = "cron(0 18 * * ? *)";
/** Prefix of the sort keys of events in the sessions table. */
const EVENT_PREFIX = "EVENT#";
/** Rows older than that have been polled by who waited for them. */
const MAX_ROW_AGE_SECONDS = 60 * 60;

/** Whatever knows the state machine or the WebSocket: APIs, and the functions behind them and beside them. */
export class ApiStack extends ChefNestedStack<(typeof USES)[number]> {
  readonly functions: Readonly<Record<ApiFunctionName, DeployedFunction>>;
  readonly deadLetters: Readonly<Record<"notify" | "finalize" | "refresh-prices", CfnQueue>>;
  readonly http: { readonly api: CfnApi; readonly url: string };
  readonly webSocket: CfnApi;

  constructor(scope: Construct, id: string, { settings, traits, data, stateMachine, functionsFolder, version }: ApiStackProps) {
    super(scope, id, { description: "AI Chef: HTTP API, WebSocket API, events", settings, uses: USES });
    const { environment, corsOrigins, guestMode, guestDailyRuns, guestDailyRunsPerAddress, dailyRuns, dailyTokens, dailyUsd, retentionDays, logLevel } =
      this.settings;
    this.webSocket = createWebSocketApi(this, environment);
    const queue = (name: string, queueId: string) => createDeadLetterQueue(this, queueId, `ai-chef-${name}-failures-${environment}`);
    const notifyFailures = queue("notify", "NotifyFailures");
    const finalizeFailures = queue("finalize", "FinalizeFailures");
    const refreshFailures = queue("refresh-prices", "RefreshPricesFailures");
    this.deadLetters = { notify: notifyFailures.queue, finalize: finalizeFailures.queue, "refresh-prices": refreshFailures.queue };
    const leaveIn = { notify: notifyFailures, finalize: finalizeFailures, "refresh-prices": refreshFailures };

    const host: FunctionsHost = {
      environment,
      logLevel,
      traits,
      keyArn: data.keyArn,
      functionsFolder,
      values: {
        AI_CHEF_VERSION: version,
        SESSIONS_TABLE: data.tables.sessions.ref,
        RESULTS_TABLE: data.tables.results.ref,
        CACHE_TABLE: data.tables.cache.ref,
        RETENTION_DAYS: retentionDays,
        STATE_MACHINE_ARN: stateMachine.ref,
        SIGNING_SECRET_ARN: data.signingSecret.ref,
        PRICES_SECRET_ARN: data.pricesSecret.ref,
        WEBSOCKET_MANAGEMENT_URL: managementUrl(this.webSocket),
        WATCH_URL: this.webSocketUrl,
        CORS_ORIGINS: corsOrigins,
        GUEST_MODE: guestMode,
        GUEST_DAILY_RUNS: guestDailyRuns,
        GUEST_DAILY_RUNS_PER_ADDRESS: guestDailyRunsPerAddress,
        DAILY_RUNS: dailyRuns,
        DAILY_TOKENS: dailyTokens,
        DAILY_USD: dailyUsd,
      },
      tables: data.tableArns(),
      grants: {
        "read-signing-key": [{ actions: ["secretsmanager:GetSecretValue"], resources: [data.signingSecret.ref] }],
        "read-price-keys": [{ actions: ["secretsmanager:GetSecretValue"], resources: [data.pricesSecret.ref] }],
        "start-runs": [{ actions: ["states:StartExecution"], resources: [stateMachine.ref] }],
        "stop-runs": [
          {
            actions: ["states:StopExecution"],
            resources: [arnOf("states", `execution:ai-chef-workflow-${environment}:*`)],
            because: "The last part of an execution's ARN is the run's id, which is made anew for each run.",
          },
        ],
        "push-to-connections": [
          {
            actions: ["execute-api:ManageConnections"],
            resources: [connectionsArn(this.webSocket)],
            because: "The last part of the ARN is the connection's id, which API Gateway makes anew for each connection.",
          },
        ],
        "read-events-stream": [
          { actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], resources: [data.tables.sessions.attrStreamArn] },
          { actions: ["dynamodb:ListStreams"], resources: ["*"], because: "ListStreams, which an event source mapping needs, knows no resource." },
        ],
      },
    };
    const create = (name: ApiFunctionName): DeployedFunction => {
      const failures = name in leaveIn ? leaveIn[name as keyof typeof leaveIn].queue : null; // it is in it
      const grants =
        failures === null ? host.grants : { ...host.grants, "leave-dead-letters": [{ actions: ["sqs:SendMessage"], resources: [failures.attrArn] }] };
      return createFunction(this, name, { ...host, grants });
    };
    this.functions = Object.fromEntries(API_FUNCTION_NAMES.map((name) => [name, create(name)])) as Record<ApiFunctionName, DeployedFunction>; // of every name
    const { orchestrator, api, finalize, "refresh-prices": refreshPrices, notify } = this.functions;

    this.http = createHttpApi(this, { environment, corsOrigins, traits, keyArn: data.keyArn, orchestrator, api });
    addWebSocketRoutes(this, this.webSocket, { traits, functions: this.functions });
    new CfnEventSourceMapping(this, "NotifyMapping", {
      functionName: notify.resource.ref,
      eventSourceArn: data.tables.sessions.attrStreamArn,
      startingPosition: "TRIM_HORIZON",
      filterCriteria: { filters: [{ pattern: JSON.stringify({ eventName: ["INSERT"], dynamodb: { Keys: { sk: { S: [{ prefix: EVENT_PREFIX }] } } } }) }] },
      batchSize: 100,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ["ReportBatchItemFailures"],
      maximumRetryAttempts: 5,
      maximumRecordAgeInSeconds: MAX_ROW_AGE_SECONDS,
      destinationConfig: { onFailure: { destination: notifyFailures.queue.attrArn } },
    });
    callByRule(this, {
      ruleName: `ai-chef-finalize-${environment}`,
      description: "Runs that died outside a stage",
      when: {
        pattern: {
          source: ["aws.states"],
          "detail-type": ["Step Functions Execution Status Change"],
          detail: { status: ["FAILED", "TIMED_OUT", "ABORTED"], stateMachineArn: [stateMachine.ref] },
        },
      },
      calls: finalize,
      deadLetters: finalizeFailures,
    });
    callByRule(this, {
      ruleName: `ai-chef-refresh-prices-${environment}`,
      description: "Prices of the table's foods, every night",
      when: { schedule: NIGHTLY },
      calls: refreshPrices,
      deadLetters: refreshFailures,
    });
  }

  get webSocketUrl(): string {
    return `wss://${this.webSocket.ref}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${WEB_SOCKET_STAGE}`;
  }
}
