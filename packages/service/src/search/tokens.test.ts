import { describe, expect, it } from "vitest";
import { tokensOf } from "./tokens.ts";

describe("tokensOf", () => {
  it.each([
    ["배추김치", ["배추김치", "배추", "추김", "김치"]],
    ["김치", ["김치"]],
    ["김", ["김"]],
    ["돼지 앞다리살", ["돼지", "앞다리살", "앞다", "다리", "리살"]],
    ["Sun-dried Tomatoes", ["sun", "dried", "tomato"]],
    ["Crème fraîche", ["creme", "fraiche"]],
    ["치즈cheddar", ["치즈", "cheddar"]],
    ["다크 초콜릿 60%", ["다크", "초콜릿", "초콜", "콜릿", "60%"]],
    ["🍲 ...", []],
  ])("reads %s", (name, tokens) => {
    expect(tokensOf(name)).toEqual(tokens);
  });

  it("reads decomposed Hangul as composed", () => {
    expect(tokensOf("김치".normalize("NFD"))).toEqual(["김치"]);
  });

  it("has an end", () => {
    expect(tokensOf("가나다라".repeat(200)).length).toBe(64);
  });
});
