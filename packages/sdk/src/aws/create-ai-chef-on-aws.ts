import type { SFNClient } from "@aws-sdk/client-sfn";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { StartOptions } from "../client/client.ts";
import type { Session } from "../client/session.ts";
import type { ProfileInput } from "../model/profile.ts";
import { createAwsSession } from "./aws-session.ts";
import { connectOnce } from "./connect.ts";
import { createExecutions } from "./executions.ts";
import { derivedRunId, idsFor } from "./ids.ts";
import { createSessionTables } from "./session-tables.ts";

/** Where an environment lies in an AWS account; the outputs of its stack say so. */
export interface AwsOptions {
  readonly stateMachineArn: string;
  readonly sessionsTable: string;
  readonly resultsTable: string;
  /** Whose sessions these are: one owner sees nothing of another's. @defaultValue `local`, as for runs that are started straight at the state machine */
  readonly owner?: string;
  /** Clients to use; the caller's to end. @defaultValue ones with the credentials of the process */
  readonly sfn?: SFNClient;
  readonly dynamodb?: DynamoDBDocumentClient;
  /** @defaultValue the state machine's */
  readonly region?: string;
}

/** An environment of AI Chef, reached by IAM credentials instead of its HTTP API. */
export interface AiChefOnAws {
  readonly sessions: {
    /**
     * Starts a run for a request. What is wrong with the request is said by the run: `result` rejects with it.
     *
     * @throws {ChefError} `forbidden`, `token_expired`, `unauthenticated`, `network_failed`, `invalid_value`, `payload_too_large`.
     */
    start(profile: ProfileInput, options?: StartOptions): Promise<Session>;
    /** The same handle from a stored id. */
    attach(sessionId: string): Session;
  };
}

/** Owner of sessions that nobody signed in for. */
const LOCAL_OWNER = "local";

/**
 * The same handle as `createAiChef` gives, straight over Step Functions and DynamoDB. Needs `@aws-sdk/client-sfn`, `@aws-sdk/client-dynamodb` and
 * `@aws-sdk/lib-dynamodb` beside it.
 *
 * @example
 * ```ts
 * const chef = createAiChefOnAws({ stateMachineArn, sessionsTable: "ai-chef-sessions-dev", resultsTable: "ai-chef-results-dev" });
 * const session = await chef.sessions.start({ target: "keto" });
 * const { recipe } = await session.result();
 * ```
 */
export function createAiChefOnAws(options: AwsOptions): AiChefOnAws {
  const { owner = LOCAL_OWNER } = options;
  const connect = connectOnce(options);
  const executions = createExecutions(connect, options.stateMachineArn);
  const tables = createSessionTables(connect, { ...options, owner });
  return {
    sessions: {
      start: async (profile, { idempotencyKey = crypto.randomUUID(), sessionId: asked, signal } = {}) => {
        const { sessionId, runId } = await idsFor(owner, idempotencyKey, asked);
        await executions.start(runId, { sessionId, owner, profile }, signal);
        return createAwsSession({ executions, tables, sessionId, runId });
      },
      attach: (sessionId) => createAwsSession({ executions, tables, sessionId, runId: derivedRunId(sessionId) }),
    },
  };
}
