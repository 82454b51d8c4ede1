import { Flags } from "@oclif/core";
import { openLocalStore } from "@ai-chef/service/local";
import { BaseCommand } from "../../base-command.ts";
import { storePath } from "../../folders.ts";
import { sessionsTable } from "../../output/sessions-table.ts";
import { writeOut } from "../../output/write.ts";
import { LOCAL_OWNER } from "../../services/sessions.ts";

export default class SessionsListCommand extends BaseCommand {
  static override description = "List the sessions of this machine, newest first";
  static override flags = {
    limit: Flags.integer({ description: "How many", default: 20, min: 1, max: 1000, env: "AI_CHEF_LIMIT" }),
    after: Flags.string({ description: "Where the page before ended", env: "AI_CHEF_AFTER" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(SessionsListCommand);
    const { messages } = this.say(flags.language);
    const store = openLocalStore({ path: storePath(process.env) });
    try {
      const page = await store.listSessions(LOCAL_OWNER, { limit: flags.limit, ...(flags.after === undefined ? {} : { after: flags.after }) });
      const sessions = page.items.map(({ sessionId, createdAt, expiresAt, profile, run }) => ({
        sessionId,
        status: run.status,
        createdAt,
        expiresAt,
        profile,
        run,
      }));
      await writeOut(flags.json ? `${JSON.stringify({ sessions, next: page.next }, null, 2)}\n` : sessionsTable(page.items, messages));
    } finally {
      await store.close();
    }
  }
}
