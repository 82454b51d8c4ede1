import type { Api } from "@ai-chef/service/api";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { handle } from "hono/aws-lambda";
import type { Observer } from "../observability/observer.ts";

export type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** The HTTP app behind an HTTP API. A line a request: what was asked for, by path, and how it ended. */
export function httpHandler(api: () => Promise<Api>, observer: Observer): HttpHandler {
  return async (event, context) => {
    const { method, path } = event.requestContext.http;
    return await observer.observe("http", { requestId: event.requestContext.requestId }, async () => {
      const started = performance.now();
      const answer = (await handle(await api())(event as never, context as never)) as APIGatewayProxyStructuredResultV2; // hono has types of its own for the same events
      observer.info("request", { method, path, status: answer.statusCode ?? 0, ms: Math.round(performance.now() - started) });
      return answer;
    });
  };
}
