import { LANGUAGES, type Language } from "@ai-chef/sdk/contract";

/** The language asked for, else that of the environment's locale, else English. */
export function chooseLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const known = LANGUAGES.find((language) => language === asked);
  if (known !== undefined) return known;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("ko") ? "ko" : "en";
}

/** The language that a name is written in: Korean when it has Hangul. */
export const languageOf = (text: string): Language => (/\p{Script=Hangul}/u.test(text) ? "ko" : "en");
