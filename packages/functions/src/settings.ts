import * as z from "zod";

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== ""),
);
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const optionalNumber = z
  .string()
  .regex(/^(?:\d+(?:\.\d+)?)?$/u)
  .transform((text) => (text === "" ? null : Number(text)));
const optionalText = z.string().transform((text) => (text === "" ? null : text));

/** What a deployed function is told, by environment variable. An absent one has its default; one without a default is asked for where it is used. */
export const settingsSchema = z.object({
  AI_CHEF_ENVIRONMENT: z.string().default("dev"),
  AI_CHEF_VERSION: z.string().default("0.0.0"),
  SESSIONS_TABLE: z.string().default(""),
  RESULTS_TABLE: z.string().default(""),
  CACHE_TABLE: z.string().default(""),
  RETENTION_DAYS: z.coerce.number().int().min(1).default(30),
  STATE_MACHINE_ARN: z.string().default(""),
  /** Bedrock model or inference profile; empty for the composer. */
  MODEL_ID: optionalText.prefault(""),
  MODEL_MAX_TOKENS: z.coerce.number().int().min(256).default(4096),
  /** Titan's vectors: 256, 512 or 1,024 numbers. */
  EMBEDDING_DIMENSION: z.coerce
    .number()
    .int()
    .pipe(z.union([z.literal(256), z.literal(512), z.literal(1024)]))
    .default(512),
  /** OpenSearch; empty for the bundled table alone. */
  SEARCH_ENDPOINT: optionalText.prefault(""),
  /** How requests are signed: a domain (`es`), a serverless collection (`aoss`), or not at all. */
  SEARCH_SERVICE: z.enum(["es", "aoss", "none"]).default("es"),
  /** Secret with the key of start grants and watch tokens. */
  SIGNING_SECRET_ARN: z.string().default(""),
  /** Secret with the keys of price sources; empty for reference prices alone. */
  PRICES_SECRET_ARN: optionalText.prefault(""),
  /** Where connections are spoken to: `https://{api}.execute-api.{region}.amazonaws.com/{stage}`. */
  WEBSOCKET_MANAGEMENT_URL: z.string().default(""),
  CORS_ORIGINS: list.prefault(""),
  GUEST_MODE: flag.prefault("false"),
  /** Runs that guests together may start in a day. */
  GUEST_DAILY_RUNS: z.coerce.number().int().min(0).default(100),
  /** Runs of the environment in a day; empty for no cap. */
  DAILY_RUNS: optionalNumber.prefault(""),
  /** US dollars that models of the environment may cost in a day; empty for no cap. */
  DAILY_USD: optionalNumber.prefault(""),
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
