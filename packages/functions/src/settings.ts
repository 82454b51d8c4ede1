import * as z from "zod/mini"; // some functions need no more of it than this

const text = (fallback = "") => z._default(z.string(), fallback);
const optionalText = z.prefault(
  z.pipe(
    z.string(),
    z.transform((value) => (value === "" ? null : value)),
  ),
  "",
);
const whole = (least: number, fallback: number) => z._default(z.coerce.number().check(z.int(), z.minimum(least)), fallback);
const optionalNumber = z.prefault(
  z.pipe(
    z.string().check(z.regex(/^(?:\d+(?:\.\d+)?)?$/u)),
    z.transform((value) => (value === "" ? null : Number(value))),
  ),
  "",
);
const flag = z.prefault(
  z.pipe(
    z.enum(["true", "false"]),
    z.transform((value) => value === "true"),
  ),
  "false",
);
const list = z.prefault(
  z.pipe(
    z.string(),
    z.transform((value) => value.split(",").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]))),
  ),
  "",
);

/** What a deployed function is told, by environment variable. An absent one has its default; one without a default is asked for where it is used. */
export const settingsSchema = z.object({
  AI_CHEF_ENVIRONMENT: text("dev"),
  AI_CHEF_VERSION: text("0.0.0"),
  SESSIONS_TABLE: text(),
  RESULTS_TABLE: text(),
  CACHE_TABLE: text(),
  RETENTION_DAYS: whole(1, 30),
  STATE_MACHINE_ARN: text(),
  /** Bedrock model or inference profile; empty for the composer. */
  MODEL_ID: optionalText,
  MODEL_MAX_TOKENS: whole(256, 8192),
  /** Titan's vectors: 256, 512 or 1,024 numbers. */
  EMBEDDING_DIMENSION: z._default(z.pipe(z.coerce.number(), z.union([z.literal(256), z.literal(512), z.literal(1024)])), 512),
  /** OpenSearch; empty for the bundled table alone. */
  SEARCH_ENDPOINT: optionalText,
  /** How requests are signed: a domain (`es`), a serverless collection (`aoss`), or not at all. */
  SEARCH_SERVICE: z._default(z.enum(["es", "aoss", "none"]), "es"),
  /** Secret with the key of start grants and watch tokens. */
  SIGNING_SECRET_ARN: text(),
  /** Secret with the keys of price sources; empty for reference prices alone. */
  PRICES_SECRET_ARN: optionalText,
  /** Where connections are spoken to: `https://{api}.execute-api.{region}.amazonaws.com/{stage}`. */
  WEBSOCKET_MANAGEMENT_URL: text(),
  /** Where watchers connect: `wss://{api}.execute-api.{region}.amazonaws.com/{stage}`. */
  WATCH_URL: optionalText,
  CORS_ORIGINS: list,
  GUEST_MODE: flag,
  /** Runs that guests together may start in a day. */
  GUEST_DAILY_RUNS: whole(0, 100),
  /** Runs that guests of one client address may start in a day. */
  GUEST_DAILY_RUNS_PER_ADDRESS: whole(0, 5),
  /** Runs of the environment in a day; empty for no cap. */
  DAILY_RUNS: optionalNumber,
  /** Tokens of models, in and out, of the environment in a day; empty for no cap. */
  DAILY_TOKENS: optionalNumber,
  /** US dollars that models of the environment may cost in a day; empty for no cap. */
  DAILY_USD: optionalNumber,
});

export type Settings = z.output<typeof settingsSchema>;

/** Reads the environment's variables. @throws {Error} a message that names the variable: a deployment's defect, not a caller's. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(`the function is deployed wrongly: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`);
}

/** A setting that a function cannot do without. */
export function needed<K extends keyof Settings>(settings: Settings, name: K): Settings[K] & {} {
  const value = settings[name];
  if (value === "" || value === null) throw new Error(`the function is deployed wrongly: ${name} is not set`);
  return value;
}
