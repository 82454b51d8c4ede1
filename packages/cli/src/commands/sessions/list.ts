import { Flags } from "@oclif/core";
import { BaseCommand } from "../../base-command.ts";
import { sessionsTable } from "../../output/sessions-table.ts";
import { writeOut } from "../../output/write.ts";
import { withSessions } from "../../services/sessions.ts";
import { sessionFlags } from "../../session-flags.ts";

export default class SessionsListCommand extends BaseCommand {
  static override description = "List the sessions of this machine, or of an environment, newest first";
  static override flags = {
    ...sessionFlags,
    limit: Flags.integer({ description: "How many", default: 20, min: 1, max: 1000, env: "AI_CHEF_LIMIT" }),
    after: Flags.string({ description: "Where the page before ended", env: "AI_CHEF_AFTER" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(SessionsListCommand);
    const { messages } = this.say(flags.language);
    const page = await withSessions(flags, (store) =>
      store.listSessions(flags.owner, { limit: flags.limit, ...(flags.after === undefined ? {} : { after: flags.after }) }),
    );
    const sessions = page.items.map(({ sessionId, createdAt, expiresAt, profile, run }) => ({
      sessionId,
      status: run.status,
      createdAt,
      expiresAt,
      profile,
      run,
    }));
    await writeOut(flags.json ? `${JSON.stringify({ sessions, next: page.next }, null, 2)}\n` : sessionsTable(page.items, messages));
  }
}
