import { SFNClient } from "@aws-sdk/client-sfn";
import { systemClock } from "@ai-chef/service";
import { type Api, type ApiDependencies, createApi, createGuests, DEFAULT_RATE_LIMITS } from "@ai-chef/service/api";
import { needed } from "../../settings.ts";
import { createStepFunctionsRuns } from "../../workflow/step-functions-runs.ts";
import { type Authentication, authentication } from "./authentication.ts";
import { observer } from "./observer.ts";
import { once } from "./once.ts";
import { settings } from "./settings.ts";
import { access, store } from "./tables.ts";

const runs = once(() =>
  createStepFunctionsRuns({ client: new SFNClient(), stateMachineArn: needed(settings, "STATE_MACHINE_ARN"), store: store(), clock: systemClock }),
);

let made: { readonly id: string; readonly dependencies: ApiDependencies; readonly api: Api } | undefined;

/** The HTTP app and what it works with, made anew when the signing key was rotated. */
export async function api(): Promise<{ readonly api: Api; readonly dependencies: ApiDependencies }> {
  const tokens = await authentication();
  const id = Buffer.from(tokens.key).toString("base64");
  if (made?.id !== id) {
    const dependencies = dependenciesOf(tokens);
    made = { id, dependencies, api: createApi(dependencies) };
  }
  return made;
}

function dependenciesOf({ key, grants, watchTokens, authenticate }: Authentication): ApiDependencies {
  const clock = systemClock;
  const quota = { dailyRuns: settings.GUEST_DAILY_RUNS, dailyRunsPerAddress: settings.GUEST_DAILY_RUNS_PER_ADDRESS };
  return {
    store: store(),
    access: access(),
    runs: runs(),
    clock,
    authenticate,
    watchTokens,
    grants,
    guests: settings.GUEST_MODE ? createGuests({ access: access(), grants, clock, key, quota }) : null,
    caps: { runs: settings.DAILY_RUNS, tokens: settings.DAILY_TOKENS, usd: settings.DAILY_USD },
    rateLimits: DEFAULT_RATE_LIMITS,
    clientAddress: addressOf,
    version: settings.AI_CHEF_VERSION,
    watchUrl: settings.WATCH_URL,
    corsOrigins: settings.CORS_ORIGINS,
    retentionDays: settings.RETENTION_DAYS,
    onDefect: (error) => observer.failure(error),
  };
}

/** API Gateway's own word for it, in what hono passes on of the event. */
function addressOf(bindings: unknown): string | null {
  const { requestContext } = fields(bindings);
  const { sourceIp } = fields(fields(requestContext)["http"]);
  return typeof sourceIp === "string" ? sourceIp : null;
}

const fields = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? { ...value } : {});
