import type * as z from "zod";
import { ChefError, abridge } from "../errors/chef-error.ts";
import type { ErrorCode } from "../errors/codes.ts";
import { ERRORS } from "../errors/registry.ts";
import { nearest } from "./nearest.ts";

type Issue = z.core.$ZodIssue;

const enumCodes: Readonly<Record<string, ErrorCode>> = {
  target: "unknown_target",
  healthConditions: "unknown_condition",
  currency: "unsupported_currency",
};

/**
 * Parses foreign data with a schema; the first problem becomes one coded error that names field, value and remedy.
 *
 * @param what - The document, for the message: "profile".
 * @throws {ChefError}
 */
export function parseWith<S extends z.ZodType>(schema: S, input: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = innermost(parsed.error.issues[0]);
  if (issue === undefined) throw new ChefError("invalid_value", `The ${what} is not valid.`);
  throw toError(issue, what, schema);
}

/** A union reports what each branch says; the branch that went furthest says the most. */
function innermost(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const branches = issue.errors.flatMap((errors) => (errors[0] === undefined ? [] : [errors[0]]));
  const deepest = branches.toSorted((a, b) => b.path.length - a.path.length || Number(a.code === "invalid_type") - Number(b.code === "invalid_type"))[0];
  return deepest === undefined ? issue : innermost({ ...deepest, path: [...issue.path, ...deepest.path] });
}

function toError(issue: Issue, what: string, schema: z.ZodType): ChefError {
  const field = fieldName(issue.path);
  const value = issue.input;
  const where = field === "" ? `The ${what}` : `\`${field}\``;
  switch (issue.code) {
    case "unrecognized_keys": {
      const key = issue.keys[0] ?? "";
      const near = nearest(key, knownKeys(schema));
      return new ChefError("unknown_field", `The ${what} has no field \`${fieldName([...issue.path, key])}\`.`, {
        field: fieldName([...issue.path, key]),
        ...(near === undefined ? {} : { hint: `Did you mean \`${near}\`?` }),
      });
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      const owner = issue.path.findLast((part) => typeof part === "string");
      if (value === undefined) return missing(field, what, known);
      const near = typeof value === "string" ? nearest(value, known) : undefined;
      return new ChefError(enumCodes[String(owner)] ?? "invalid_value", `${where} is ${quote(value)}, which is not one of: ${known.join(", ")}.`, {
        field,
        value,
        hint: near === undefined ? `Use one of: ${known.join(", ")}.` : `Did you mean "${near}"?`,
      });
    }
    case "invalid_type":
      if (value === undefined && field !== "") return missing(field, what);
      return new ChefError("invalid_value", `${where} is ${quote(value)}; it must be ${article(issue.expected)}.`, {
        field,
        value,
        hint: `Give ${article(issue.expected)}.`,
      });
    case "too_small":
    case "too_big": {
      const limit = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const kind = issue.origin === "string" ? " characters long" : issue.origin === "array" ? " entries long" : "";
      const shown = issue.origin === "array" && Array.isArray(value) ? `has ${value.length} entries` : `is ${quote(value)}`;
      return new ChefError("invalid_value", `${where} ${shown}; it must be ${limit}${kind}.`, { field, value, hint: `Give a value of ${limit}${kind}.` });
    }
    default:
      return new ChefError("invalid_value", `${where} is ${quote(value)}: ${issue.message}.`, { field, value, hint: ERRORS.invalid_value.remedy });
  }
}

function missing(field: string, what: string, known: readonly string[] = []): ChefError {
  return new ChefError("missing_field", `The ${what} has no \`${field}\`.`, {
    field,
    ...(known.length === 0 ? {} : { hint: `Give \`${field}\`, one of: ${known.join(", ")}.` }),
  });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => (typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`), "");
}

function knownKeys(schema: z.ZodType): readonly string[] {
  return "shape" in schema && typeof schema.shape === "object" && schema.shape !== null ? Object.keys(schema.shape) : [];
}

const quote = (value: unknown): string => (typeof value === "number" ? String(value) : JSON.stringify(abridge(value)));

const article = (type: string): string => (type === "int" ? "a whole number" : /^[aeiou]/u.test(type) ? `an ${type}` : `a ${type}`);
