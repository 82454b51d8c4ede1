import { ChefError } from "../errors/chef-error.ts";
import { CODES, type ErrorCode } from "../errors/codes.ts";

/** An answer with its body read. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export const isErrorCode = (code: unknown): code is ErrorCode => typeof code === "string" && Object.hasOwn(CODES, code);

/** Problem JSON as our error; what is not ours (a proxy's page, a body that was cut) by its status. */
export function errorOf({ status, headers, text }: Received, asked: string): ChefError {
  const { code, title, hint, field, value, requestId } = parseObject(text) ?? {};
  const id = typeof requestId === "string" ? requestId : headers.get("x-request-id");
  const isOurs = isErrorCode(code);
  const said = isOurs && typeof title === "string" ? title : `${asked} was answered with ${status}, and not by this API.`;
  return new ChefError(isOurs ? code : "unexpected_answer", `${said}${id === null ? "" : ` (request ${id})`}`, {
    ...(isOurs && typeof hint === "string" ? { hint } : {}),
    ...(isOurs && typeof field === "string" ? { field } : {}),
    ...(isOurs ? { value } : { value: status }),
    ...(id === null ? {} : { requestId: id }),
  });
}

/** Null for what is no JSON object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : null; // an object has such keys or none
  } catch {
    return null;
  }
}
