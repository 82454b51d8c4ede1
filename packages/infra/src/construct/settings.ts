/** What an environment is told at its deployment: a parameter of the root stack, a property of the construct. Every value is text; a list has commas between. */
export interface SettingDefinition {
  readonly description: string;
  readonly default: string;
  readonly allowed?: readonly string[];
  /** Regular expression that the whole value matches. */
  readonly pattern?: string;
  /** Absent where every tier has it. */
  readonly tier?: "prod";
}

const WHOLE_OR_EMPTY = "^\\d{0,6}$";

export const SETTINGS = {
  /** Name of the environment, part of every name: at most 20 lower-case letters, digits and hyphens. */
  environment: {
    description: "Name of the environment, part of every name.",
    default: "dev",
    // The name of an OpenSearch domain has at most 28 characters, ours begins with "ai-chef-".
    pattern: "^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$",
  },
  /** Bedrock model or inference profile; empty for the composer. */
  modelId: { description: "Bedrock model or inference profile that proposes recipes; empty for the built-in composer.", default: "", pattern: "^\\S{0,2048}$" },
  /** ARNs that recipes' model may be called by: the profile, and the model in each region that it leads to. */
  modelArns: {
    description: "ARNs, with commas between, of the inference profile and of the model in each region that it leads to; empty for none.",
    default: "",
    pattern: "^(?:arn:[^,\\s*]+(?:,arn:[^,\\s*]+)*)?$",
  },
  /** Tokens that one answer of the model may have. */
  modelMaxTokens: { description: "Tokens that one answer of the model may have.", default: "8192", pattern: "^\\d{3,6}$" },
  /** Numbers in a vector of Titan Text Embeddings V2. */
  embeddingDimension: { description: "Numbers in a vector of Titan Text Embeddings V2.", default: "512", allowed: ["256", "512", "1024"] },
  /** Origins of pages that may call the API. */
  corsOrigins: {
    description: "Origins, with commas between, of pages that may call the API; empty for none.",
    default: "",
    pattern: "^(?:https?://[^,\\s]+(?:,https?://[^,\\s]+)*)?$",
  },
  /** `true` hands start grants to anyone, under a quota. */
  guestMode: { description: "true hands start grants to anyone, under the quota of GuestDailyRuns.", default: "false", allowed: ["true", "false"] },
  guestDailyRuns: { description: "Runs that guests together may start in a day.", default: "100", pattern: "^\\d{1,6}$" },
  guestDailyRunsPerAddress: { description: "Runs that guests of one client address may start in a day.", default: "5", pattern: "^\\d{1,6}$" },
  dailyRuns: { description: "Runs of the environment in a day; empty for no cap.", default: "", pattern: WHOLE_OR_EMPTY },
  dailyTokens: { description: "Tokens of models, in and out, in a day; empty for no cap.", default: "", pattern: "^\\d{0,12}$" },
  dailyUsd: { description: "US dollars that models may cost in a day; empty for no cap.", default: "", pattern: "^(?:\\d{1,6}(?:\\.\\d{1,2})?)?$" },
  retentionDays: { description: "Days that sessions and results are kept.", default: "30", pattern: "^[1-9]\\d{0,3}$" },
  /** Address that alarms are mailed to, after it was confirmed. */
  alarmEmail: { description: "Address that alarms are mailed to, after it was confirmed; empty for none.", default: "", pattern: "^(?:[^@\\s]+@[^@\\s]+)?$" },
  /** Model calls at a time: Lambda's reserved concurrency, which the account's quota must leave room for. */
  modelConcurrency: {
    description: "Model calls at a time (reserved concurrency of its function); empty for no limit of its own.",
    default: "",
    pattern: WHOLE_OR_EMPTY,
  },
  logLevel: { description: "Least level of log lines that are written.", default: "INFO", allowed: ["DEBUG", "INFO", "WARN", "ERROR"] },
  tableMinCapacity: { description: "Least read and write capacity units of each table and index.", default: "5", pattern: "^[1-9]\\d{0,4}$", tier: "prod" },
  tableMaxCapacity: {
    description: "Most read and write capacity units that each table and index scales to.",
    default: "400",
    pattern: "^[1-9]\\d{0,4}$",
    tier: "prod",
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingName = keyof typeof SETTINGS;
export type Settings = Readonly<Record<SettingName, string>>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]; // keys of a literal

/** `modelArns` to `ModelArns`. */
export const parameterName = (name: SettingName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Settings with the defaults of what is not given. */
export const withDefaults = (given: Partial<Settings>): Settings =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, given[name] ?? SETTINGS[name].default])) as Settings; // of every name
