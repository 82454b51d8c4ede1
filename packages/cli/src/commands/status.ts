import { Flags } from "@oclif/core";
import { BaseCommand } from "../base-command.ts";
import { environmentFlags } from "../environment-flags.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { statusMessages } from "../messages/status.ts";
import { statusCard } from "../output/status-card.ts";
import { writeOut } from "../output/write.ts";
import { knownEnvironment } from "../services/known-environment.ts";

export default class StatusCommand extends BaseCommand {
  static override description = "Show how an environment stands: stack, version, drift, alarms, index, the day's use, last runs";
  static override examples = ["<%= config.bin %> status", "<%= config.bin %> status --environment prod --drift"];
  static override flags = {
    ...environmentFlags,
    drift: Flags.boolean({ description: "Look for what was changed by other hands (half a minute)", default: false, env: "AI_CHEF_DRIFT" }),
    runs: Flags.integer({ description: "How many of the last runs", default: 10, min: 0, max: 100, env: "AI_CHEF_STATUS_RUNS" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(StatusCommand);
    const { language, messages } = this.say(flags.language);
    const environment = knownEnvironment(environmentsPath(process.env), flags);
    const { environmentStatus } = await import("../services/environment-status.ts"); // loads the AWS SDK
    const options = { shippedVersion: this.config.version, isDriftAsked: flags.drift, runs: flags.runs, signal: interruptSignal() };
    const status = await environmentStatus(environment, options);
    await writeOut(flags.json ? `${JSON.stringify(status, null, 2)}\n` : statusCard(status, messages, statusMessages(language)));
  }
}
