import { ChefError, type ErrorCode } from "@ai-chef/sdk/contract";

/**
 * Names of the errors that stages throw, by error code. Retry and Catch of the workflow file know errors by these names and no others;
 * a test compares them.
 */
export const STAGE_ERROR_NAMES = {
  model_throttled: "ModelThrottledError",
  model_timed_out: "ModelTimedOutError",
  model_unavailable: "ModelUnavailableError",
  model_output_invalid: "ModelOutputInvalidError",
  model_access_denied: "ModelAccessDeniedError",
  model_not_found: "ModelNotFoundError",
  model_request_invalid: "ModelRequestInvalidError",
  model_refused: "ModelRefusedError",
  model_cut_off: "ModelCutOffError",
  embedder_unavailable: "EmbedderUnavailableError",
  search_unavailable: "SearchUnavailableError",
  search_access_denied: "SearchAccessDeniedError",
  shop_access_denied: "ShopAccessDeniedError",
  shop_unavailable: "ShopUnavailableError",
  store_unavailable: "StorageUnavailableError",
} as const satisfies { readonly [C in ErrorCode]?: string };

export type StageErrorCode = keyof typeof STAGE_ERROR_NAMES;

/** An expected failure of a stage; its `name` is what the workflow's Retry and Catch match. */
export class StageError extends ChefError {
  override readonly name: string;

  constructor(code: StageErrorCode, message: string, options: { readonly cause?: unknown; readonly hint?: string } = {}) {
    super(code, message, options);
    this.name = STAGE_ERROR_NAMES[code];
  }
}
