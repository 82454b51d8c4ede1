import { Args } from "@oclif/core";
import { TARGETS } from "@ai-chef/kitchen";
import { ChefError, nearest, TARGET_IDS } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../base-command.ts";
import { targetPage, targetsList } from "../output/target-page.ts";
import { writeOut } from "../output/write.ts";

export default class TargetsCommand extends BaseCommand {
  static override description = "List the dietary targets, or show the rules of one with their sources";
  static override examples = ["<%= config.bin %> targets", "<%= config.bin %> targets keto"];
  static override args = { id: Args.string({ ignoreStdin: true, description: "Target", required: false }) };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(TargetsCommand);
    const { language, messages } = this.say(flags.language);
    if (args.id === undefined) {
      const all = TARGET_IDS.map((id) => TARGETS[id]);
      return await writeOut(flags.json ? `${JSON.stringify(all, null, 2)}\n` : targetsList(all, language));
    }
    const id = TARGET_IDS.find((each) => each === args.id);
    if (id === undefined) {
      const near = nearest(args.id, TARGET_IDS);
      throw new ChefError("unknown_target", `There is no target "${args.id}".`, {
        value: args.id,
        hint: near === undefined ? `Use one of: ${TARGET_IDS.join(", ")}.` : `Did you mean "${near}"?`,
      });
    }
    await writeOut(flags.json ? `${JSON.stringify(TARGETS[id], null, 2)}\n` : targetPage(TARGETS[id], language, messages));
  }
}
