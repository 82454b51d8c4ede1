import { ChefError } from "@ai-chef/sdk/contract";
import { type Authenticate, offeredToken } from "@ai-chef/service/api";
import type { Observer } from "../observability/observer.ts";
import { toContext } from "./caller-context.ts";
import { header, type WebSocketEvent } from "./web-socket-event.ts";

export interface AuthorizerEvent extends WebSocketEvent {
  readonly methodArn: string;
}

export interface AuthorizerAnswer {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: "2012-10-17";
    readonly Statement: readonly [{ readonly Action: "execute-api:Invoke"; readonly Effect: "Allow"; readonly Resource: string }];
  };
  readonly context: Readonly<Record<string, string>>;
}

/** Checks the token that a WebSocket client offers as a subprotocol. What is no token is "Unauthorized", in the one word that API Gateway makes a 401 of. */
export function authorizerHandler(authenticate: Authenticate, observer: Observer): (event: AuthorizerEvent) => Promise<AuthorizerAnswer> {
  return async ({ methodArn, headers }) => {
    const caller = await authenticate(offeredToken(header(headers, "Sec-WebSocket-Protocol"))).catch((error: unknown) => {
      observer.failure(error);
      if (ChefError.isInstance(error) && error.status < 500) throw new Error("Unauthorized");
      throw error;
    });
    return {
      principalId: caller.owner,
      policyDocument: { Version: "2012-10-17", Statement: [{ Action: "execute-api:Invoke", Effect: "Allow", Resource: methodArn }] },
      context: toContext(caller),
    };
  };
}
