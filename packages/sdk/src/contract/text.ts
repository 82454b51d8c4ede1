import * as z from "zod";

/** One printable line: no control or direction characters, not blank. */
export const line = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .regex(/^(?=.*\S)[^\p{Cc}\u202A-\u202E\u2066-\u2069]+$/u, "must be one printable line");

/** A food, an allergen, a thing to avoid. */
export const word = line(60);
