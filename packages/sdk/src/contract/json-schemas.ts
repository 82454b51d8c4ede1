import * as z from "zod";
import { SCHEMA_VERSION } from "../model/vocabulary.ts";
import { analysisRequestSchema } from "./analysis-request.ts";
import { analysisSchema } from "./analysis.ts";
import { draftSchema } from "./draft.ts";
import { errorDocumentSchema } from "./error-document.ts";
import { sessionEventSchema, sessionSnapshotSchema, workflowInputSchema } from "./events.ts";
import { profileSchema } from "./profile.ts";
import { recipeResultSchema } from "./result.ts";

const documents = {
  profile: profileSchema,
  "analysis-request": analysisRequestSchema,
  analysis: analysisSchema,
  draft: draftSchema,
  error: errorDocumentSchema,
  "recipe-result": recipeResultSchema,
  "session-event": sessionEventSchema,
  session: sessionSnapshotSchema,
  "workflow-input": workflowInputSchema,
} as const;

/** The published JSON Schemas (draft 2020-12) by file name; what a document may look like as it arrives. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(documents).map(([name, schema]) => [
      name,
      { ...z.toJSONSchema(schema, { io: "input" }), $id: `urn:ai-chef:schema:${SCHEMA_VERSION}:${name}` },
    ]),
  );
}
