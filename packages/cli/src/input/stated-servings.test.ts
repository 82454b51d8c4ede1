import { describe, expect, it } from "vitest";
import { servingsOf, servingsOfHeading, servingsOfMetadata } from "./stated-servings.ts";

describe("servings", () => {
  it.each([
    ["servings: 4", 4],
    ["Serves 4", 4],
    ["Serves 4-6.", 4],
    ["Makes 4 servings", 4],
    ["Yield: 6 portions", 6],
    ["4 servings", 4],
    ["4인분", 4],
    ["(2인분 기준)", 2],
    ["분량: 2인분", 2],
    ["4 eggs", undefined],
    ["Makes 12", undefined],
    ["Serves 4 eggs", undefined],
    ["0 servings", undefined],
    ["2000 servings", undefined],
    ["밥 2인분", undefined],
  ])("are %j: %s", (line, servings) => expect(servingsOf(line)).toBe(servings));

  it.each([
    ["재료 (4인분)", 4],
    ["[재료] 4인분 기준", 4],
    ["주재료: 2인분", 2],
    ["Ingredients (for 4 people)", 4],
    ["[재료]", undefined],
    ["밥 2인분", undefined],
  ])("stand beside a heading %j: %s", (line, servings) => expect(servingsOfHeading(line)).toBe(servings));

  it.each([
    [4, 4],
    ["4", 4],
    ["4 servings", 4],
    ["Serves 4 to 6 people", 4],
    ["Makes 24 cookies (12 servings)", 12],
    [["4", "4 servings"], 4],
    [["24 cookies", "12 servings"], 12],
    ["4인분", 4],
    ["2|4", 2],
    ["2, a few", 2],
    ["24 cookies", undefined],
    ["1 loaf", undefined],
    ["500 g", undefined],
    [0, undefined],
    [-1, undefined],
    [null, undefined],
    [{ value: 4 }, undefined],
    [[], undefined],
  ])("of metadata %j: %s", (value, servings) => expect(servingsOfMetadata(value)).toBe(servings));
});
