import { type ApiGatewayManagementApiClient, GoneException, PostToConnectionCommand } from "@aws-sdk/client-apigatewaymanagementapi";
import { ChefError } from "@ai-chef/sdk/contract";
import type { EventChannel } from "@ai-chef/service";

/** Speaks to the connections of a WebSocket API. */
export function createApiGatewayChannel(client: ApiGatewayManagementApiClient): EventChannel {
  return {
    send: async (connectionId, message) => {
      try {
        await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: JSON.stringify(message) }));
        return "sent";
      } catch (error) {
        if (error instanceof GoneException) return "gone";
        throw new ChefError("network_failed", "The connection could not be reached.", { cause: error });
      }
    },
  };
}
