import { ERRORS, type ErrorCode } from "@ai-chef/sdk/contract";

/** What is known of a run that failed. */
export interface Failure {
  /** Our code; null for a run that died outside a stage. */
  readonly code: string | null;
  /** State that failed: `GenerateRecipe`. */
  readonly stage: string | null;
  /** All that was said of it: of the last event, of the execution's history, of the function's log. */
  readonly texts: readonly string[];
}

/** Why a run failed, for who has the account. */
export type Explanation =
  /** The request itself was wrong: nothing to mend here. */
  | { readonly kind: "request" }
  /** A policy lacks a right; `statement` is what to add, as JSON, where the refusal named it. */
  | { readonly kind: "access-denied"; readonly statement: string | null }
  /** The same for a table: whose items, and by which role. */
  | { readonly kind: "table-permission"; readonly table: string | null; readonly statement: string }
  | { readonly kind: "model-access" }
  | { readonly kind: "timeout" }
  | { readonly kind: "out-of-memory" }
  | { readonly kind: "throttled" }
  | { readonly kind: "too-large" }
  | { readonly kind: "missing-resource" }
  | { readonly kind: "bad-bundle" }
  | { readonly kind: "stopped" }
  /** An error of ours with its own remedy. */
  | { readonly kind: "coded"; readonly code: ErrorCode }
  | { readonly kind: "unexplained" };

interface Rule {
  readonly pattern: RegExp;
  readonly explain: (groups: Readonly<Record<string, string | undefined>>) => Explanation;
}

const is =
  (explanation: Explanation): Rule["explain"] =>
  () =>
    explanation;
const statement = (action: string, resource: string): string =>
  JSON.stringify({ Effect: "Allow", Action: action, Resource: resource.replace(/[.,"\\]+$/u, "") });

/** What services say, the more exact first. */
const RULES: readonly Rule[] = [
  {
    pattern: /not authorized to perform: (?<action>dynamodb:\w+)(?: on resource: (?<resource>\S*table\/(?<table>[\w.-]+)\S*))?/u,
    explain: ({ action = "", resource = "*", table = null }) => ({ kind: "table-permission", table, statement: statement(action, resource) }),
  },
  { pattern: /not authorized to perform: bedrock:|ModelAccessDenied|access to the model/iu, explain: is({ kind: "model-access" }) },
  {
    pattern: /not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>[^\s"]+))?/u,
    explain: ({ action = "", resource = "*" }) => ({ kind: "access-denied", statement: statement(action, resource) }),
  },
  { pattern: /AccessDenied|KMSAccessDenied/u, explain: is({ kind: "access-denied", statement: null }) },
  { pattern: /Task timed out after|States\.Timeout|Sandbox\.Timedout|Status: timeout/u, explain: is({ kind: "timeout" }) },
  { pattern: /Runtime\.OutOfMemory|signal: killed|heap out of memory/u, explain: is({ kind: "out-of-memory" }) },
  { pattern: /Runtime\.ImportModuleError|Runtime\.(?:Handler|User)\w*SyntaxError|deployed wrongly/u, explain: is({ kind: "bad-bundle" }) },
  { pattern: /TooManyRequests|ThrottlingException|ProvisionedThroughputExceeded|Rate Exceeded/u, explain: is({ kind: "throttled" }) },
  { pattern: /DataLimitExceeded/u, explain: is({ kind: "too-large" }) },
  { pattern: /ResourceNotFoundException|Function not found/u, explain: is({ kind: "missing-resource" }) },
];

/** By our own codes, where a text says no more. */
const BY_CODE: { readonly [C in ErrorCode]?: Explanation } = {
  model_access_denied: { kind: "model-access" },
  model_not_found: { kind: "model-access" },
  model_timed_out: { kind: "timeout" },
  run_timed_out: { kind: "timeout" },
  model_throttled: { kind: "throttled" },
  rate_limited: { kind: "throttled" },
  payload_too_large: { kind: "too-large" },
  run_interrupted: { kind: "stopped" },
};
/** Usage, in the exit codes. */
const REQUEST_EXIT = 2;

/** Explains why a run failed: from what services said, then from our code. */
export function explainFailure({ code, texts }: Failure): Explanation {
  const known = code !== null && isCode(code) ? code : null;
  // A request that is refused quotes what it was given.
  if (known !== null && (ERRORS[known].exitCode === REQUEST_EXIT || known === "no_dish")) return { kind: "request" };
  const text = texts.join("\n");
  for (const { pattern, explain } of RULES) {
    const found = pattern.exec(text);
    if (found !== null) return explain({ ...found.groups });
  }
  if (known === null || known === "defect" || known === "run_failed") return { kind: "unexplained" };
  return BY_CODE[known] ?? { kind: "coded", code: known };
}

const isCode = (code: string): code is ErrorCode => code in ERRORS;
