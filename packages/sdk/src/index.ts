export type * from "./model/index.ts";
export { createAiChef, type AiChef, type AnalysisInput, type ClientOptions, type Health, type StartOptions, type TargetSummary } from "./client/client.ts";
export type { TokenSource } from "./client/http.ts";
export type { PolledSession, ResultOptions, Session, SubscribeOptions, WatchOptions } from "./client/session.ts";
export { ChefError, type ErrorDocument } from "./errors/chef-error.ts";
export type { ErrorCode } from "./errors/registry.ts";
