import { bundledTable } from "@ai-chef/kitchen";
import { parseProfile, type ProfileInput } from "@ai-chef/sdk/contract";
import type { Brief } from "../briefs/brief.ts";
import { planBrief } from "../briefs/plan.ts";

/** For tests: the brief of a request, over the bundled table. */
export const aBrief = (profile: ProfileInput): Brief => planBrief(parseProfile(profile), bundledTable());
