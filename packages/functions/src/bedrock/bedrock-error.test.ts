import { ChefError } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { bedrockError } from "./bedrock-error.ts";

const running = new AbortController().signal;
const thrown = (name: string, message = "said", fields: object = { $metadata: { httpStatusCode: 400 } }): Error =>
  Object.assign(new Error(message), { name }, fields);
const codeOf = (error: unknown, signal = running): string => {
  const mapped = bedrockError(error, "a.model", signal);
  return ChefError.isInstance(mapped) ? `${mapped.name} ${mapped.code}` : "a defect";
};

describe("an error of Bedrock", () => {
  it.each([
    ["ThrottlingException", "Too many tokens per day, please wait before trying again.", "ModelThrottledError model_throttled"],
    ["ServiceQuotaExceededException", "", "ModelThrottledError model_throttled"],
    ["ModelNotReadyException", "", "ModelThrottledError model_throttled"],
    ["ModelTimeoutException", "", "ModelTimedOutError model_timed_out"],
    ["TimeoutError", "", "ModelTimedOutError model_timed_out"],
    ["InternalServerException", "", "ModelUnavailableError model_unavailable"],
    ["ServiceUnavailableException", "", "ModelUnavailableError model_unavailable"],
    ["ModelErrorException", "", "ModelUnavailableError model_unavailable"],
    ["ModelStreamErrorException", "", "ModelUnavailableError model_unavailable"],
    ["AccessDeniedException", "You don't have access to the model with the specified model ID.", "ModelAccessDeniedError model_access_denied"],
    ["UnrecognizedClientException", "The security token included in the request is invalid.", "ModelAccessDeniedError model_access_denied"],
    ["ExpiredTokenException", "The security token included in the request is expired", "ModelAccessDeniedError model_access_denied"],
    ["CredentialsProviderError", "Could not load credentials from any providers", "ModelAccessDeniedError model_access_denied"],
    ["ResourceNotFoundException", "Model use case details have not been submitted for this account.", "ModelAccessDeniedError model_access_denied"],
    ["ResourceNotFoundException", "Could not resolve the foundation model from the provided model identifier.", "ModelNotFoundError model_not_found"],
    ["ResourceNotFoundException", "Access denied. This Model is marked by provider as Legacy.", "ModelNotFoundError model_not_found"],
    ["ValidationException", "The provided model identifier is invalid.", "ModelNotFoundError model_not_found"],
    ["ValidationException", "`temperature` is deprecated for this model.", "ModelRequestInvalidError model_request_invalid"],
    ["ValidationException", "Invocation of model ID a.b with on-demand throughput isn’t supported.", "ModelRequestInvalidError model_request_invalid"],
  ])("has its code: %s, %s", (name, message, code) => {
    expect(codeOf(thrown(name, message))).toBe(code);
  });

  it.each([
    ["a status of 503 of no known name", thrown("Strange", "x", { $metadata: { httpStatusCode: 503 } }), "ModelUnavailableError model_unavailable"],
    ["a status of 429 of no known name", thrown("Strange", "x", { $metadata: { httpStatusCode: 429 } }), "ModelThrottledError model_throttled"],
    ["a connection that was reset", thrown("Error", "read ECONNRESET", { code: "ECONNRESET" }), "ModelUnavailableError model_unavailable"],
    ["a name that does not resolve", thrown("Error", "getaddrinfo ENOTFOUND x", { code: "ENOTFOUND" }), "ModelUnavailableError model_unavailable"],
    ["a stream of HTTP/2 that was cut", thrown("Error", "Stream closed", { code: "ERR_HTTP2_STREAM_ERROR" }), "ModelUnavailableError model_unavailable"],
    ["no region", new Error("Region is missing"), "ModelRequestInvalidError model_request_invalid"],
    ["a defect of ours", new TypeError("x is not a function"), "a defect"],
    ["what is no error", "x", "a defect"],
  ])("is told from others: %s", (_, error, code) => {
    expect(codeOf(error)).toBe(code);
  });

  it("says what to do", () => {
    const form = bedrockError(thrown("ResourceNotFoundException", "Model use case details have not been submitted for this account."), "a.model", running);
    expect(form).toMatchObject({
      message: "a.model: Model use case details have not been submitted for this account.",
      hint: expect.stringContaining("Submit the use-case form"),
    });
    const expired = bedrockError(thrown("ExpiredTokenException"), "a.model", running);
    expect(expired).toMatchObject({ hint: expect.stringContaining("aws sso login") });
  });

  it("is a timeout, or the caller's own reason, after an abort", () => {
    expect(codeOf(thrown("AbortError", "aborted", {}), AbortSignal.abort(new DOMException("x", "TimeoutError")))).toBe("ModelTimedOutError model_timed_out");
    expect(codeOf(thrown("AbortError", "aborted", {}), AbortSignal.abort(new ChefError("run_interrupted", "x")))).toBe("ChefError run_interrupted");
  });

  it("quotes no answer that could not be parsed", () => {
    const error = Object.assign(new SyntaxError(`Unexpected token, "peanut al"... is not valid JSON`), { $response: {} });
    expect(bedrockError(error, "a.model", running)).toMatchObject({ code: "model_unavailable", message: "a.model: the answer is no JSON, or ends early." });
  });
});
