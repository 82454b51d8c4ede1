import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import * as z from "zod";
import type { Api } from "../app.ts";
import { allow, callerId } from "../caller.ts";
import { MAX_GRANT_SECONDS } from "../caps.ts";
import type { ApiDependencies } from "../dependencies.ts";
import type { RateLimiter } from "../rate-limits.ts";
import { readBody } from "../read-body.ts";
import { subjectOwner } from "../start-grants.ts";

/** A page that starts more runs asks its server again. */
const MAX_RUNS = 1000;

export const grantSchema = z
  .strictObject({
    subject: z
      .string()
      .regex(/^[A-Za-z0-9._:@+-]{1,63}$/u, "must be 1 to 63 letters, digits or . _ : @ + -")
      .meta({ description: "Whom it is for: sees the sessions that it starts, and no others" }),
    runs: z.int().min(1).max(MAX_RUNS),
    expiresInSeconds: z.int().min(1).max(MAX_GRANT_SECONDS),
  })
  .meta({ id: "GrantRequest" });

export function grantRoutes(api: Api, { grants, guests, clientAddress }: ApiDependencies, limiter: RateLimiter): void {
  api.post("/grants", async (context) => {
    // Nobody is set for a guest alone.
    const caller = context.get("caller");
    if (caller === undefined) {
      if (guests === null) throw new ChefError("unauthenticated", "The request has no token, and guest mode is off.");
      return context.json(await guests.grant(clientAddress(context.env)), 201);
    }
    allow(caller, "grants");
    const { subject, runs, expiresInSeconds } = parseWith(grantSchema, await readBody(context.req), "request");
    await limiter.counted("grants", callerId(caller));
    const owner = subjectOwner(caller.owner, subject);
    return context.json(await grants.issue({ owner, runs, keyId: caller.key?.keyId ?? null, lifetimeSeconds: expiresInSeconds }), 201);
  });
}
