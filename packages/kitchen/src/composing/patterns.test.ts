import { describe, expect, it } from "vitest";
import { bundledTable } from "../foods/bundled.ts";
import { PATTERNS } from "./patterns/index.ts";

const table = bundledTable();
const keysIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)(?::name)?\}/gu)].map(([, key = ""]) => key);

describe.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))("pattern %s", (_, pattern) => {
  it("uses foods of the table", () => {
    const unknown = pattern.slots.flatMap(({ choices }) => choices.map(({ food }) => food)).filter((food) => !table.byId.has(food));
    expect(unknown).toEqual([]);
  });

  it.each(["en", "ko"] as const)("mentions every ingredient in its steps, and no other (%s)", (language) => {
    const slots = pattern.slots.map(({ key }) => key);
    const mentioned = new Set(pattern.steps.flatMap((step) => keysIn(step[language])));
    expect([...mentioned].toSorted()).toEqual(slots.toSorted());
    expect(keysIn(pattern.title[language]).filter((key) => !slots.includes(key))).toEqual([]);
  });

  it("names the amount of every ingredient once in its steps", () => {
    for (const { key } of pattern.slots) expect(pattern.steps.some(({ en }) => en.includes(`{${key}}`))).toBe(true);
  });
});
