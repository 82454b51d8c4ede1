import { ApiGatewayManagementApiClient } from "@aws-sdk/client-apigatewaymanagementapi";
import { needed } from "../../settings.ts";
import { createApiGatewayChannel } from "../../websocket/api-gateway-channel.ts";
import { once } from "./once.ts";
import { settings } from "./settings.ts";

export const channel = once(() => createApiGatewayChannel(new ApiGatewayManagementApiClient({ endpoint: needed(settings, "WEBSOCKET_MANAGEMENT_URL") })));
