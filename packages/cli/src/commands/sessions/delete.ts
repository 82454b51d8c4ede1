import { Args } from "@oclif/core";
import { BaseCommand } from "../../base-command.ts";
import { writeOut } from "../../output/write.ts";
import { sessionNotFound, withSessions } from "../../services/sessions.ts";
import { sessionFlags } from "../../session-flags.ts";

export default class SessionsDeleteCommand extends BaseCommand {
  static override description = "Erase a session with its runs, events and results";
  static override args = { id: Args.string({ ignoreStdin: true, description: "Session id", required: true }) };
  static override flags = sessionFlags;

  async run(): Promise<void> {
    const { args, flags } = await this.parse(SessionsDeleteCommand);
    const { messages } = this.say(flags.language);
    if (!(await withSessions(flags, (store) => store.deleteSession(args.id, flags.owner)))) throw sessionNotFound(args.id);
    await writeOut(flags.json ? `${JSON.stringify({ deleted: args.id })}\n` : `${messages.deletedSession(args.id)}\n`);
  }
}
