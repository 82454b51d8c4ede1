import * as z from "zod";

/** How an error is printed with `--json` and stands in a line of a batch. */
export const errorDocumentSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      hint: z.string(),
      field: z.string().exactOptional(),
      value: z.unknown().optional(),
    }),
  })
  .meta({ id: "ErrorDocument", title: "Error" });
