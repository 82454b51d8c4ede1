import { draftSchema } from "@ai-chef/sdk/contract";
import * as z from "zod";

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonSchema;

/**
 * What constrained decoding knows nothing of, or refuses: Bedrock's structured output takes no numeric, length or count limits
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html). The reader checks them.
 */
const LIMITS: ReadonlySet<string> = new Set([
  "$schema",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
]);

/**
 * JSON Schema of an answer, made of the draft's: without limits, and with every field required, as strict decoders ask. A field that a draft
 * may leave out is null in an answer that has none of it.
 */
export const DRAFT_JSON_SCHEMA: JsonSchema = strictObject(z.toJSONSchema(z.strictObject(draftSchema.shape)) as JsonSchema); // JSON it is

function strict(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(strict);
  if (typeof value !== "object" || value === null) return value;
  return strictObject(value);
}

function strictObject(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) => !LIMITS.has(keyword));
  const { properties } = schema;
  if (!isSchema(properties)) return Object.fromEntries(kept.map(([keyword, value]) => [keyword, strict(value)]));
  const required = isList(schema["required"]) ? schema["required"] : [];
  return {
    ...Object.fromEntries(kept),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        required.includes(name) ? strict(property) : { anyOf: [strict(property), { type: "null" }] },
      ]),
    ),
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
