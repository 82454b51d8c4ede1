import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuseRankings } from "./fusion.ts";

describe("fuseRankings", () => {
  it("sums the reciprocals of 60 and the rank", () => {
    expect(fuseRankings([["a", "b"], ["b"]])).toEqual([
      { id: "b", score: 1 / 62 + 1 / 61 },
      { id: "a", score: 1 / 61 },
    ]);
  });

  it("keeps the order of a single ranking, and orders equals by id", () => {
    const ranking = fc.uniqueArray(fc.string({ minLength: 1 }));
    fc.assert(
      fc.property(ranking, ranking, (one, other) => {
        expect(fuseRankings([one]).map(({ id }) => id)).toEqual(one);
        expect(fuseRankings([one, other])).toEqual(fuseRankings([other, one]));
      }),
    );
  });
});
