import { describe, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Analysis, Draft, Profile, RecipeResult, SessionEvent } from "../model/index.ts";
import type { analysisSchema } from "./analysis.ts";
import type { draftSchema } from "./draft.ts";
import type { sessionEventSchema } from "./events.ts";
import type { recipeResultSchema } from "./result.ts";

type Deep<T> = T extends (infer E)[] | readonly (infer E)[] ? readonly Deep<E>[] : T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

describe("schemas and types", () => {
  it("say the same", () => {
    expectTypeOf<Deep<z.output<typeof analysisSchema>>>().toExtend<Deep<Analysis>>();
    expectTypeOf<Deep<z.output<typeof draftSchema>>>().toExtend<Deep<Draft>>();
    expectTypeOf<Deep<z.output<typeof sessionEventSchema>>>().toExtend<Deep<SessionEvent>>();
    expectTypeOf<Deep<z.output<typeof recipeResultSchema>>>().toExtend<Deep<RecipeResult>>();
    expectTypeOf<Deep<RecipeResult>["profile"]>().toExtend<Deep<Profile>>();
  });
});
