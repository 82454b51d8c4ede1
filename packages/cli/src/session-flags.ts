import { Flags } from "@oclif/core";
import { environmentFlags } from "./environment-flags.ts";
import { LOCAL_OWNER } from "./services/sessions.ts";

/** Flags of a command about sessions: whose, and where. */
export const sessionFlags = {
  environment: Flags.string({ description: "Sessions of this environment, by your credentials (default: of this machine)", env: "AI_CHEF_ENVIRONMENT" }),
  profile: environmentFlags.profile,
  owner: Flags.string({
    description: "Whose sessions: the owner of an API key, or local for what credentials started",
    default: LOCAL_OWNER,
    env: "AI_CHEF_OWNER",
  }),
};
