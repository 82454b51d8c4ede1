import type { Profile } from "@ai-chef/sdk/contract";

/** Where a user's own words begin and end in a prompt. No quoted text can hold them: `<` and `>` are escaped in it. */
export const USER_DATA = { open: "<user_data>", close: "</user_data>" } as const;

/** Brackets of our delimiters, and characters that are not seen or that turn the direction of what follows; JSON escapes the rest itself. */
const UNSAFE = /[<>&`\u007F-\u00A0\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E01EF}]/gu;

/** The words that a user typed, as one block of JSON that says of itself that it is data. */
export function userData({ pantry, avoid, healthConditions }: Profile): readonly string[] {
  const avoided = Object.fromEntries(avoid.map((word, index) => [`avoid-${index + 1}`, word]));
  return [USER_DATA.open, quoted({ pantry, ...avoided, healthConditions }), USER_DATA.close];
}

/** A value as one line of JSON that cannot end the block around it. */
export function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNSAFE, (character) =>
    [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}
