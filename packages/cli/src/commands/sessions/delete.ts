import { Args } from "@oclif/core";
import { openLocalStore } from "@ai-chef/service/local";
import { BaseCommand } from "../../base-command.ts";
import { storePath } from "../../folders.ts";
import { writeOut } from "../../output/write.ts";
import { LOCAL_OWNER, sessionNotFound } from "../../services/sessions.ts";

export default class SessionsDeleteCommand extends BaseCommand {
  static override description = "Erase a session with its runs, events and results";
  static override args = { id: Args.string({ ignoreStdin: true, description: "Session id", required: true }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(SessionsDeleteCommand);
    const { messages } = this.say(flags.language);
    const store = openLocalStore({ path: storePath(process.env) });
    try {
      if (!(await store.deleteSession(args.id, LOCAL_OWNER))) throw sessionNotFound(args.id);
      await writeOut(flags.json ? `${JSON.stringify({ deleted: args.id })}\n` : `${messages.deletedSession(args.id)}\n`);
    } finally {
      await store.close();
    }
  }
}
