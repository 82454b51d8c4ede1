import type { Language } from "@ai-chef/sdk/contract";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

/** Every text that the command line says, in one language. The compiler checks that both have all. */
export type Messages = { readonly [K in keyof typeof en]: (typeof en)[K] extends (...args: infer A) => string ? (...args: A) => string : string };

const CATALOGUES: { readonly [L in Language]: Messages } = { ko, en };

export const messagesIn = (language: Language): Messages => CATALOGUES[language];
