import { CODES, type ErrorCode } from "./codes.ts";
import { remedyOf } from "./remedies.ts";

const brand = Symbol.for("ai-chef.error");

export interface ChefErrorOptions {
  /** Where in the input: `allergies[2]`. */
  readonly field?: string;
  /** The value that was refused. */
  readonly value?: unknown;
  /** What to do, more exactly than the registry says; a command to paste where there is one. */
  readonly hint?: string;
  /** Id under which the server logged the request. */
  readonly requestId?: string;
  readonly cause?: unknown;
}

/**
 * An error that is expected to happen: bad input, a missing file, a model without access.
 * Not thrown for a defect of ours; that is any other error.
 */
export class ChefError extends Error {
  override readonly name: string = "ChefError";
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly value: unknown;
  readonly hint: string;
  /** Id of the request that it answers, for whoever reads the server's log; undefined where there was none. */
  readonly requestId: string | undefined;
  readonly [brand] = true;

  constructor(code: ErrorCode, message: string, options: ChefErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.field = options.field;
    this.value = options.value;
    this.hint = options.hint ?? remedyOf(code);
    this.requestId = options.requestId;
  }

  /** Tells one of ours from any other error, over copies of this module too. */
  static isInstance(error: unknown): error is ChefError {
    return typeof error === "object" && error !== null && brand in error;
  }

  get status(): number {
    return CODES[this.code][0];
  }

  get exitCode(): number {
    return CODES[this.code][1];
  }

  /** The document that stands for this error on the wire. */
  toJSON(): ErrorDocument {
    return {
      code: this.code,
      message: this.message,
      hint: this.hint,
      ...(this.field === undefined ? {} : { field: this.field }),
      ...(this.value === undefined ? {} : { value: abridge(this.value) }),
    };
  }
}

export interface ErrorDocument {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly field?: string;
  readonly value?: unknown;
}

const MAX_VALUE_CHARACTERS = 200;

/** A refused value, short enough for a message. */
export function abridge(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > MAX_VALUE_CHARACTERS ? `${text.slice(0, MAX_VALUE_CHARACTERS)}…` : text;
}
