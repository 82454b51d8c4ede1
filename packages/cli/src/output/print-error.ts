import type { ChefError } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";
import { dim, red } from "./style.ts";

/** An expected error for a reader: what, which value, and what to do. */
export function errorText(error: ChefError, messages: Messages): string {
  return `${red(messages.errorLabel)}: ${error.message}\n${messages.hintLabel}: ${error.hint}\n${dim(`${messages.codeLabel}: ${error.code}`)}\n`;
}

export const errorDocument = (error: ChefError): string => `${JSON.stringify({ error })}\n`;
