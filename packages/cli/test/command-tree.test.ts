import { LANGUAGES } from "@ai-chef/sdk/contract";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands.ts";
import { messagesIn } from "../src/messages/catalogue.ts";

describe("the command tree", () => {
  it("is the one that was agreed", () => {
    const tree = Object.fromEntries(
      Object.entries(COMMANDS).map(([id, command]) => [id, { args: Object.keys(command.args ?? {}), flags: Object.keys(command.flags ?? {}) }]),
    );
    expect(tree).toMatchSnapshot();
  });

  it("has an environment variable for every flag that takes a value", () => {
    const missing = Object.entries(COMMANDS).flatMap(([id, command]) =>
      Object.entries(command.flags ?? {}).flatMap(([name, flag]) => (flag.type === "option" && flag.env === undefined ? [`${id} --${name}`] : [])),
    );
    expect(missing).toEqual([]);
  });
});

describe("the catalogue", () => {
  const called = (message: unknown): unknown => (typeof message === "function" ? (message as (...words: string[]) => unknown)("1", "2", "3", "4") : message); // every message takes words or numbers

  it.each(LANGUAGES)("has every message (%s)", (language) => {
    const messages = messagesIn(language);
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(messagesIn("en")).toSorted());
    const empty = Object.entries(messages).filter(([key, message]) => key !== "eaten" && (typeof called(message) !== "string" || called(message) === ""));
    expect(empty).toEqual([]);
  });

  it("is Korean in Korean", () => {
    const foreign = Object.entries(messagesIn("ko")).filter(
      ([key, message]) => !["adjustment", "eaten", "energy", "stage"].includes(key) && !/\p{Script=Hangul}/u.test(String(called(message))),
    );
    expect(foreign.map(([key]) => key)).toEqual([]);
  });
});
