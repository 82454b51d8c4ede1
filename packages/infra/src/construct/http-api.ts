import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { Aws, CfnCondition, Fn } from "aws-cdk-lib";
import { CfnPermission } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { arnOf } from "./arn-of.ts";
import type { DeployedFunction } from "./create-function.ts";
import { createLogGroup } from "./create-log-group.ts";
import { pascal } from "./pascal.ts";
import type { TierTraits } from "./tiers.ts";

export interface HttpApiOptions {
  readonly environment: string;
  readonly corsOrigins: string;
  readonly traits: TierTraits;
  readonly keyArn: string | null;
  readonly orchestrator: DeployedFunction;
  readonly api: DeployedFunction;
}

/** Starting a run costs a model call, all else next to nothing. */
const START_SHARE = 0.2;
const PREFLIGHT_SECONDS = 600;

/** What a line says of a request: no address beyond its route, in which session ids are, and no token. */
const ACCESS_LINE = {
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  error: "$context.error.messageString",
  integrationError: "$context.integrationErrorMessage",
  milliseconds: "$context.responseLatency",
  bytes: "$context.responseLength",
  time: "$context.requestTime",
};

/** The HTTP API: starting goes to the orchestrator, all else to the app. Callers are checked by the app. */
export function createHttpApi(
  scope: Construct,
  { environment, corsOrigins, traits, keyArn, orchestrator, api }: HttpApiOptions,
): { readonly api: CfnApi; readonly url: string } {
  const hasOrigins = new CfnCondition(scope, "HasCorsOrigins", { expression: Fn.conditionNot(Fn.conditionEquals(corsOrigins, "")) });
  const http = new CfnApi(scope, "HttpApi", {
    name: `ai-chef-${environment}`,
    description: "AI Chef: HTTP API",
    protocolType: "HTTP",
    // Answered by API Gateway, so that a page can also read what API Gateway itself refuses.
    corsConfiguration: Fn.conditionIf(
      hasOrigins.logicalId,
      {
        AllowOrigins: Fn.split(",", corsOrigins),
        AllowMethods: ["DELETE", "GET", "POST"],
        AllowHeaders: ["authorization", "content-type", "idempotency-key"],
        ExposeHeaders: ["retry-after", "x-request-id"],
        MaxAge: PREFLIGHT_SECONDS,
      },
      { Ref: "AWS::NoValue" },
    ),
  });
  const route = (id: string, routeKey: string, { resource, arn, name }: DeployedFunction): CfnRoute => {
    const integration = new CfnIntegration(scope, `${id}Integration`, {
      apiId: http.ref,
      integrationType: "AWS_PROXY",
      integrationUri: arn,
      payloadFormatVersion: "2.0",
      timeoutInMillis: 30_000,
    });
    const made = new CfnRoute(scope, `${id}Route`, { apiId: http.ref, routeKey, target: `integrations/${integration.ref}` });
    acknowledge(made, { "AwsSolutions-APIG4": "The app checks keys, grants and tokens itself, and /health and /targets are open to anybody." });
    const [method = "", path = ""] = routeKey.split(" ");
    new CfnPermission(scope, `${pascal(name)}HttpPermission`, {
      action: "lambda:InvokeFunction",
      functionName: resource.ref,
      principal: "apigateway.amazonaws.com",
      sourceArn: arnOf("execute-api", `${http.ref}/*/${path === "" ? method : `${method}${path}`}`),
    });
    return made;
  };
  const start = route("StartSession", "POST /sessions", orchestrator);
  route("Other", "$default", api);
  const logs = createLogGroup(scope, "HttpApiLogs", { name: `/aws/vendedlogs/ai-chef/${environment}/http-api`, traits, keyArn });
  const { requestsPerSecond, burst } = traits;
  const stage = new CfnStage(scope, "HttpApiStage", {
    apiId: http.ref,
    stageName: "$default",
    autoDeploy: true,
    accessLogSettings: { destinationArn: logs.attrArn, format: JSON.stringify(ACCESS_LINE) },
    defaultRouteSettings: { throttlingRateLimit: requestsPerSecond, throttlingBurstLimit: burst, detailedMetricsEnabled: true },
    routeSettings: {
      "POST /sessions": {
        ThrottlingRateLimit: requestsPerSecond * START_SHARE,
        ThrottlingBurstLimit: burst * START_SHARE,
        DetailedMetricsEnabled: true,
      },
    },
  });
  stage.addResourceDependency(start);
  return { api: http, url: `https://${http.ref}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}` };
}
