import { ChefError, nearest } from "@ai-chef/sdk/contract";
import { CONFIG_NAMES, type ConfigName, isConfigName } from "./config.ts";

/** @throws {ChefError} `usage`, with the nearest. */
export function configNameOf(text: string): ConfigName {
  if (isConfigName(text)) return text;
  const near = nearest(text, CONFIG_NAMES);
  throw new ChefError("usage", `There is no setting "${text}".`, {
    value: text,
    hint: near === undefined ? `Use one of: ${CONFIG_NAMES.join(", ")}.` : `Did you mean "${near}"?`,
  });
}
