import { ChefError, LANGUAGES, parseProfile } from "@ai-chef/sdk/contract";
import type { ConfigName } from "./config.ts";
import { profileFlags, profileOfFlags } from "./profile-flags.ts";

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/u;

/** @throws {ChefError} `invalid_value`, and what the contract says of a field of the profile. */
export function checkSetting(name: ConfigName, value: string): void {
  const refuse = (hint: string): ChefError => new ChefError("invalid_value", `\`${name}\` cannot be "${value}".`, { field: name, value, hint });
  if (value.trim() === "") throw refuse(`To forget it: ai-chef config set ${name} --unset`);
  switch (name) {
    case "language":
      if (LANGUAGES.some((language) => language === value)) return;
      throw refuse(`Use one of: ${LANGUAGES.join(", ")}.`);
    case "region":
      if (REGION.test(value)) return;
      throw refuse("Use the name of a region, as ap-northeast-2.");
    case "foods":
      return;
    default: {
      const isList = profileFlags[name].multiple === true;
      parseProfile({ target: "general", ...profileOfFlags({ [name]: isList ? value.split(",").map((each) => each.trim()) : value }) });
    }
  }
}
