import { Args, Flags } from "@oclif/core";
import { BaseCommand } from "../../base-command.ts";
import { interruptSignal } from "../../interrupt.ts";
import { recipeCard } from "../../output/recipe-card.ts";
import { writeOut } from "../../output/write.ts";
import { runEnded, sessionOrThrow, withSessions } from "../../services/sessions.ts";
import { sessionFlags } from "../../session-flags.ts";

/** More events than any run has. */
const ALL_EVENTS = 1000;

export default class SessionsGetCommand extends BaseCommand {
  static override description = "Show a session: its result, or how it ended";
  static override args = { id: Args.string({ ignoreStdin: true, description: "Session id", required: true }) };
  static override flags = {
    ...sessionFlags,
    wait: Flags.boolean({ description: "Wait for the end of a run that is under way", default: false, env: "AI_CHEF_WAIT" }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(SessionsGetCommand);
    const { messages } = this.say(flags.language);
    const signal = interruptSignal();
    const { session, run, result, events } = await withSessions(flags, async (store) => {
      const found = await sessionOrThrow(store, args.id, flags.owner);
      if (flags.wait) await runEnded(store, found.runId, signal);
      const [run, result, events] = await Promise.all([store.getRun(found.runId), store.getResult(found.runId), store.eventsAfter(found.runId, 0, ALL_EVENTS)]);
      return { session: found, run, result, events };
    });
    const { sessionId, profile, createdAt, expiresAt } = session;
    const status = run?.status ?? "running";
    if (flags.json) return await writeOut(`${JSON.stringify({ sessionId, status, createdAt, expiresAt, profile, run, events, result }, null, 2)}\n`);
    const why = status === "succeeded" || status === "running" ? undefined : events.at(-1)?.data?.["message"];
    const ending = `${messages.session(sessionId)}: ${messages[status]}${typeof why === "string" ? ` (${why})` : ""}`;
    await writeOut(result === null ? `${ending}\n` : recipeCard(result, messages));
  }
}
