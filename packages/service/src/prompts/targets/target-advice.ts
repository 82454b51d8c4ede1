import type { Language } from "@ai-chef/sdk/contract";

/** What a cook should know of a target beyond its rules. It names no limit: the rules of the brief do. */
export type TargetAdvice = { readonly [L in Language]: string };
