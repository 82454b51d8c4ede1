import { Args } from "@oclif/core";
import { openLocalStore } from "@ai-chef/service/local";
import { BaseCommand } from "../../base-command.ts";
import { storePath } from "../../folders.ts";
import { recipeCard } from "../../output/recipe-card.ts";
import { writeOut } from "../../output/write.ts";
import { sessionOrThrow } from "../../services/sessions.ts";

/** More events than any run has. */
const ALL_EVENTS = 1000;

export default class SessionsGetCommand extends BaseCommand {
  static override description = "Show a session: its result, or how it ended";
  static override args = { id: Args.string({ ignoreStdin: true, description: "Session id", required: true }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(SessionsGetCommand);
    const { messages } = this.say(flags.language);
    const store = openLocalStore({ path: storePath(process.env) });
    try {
      const { sessionId, runId, profile, createdAt, expiresAt } = await sessionOrThrow(store, args.id);
      const [run, result, events] = [await store.getRun(runId), await store.getResult(runId), await store.eventsAfter(runId, 0, ALL_EVENTS)];
      const status = run?.status ?? "running";
      if (flags.json) return await writeOut(`${JSON.stringify({ sessionId, status, createdAt, expiresAt, profile, run, events, result }, null, 2)}\n`);
      await writeOut(result === null ? `${messages.session(sessionId)}: ${messages[status]}\n` : recipeCard(result, messages));
    } finally {
      await store.close();
    }
  }
}
