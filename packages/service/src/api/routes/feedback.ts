import { ChefError, parseWith } from "@ai-chef/sdk/contract";
import * as z from "zod";
import { MAX_COMMENT_CHARACTERS } from "../../ports/session-store.ts";
import type { Api } from "../app.ts";
import type { ApiDependencies } from "../dependencies.ts";
import { findSession } from "../find-session.ts";
import { readBody } from "../read-body.ts";

export const feedbackSchema = z
  .strictObject({
    rating: z.int().min(1).max(5),
    cooked: z.boolean().exactOptional(),
    comment: z.string().max(MAX_COMMENT_CHARACTERS).exactOptional(),
  })
  .meta({ id: "Feedback" });

export function feedbackRoutes(api: Api, { store, clock }: ApiDependencies): void {
  api.post("/sessions/:id/feedback", async (context) => {
    const { session } = await findSession(store, context.req.param("id"), context.get("caller"), "feedback");
    const kept = { ...parseWith(feedbackSchema, await readBody(context.req), "feedback"), at: clock.now().toISOString() };
    if (!(await store.addFeedback(session.sessionId, session.owner, kept)))
      throw new ChefError("session_not_found", `There is no session ${session.sessionId}.`, { field: "id", value: session.sessionId });
    return context.json(kept, 201);
  });
}
