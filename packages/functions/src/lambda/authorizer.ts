import { authorizerHandler } from "../handlers/authorizer-handler.ts";
import { authentication } from "./parts/authentication.ts";
import { observer } from "./parts/observer.ts";

export const handler = authorizerHandler(async (token) => {
  const { authenticate } = await authentication();
  return await authenticate(token);
}, observer);
