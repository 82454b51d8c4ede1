import { Command, Flags } from "@oclif/core";
import { type Language, LANGUAGES } from "@ai-chef/sdk/contract";
import { chooseLanguage } from "./locale.ts";
import { type Messages, messagesIn } from "./messages/catalogue.ts";

/** What every command has: a language, `--json`, and errors that are told the same way everywhere. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    language: Flags.option({
      options: LANGUAGES,
      description: "Language of the output (default: of the locale)",
      env: "AI_CHEF_LANGUAGE",
      helpGroup: "GLOBAL",
    })(),
    json: Flags.boolean({ description: "Print one JSON document and nothing else", helpGroup: "GLOBAL" }),
  };

  protected say(asked: string | undefined): { readonly language: Language; readonly messages: Messages } {
    const language = chooseLanguage(asked, process.env);
    return { language, messages: messagesIn(language) };
  }

  protected override async catch(error: Error & { exitCode?: number }): Promise<void> {
    throw error; // told once, by main
  }
}

/** A list flag: repeated, or separated by commas. */
export const listFlag = (description: string, env: string, helpGroup = "") =>
  Flags.string({ description, env, multiple: true, delimiter: ",", ...(helpGroup === "" ? {} : { helpGroup }) });

/** The flag for foods of one's own. */
export const foodsFlag = () => Flags.string({ description: "JSONL file of your own foods and portions; they come first", env: "AI_CHEF_FOODS" });

/** A number, left as it was written when it is none, so that the contract says what is wrong with it. */
export function numberOr(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** Drops what was not given. */
export function given<T extends Readonly<Record<string, unknown>>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }; // fromEntries forgets its keys
}
