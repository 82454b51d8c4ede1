import { Args, Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand, given } from "../base-command.ts";
import { environmentFlags } from "../environment-flags.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { logsMessages } from "../messages/logs.ts";
import { logLines } from "../output/log-lines.ts";
import { writeOut } from "../output/write.ts";
import { knownEnvironment } from "../services/known-environment.ts";

const UNITS_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export default class LogsCommand extends BaseCommand {
  static override description = "Show what the functions of an environment logged, together and in order of time";
  static override examples = [
    "<%= config.bin %> logs",
    "<%= config.bin %> logs generate-recipe --since 2h",
    "<%= config.bin %> logs --session session-0123 --follow",
  ];
  static override args = {
    function: Args.string({
      ignoreStdin: true,
      description: "Function, as generate-recipe or api; workflow or http-api (default the functions, with --session all)",
      required: false,
    }),
  };
  static override flags = {
    ...environmentFlags,
    session: Flags.string({ description: "Only lines of this session, or of this run", env: "AI_CHEF_SESSION" }),
    since: Flags.string({ description: "How far back: 30s, 15m, 2h, 7d (default 1h)", default: "1h", env: "AI_CHEF_SINCE" }),
    limit: Flags.integer({ description: "The last so many lines", default: 200, min: 1, max: 10_000, env: "AI_CHEF_LOG_LINES" }),
    all: Flags.boolean({ description: "With what Lambda writes around each call, and metrics", default: false, env: "AI_CHEF_LOG_ALL" }),
    follow: Flags.boolean({ description: "Go on until Ctrl-C; with --json a document a line", default: false, env: "AI_CHEF_FOLLOW" }),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(LogsCommand);
    const messages = logsMessages(this.say(flags.language).language);
    const since = sinceOf(flags.since);
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    if (flags.session?.includes('"') === true) throw new ChefError("invalid_value", "An id has no quotes.", { field: "session", value: flags.session });
    const { environmentLogs } = await import("../services/environment-logs.ts"); // loads the AWS SDK
    const signal = interruptSignal();
    const options = { ...given({ source: args.function, id: flags.session }), since, limit: flags.limit, isAll: flags.all, isFollowed: flags.follow, signal };
    try {
      await environmentLogs(environment, options, async (lines) => {
        if (flags.json)
          return await writeOut(flags.follow ? lines.map((line) => `${JSON.stringify(line)}\n`).join("") : `${JSON.stringify({ lines }, null, 2)}\n`);
        if (lines.length === 0) process.stderr.write(`${messages.none(environment.name, flags.since)}\n`);
        await writeOut(logLines(lines));
      });
    } catch (error) {
      // Following ends by Ctrl-C, which is no failure to be told of.
      if (!flags.follow || !signal.aborted) throw error;
    }
  }
}

function sinceOf(text: string): Date {
  const { count, unit } = /^(?<count>\d{1,6})(?<unit>[smhd])$/u.exec(text)?.groups ?? {};
  if (count === undefined)
    throw new ChefError("invalid_value", `"${text}" is no span of time.`, { field: "since", value: text, hint: "Use a number with s, m, h or d, as 15m." });
  return new Date(Date.now() - Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS]); // by the expression
}
