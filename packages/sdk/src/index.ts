export type * from "./model/index.ts";
export {
  createAiChef,
  type AiChef,
  type AnalysisInput,
  type ClientOptions,
  type Grant,
  type GrantInput,
  type Health,
  type StartOptions,
  type TargetSummary,
} from "./client/client.ts";
export type { Logger } from "./client/log.ts";
export type { ApiSession, Feedback, PolledSession, ResultOptions, Session, SubscribeOptions, WatchOptions } from "./client/session.ts";
export type { TokenSource } from "./client/tokens.ts";
export { ChefError, type ErrorDocument } from "./errors/chef-error.ts";
export type { ErrorCode } from "./errors/codes.ts";
