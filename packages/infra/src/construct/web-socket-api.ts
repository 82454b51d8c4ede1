import { Aws } from "aws-cdk-lib";
import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnPermission } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { arnOf } from "./arn-of.ts";
import type { DeployedFunction } from "./create-function.ts";
import type { ApiFunctionName } from "./function-specs.ts";
import { pascal } from "./pascal.ts";
import type { TierTraits } from "./tiers.ts";

export const WEB_SOCKET_STAGE = "live";

/** The API without its routes: functions behind the routes must know its address. */
export const createWebSocketApi = (scope: Construct, environment: string): CfnApi =>
  new CfnApi(scope, "WebSocketApi", {
    name: `ai-chef-watch-${environment}`,
    description: "AI Chef: events of sessions as they happen",
    protocolType: "WEBSOCKET",
    routeSelectionExpression: "$request.body.type",
  });

/** Where connections are spoken to. */
export const managementUrl = ({ ref }: CfnApi): string => `https://${ref}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${WEB_SOCKET_STAGE}`;

/** What a function that speaks to connections may do. */
export const connectionsArn = ({ ref }: CfnApi): string => arnOf("execute-api", `${ref}/${WEB_SOCKET_STAGE}/POST/@connections/*`);

export interface WebSocketRoutes {
  readonly traits: TierTraits;
  readonly functions: Readonly<Record<Extract<ApiFunctionName, "authorizer" | "connect" | "disconnect" | "message">, DeployedFunction>>;
}

/** Its routes. A connection shows its token in `Sec-WebSocket-Protocol`; what comes over it is checked by what its token allows. */
export function addWebSocketRoutes(scope: Construct, api: CfnApi, { traits, functions }: WebSocketRoutes): void {
  const invocation = ({ arn }: DeployedFunction): string => `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${arn}/invocations`;
  const permit = ({ name, resource }: DeployedFunction, what: string): CfnPermission =>
    new CfnPermission(scope, `${pascal(name)}Permission`, {
      action: "lambda:InvokeFunction",
      functionName: resource.ref,
      principal: "apigateway.amazonaws.com",
      sourceArn: arnOf("execute-api", `${api.ref}/${what}`),
    });
  const authorizer = new CfnAuthorizer(scope, "TokenAuthorizer", {
    apiId: api.ref,
    name: "token",
    authorizerType: "REQUEST",
    authorizerUri: invocation(functions.authorizer),
    identitySource: ["route.request.header.Sec-WebSocket-Protocol"],
  });
  permit(functions.authorizer, `authorizers/${authorizer.ref}`);
  const routes = { connect: "$connect", disconnect: "$disconnect", message: "$default" } as const;
  const added = (Object.keys(routes) as readonly (keyof typeof routes)[]).map((name) => {
    const integration = new CfnIntegration(scope, `${pascal(name)}Integration`, {
      apiId: api.ref,
      integrationType: "AWS_PROXY",
      integrationUri: invocation(functions[name]),
    });
    permit(functions[name], `${WEB_SOCKET_STAGE}/${routes[name]}`);
    const route = new CfnRoute(scope, `${pascal(name)}Route`, {
      apiId: api.ref,
      routeKey: routes[name],
      target: `integrations/${integration.ref}`,
      authorizationType: name === "connect" ? "CUSTOM" : "NONE",
      ...(name === "connect" ? { authorizerId: authorizer.ref } : {}),
    });
    if (name !== "connect")
      acknowledge(route, { "AwsSolutions-APIG4": "API Gateway authorises a WebSocket once, at $connect; no other route can have an authorizer." });
    return route;
  });
  const stage = new CfnStage(scope, "WebSocketStage", {
    apiId: api.ref,
    stageName: WEB_SOCKET_STAGE,
    autoDeploy: true,
    defaultRouteSettings: { throttlingRateLimit: traits.requestsPerSecond, throttlingBurstLimit: traits.burst, detailedMetricsEnabled: true },
  });
  for (const route of added) stage.addResourceDependency(route);
  const noLog =
    "Access logs of a WebSocket API need a role in API Gateway's settings of the whole account and region, which are not ours to change; connect, message and disconnect each write a line with the connection's id.";
  acknowledge(stage, { "AwsSolutions-APIG1": noLog, "Serverless-APIGWAccessLogging": noLog });
}
