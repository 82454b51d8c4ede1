import { bundledTable } from "@ai-chef/kitchen";
import type { Draft, Language } from "@ai-chef/sdk/contract";
import { believable } from "./believable.ts";

/** What of a draft is believed by the bundled table. */
export const believedDraft = (draft: Draft, language: Language): Draft => believable(draft, bundledTable(), language);
