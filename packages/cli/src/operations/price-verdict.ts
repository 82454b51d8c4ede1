import type { SourceState } from "@ai-chef/functions/prices";
import type { Verdict } from "../deployment/preflight-check.ts";
import type { DoctorMessages } from "../messages/doctor.ts";

/** Which sources of prices are asked, and why the others are not. */
export function priceVerdict(sources: readonly SourceState[], messages: DoctorMessages): Verdict {
  const live = sources.filter(({ isLive }) => isLive);
  const failing = sources.filter(({ isLive, dailyCalls }) => !isLive && dailyCalls !== null);
  const [first] = failing;
  if (first !== undefined) {
    const message = failing.map(({ name, why }) => messages.pricesFailing(name, why)).join(" ");
    return { outcome: "warning", message, ...(first.remedy === null ? {} : { remedy: first.remedy }) };
  }
  if (live.length > 0) return { outcome: "ok", message: messages.pricesLive(live.map(({ name }) => name).join(", ")) };
  const remedy = sources.find((source) => source.remedy !== null)?.remedy;
  return { outcome: "ok", message: messages.pricesReference, ...(remedy === undefined || remedy === null ? {} : { remedy }) };
}
