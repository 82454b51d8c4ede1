export { createAiChefOnAws, type AiChefOnAws, type AwsOptions } from "./create-ai-chef-on-aws.ts";
export type { PolledSession, ResultOptions, Session, SubscribeOptions, WatchOptions } from "../client/session.ts";
export type { StartOptions } from "../client/client.ts";
export { ChefError, type ErrorDocument } from "../errors/chef-error.ts";
export type { ErrorCode } from "../errors/codes.ts";
