/** A line of a log as people read it. */
export interface LogEntry {
  readonly level: "DEBUG" | "INFO" | "WARN" | "ERROR" | null;
  readonly message: string;
  /** What else it says. */
  readonly facts: Readonly<Record<string, string>>;
}

const LEVELS: ReadonlySet<string> = new Set(["DEBUG", "INFO", "WARN", "ERROR"]);
/** What a line of a function has beside its message, and tells nobody who reads one environment's log. */
const KNOWN: ReadonlySet<string> = new Set([
  "level",
  "message",
  "timestamp",
  "service",
  "environment",
  "sampling_rate",
  "xray_trace_id",
  "cold_start",
  "stackTrace",
]);

/** Reads a line: JSON of a function, of Lambda itself, of the workflow or of the API; anything else is its own message. */
export function logEntry(text: string): LogEntry {
  const fields = objectIn(text);
  if (fields === null) return { level: null, message: text, facts: {} };
  if (fields["_aws"] !== undefined) return metrics(fields);
  const record = fields["record"];
  if (typeof fields["type"] === "string" && typeof record === "object" && record !== null)
    return { level: null, message: fields["type"], facts: factsOf({ ...record }) };
  const { level, message, type } = fields;
  return {
    level: typeof level === "string" && LEVELS.has(level) ? (level as LogEntry["level"]) : null, // one of them
    message: textOf(message) || textOf(type),
    facts: factsOf(Object.fromEntries(Object.entries(fields).filter(([name]) => !KNOWN.has(name) && !(name === "type" && message === undefined)))),
  };
}

/** What Lambda writes around each call, and metrics, which the dashboard shows: nothing that one reads a log for, unless a call failed. */
export function isBookkeeping(text: string): boolean {
  if (/^(?:START|END|REPORT|INIT_START|XRAY) /u.test(text)) return !/\bStatus: /u.test(text);
  const fields = objectIn(text);
  if (fields === null) return false;
  if (fields["_aws"] !== undefined) return true;
  const { type, record } = fields;
  if (typeof type !== "string" || !type.startsWith("platform.")) return false;
  const status = typeof record === "object" && record !== null && "status" in record ? record.status : "success";
  return status === "success";
}

/** A record of the embedded metric format: names and values. */
function metrics(fields: Readonly<Record<string, unknown>>): LogEntry {
  const values = Object.entries(fields).filter(([, value]) => typeof value === "number" || Array.isArray(value));
  return { level: null, message: "metrics", facts: factsOf(Object.fromEntries(values)) };
}

const factsOf = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === "") return [];
      if (name === "error" && typeof value === "object") return [[name, errorText({ ...value })]];
      return [[name, typeof value === "string" ? value : JSON.stringify(value)]];
    }),
  );

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function errorText({ name, message, location }: { readonly name?: unknown; readonly message?: unknown; readonly location?: unknown }): string {
  const [file = ""] = textOf(location).split("/").slice(-1);
  const place = file === "" ? "" : `(${file})`;
  return [textOf(name) || "Error", textOf(message), place].join(" ").trim();
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  if (!text.startsWith("{")) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
