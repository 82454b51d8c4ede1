import type { Check } from "../preflight-check.ts";
import { reach } from "./reach.ts";

const STS = { endpoint: "sts", variable: "STS", name: "AWS STS" };
/** A signature is valid for five minutes (IAM User Guide, "Signing AWS API requests": time stamps). */
const REFUSED_MS = 5 * 60_000;
/** A clock that is a minute off is not kept by anything, and will be five off some day. */
const OFF_MS = 60_000;

/** Compares the clock with the `Date` of an answer. */
export const clockCheck: Check = {
  id: "clock",
  run: async ({ where, variables, messages, now }, signal) => {
    const before = now().getTime();
    const reached = await reach(STS, where, variables, signal);
    const after = now().getTime();
    if (reached.kind === "no-such-host") return { outcome: "unknown", message: messages.clockUnknown(`sts.${where.region}`) };
    if (reached.kind === "failed") return { outcome: "unknown", message: messages.clockUnknown(reached.because) };
    if (reached.date === null) return { outcome: "unknown", message: messages.clockUnknown("Date") };
    // The date was written somewhere in between, and has whole seconds.
    const off = (before + after) / 2 - (reached.date.getTime() + 500);
    const size = Math.max(0, Math.abs(off) - (after - before) / 2 - 500);
    const seconds = Math.round(off / 1000);
    if (size > REFUSED_MS) return { outcome: "failure", message: messages.clockOff(seconds), remedy: messages.clockRemedy };
    if (size > OFF_MS) return { outcome: "warning", message: messages.clockOff(seconds), remedy: messages.clockRemedy };
    return { outcome: "ok", message: messages.clockRight };
  },
};
