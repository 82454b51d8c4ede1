import { ChefError } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { secondsUntilMidnight, secondsUntilNextMinute } from "./counters.ts";

/** An error on the wire (RFC 9457), with our code and the remedy. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    hint: z.string(),
    requestId: z.string(),
    field: z.string().exactOptional(),
    value: z.unknown().optional(),
  })
  .meta({ id: "Problem", title: "Problem" });

export type Problem = z.output<typeof problemSchema>;

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

/** A defect tells nothing of itself but where to look it up. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = ChefError.isInstance(error) ? error : new ChefError("defect", "The request failed by a defect of ours.");
  const { code, message, hint, field, value } = known.toJSON();
  return {
    type: `urn:ai-chef:error:${code}`,
    title: message,
    status: known.status,
    code,
    hint,
    requestId,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
  };
}

/** When what was refused for now may be asked again, in seconds. */
const RETRY_AFTER: Readonly<Record<string, (now: Date) => number>> = { rate_limited: secondsUntilNextMinute, quota_exceeded: secondsUntilMidnight };

/** An error as the answer to a request. */
export function problemResponse(error: unknown, requestId: string, now: Date): Response {
  const document = toProblem(error, requestId);
  const retryAfter = RETRY_AFTER[document.code]?.(now);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: {
      "Content-Type": PROBLEM_MEDIA_TYPE,
      "X-Request-Id": requestId,
      ...(document.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    },
  });
}
