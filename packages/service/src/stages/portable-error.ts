import { ChefError, ERRORS, type ErrorDocument } from "@ai-chef/sdk/contract";
import { STAGE_ERROR_NAMES } from "./stage-error.ts";

/** An error as it travels between states. */
export interface FailureDocument extends ErrorDocument {
  /** State that failed. */
  readonly stage?: string;
}

/**
 * The form of an error that survives every host: its name is what Retry and Catch match, its message the JSON of a `FailureDocument`. The error
 * itself is the `cause`, for the host's log. Of a defect only the name travels: its message may quote what the stage was working on.
 */
export function portableError(error: unknown, stage?: string): Error {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const document: FailureDocument = { ...documentOf(thrown, stage), ...(stage === undefined ? {} : { stage }) };
  const portable = new Error(JSON.stringify(document), { cause: error });
  portable.name = nameOf(thrown);
  return portable;
}

function documentOf(error: Error, stage = "a stage"): ErrorDocument {
  if (ChefError.isInstance(error)) return error.toJSON();
  return { code: "defect", message: `A defect in ${stage}: ${error.name}.`, hint: ERRORS.defect.remedy };
}

const NAMES: { readonly [code: string]: string } = STAGE_ERROR_NAMES;

/** Another module's error of one of the stages' codes is retried and caught as a stage's own. */
function nameOf(error: Error): string {
  return ChefError.isInstance(error) && error.name === "ChefError" ? (NAMES[error.code] ?? error.name) : error.name;
}
