import { describe, expect, it } from "vitest";
import { configMessages } from "./config.ts";
import { doctorMessages } from "./doctor.ts";
import { environmentsMessages } from "./environments.ts";
import { keysMessages } from "./keys.ts";
import { logsMessages } from "./logs.ts";
import { statusMessages } from "./status.ts";

const CATALOGUES = {
  config: configMessages,
  doctor: doctorMessages,
  environments: environmentsMessages,
  keys: keysMessages,
  logs: logsMessages,
  status: statusMessages,
};
/** What has no words of its own: names, commands, versions. */
const WORDLESS =
  /^(?:api|sameVersion|names\.(?:node|api)|sources\.(?:variable|unset)|pricesIdle|usdToday|utcDay|stackRemedy|apiRemedy|indexRemedy|signingRemedy|unexplained|remedies\.unexplained)$/u;

const texts = (value: unknown, path = ""): readonly (readonly [string, string])[] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String((value as (...words: string[]) => unknown)("1", "2", "3", "4"))]]; // every message takes words or numbers
  return Object.entries(value as object).flatMap(([key, each]) => texts(each, path === "" ? key : `${path}.${key}`)); // a catalogue has nothing else
};

describe.each(Object.entries(CATALOGUES))("the catalogue of %s", (_, messages) => {
  it("is Korean in Korean, and in nothing else", () => {
    const [en, ko] = [texts(messages("en")), texts(messages("ko"))];
    expect(ko.map(([path]) => path)).toEqual(en.map(([path]) => path));
    expect(ko.filter(([path, text]) => !WORDLESS.test(path) && !/\p{Script=Hangul}/u.test(text))).toEqual([]);
    expect(en.filter(([, text]) => /\p{Script=Hangul}/u.test(text))).toEqual([]);
  });
});
