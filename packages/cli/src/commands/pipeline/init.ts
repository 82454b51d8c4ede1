import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Flags } from "@oclif/core";
import { ChefError } from "@ai-chef/sdk/contract";
import { BaseCommand } from "../../base-command.ts";
import { ENVIRONMENT_NAME } from "../../environment-name.ts";
import { pipelineMessages } from "../../messages/pipeline.ts";
import { writeOut } from "../../output/write.ts";

const WORKFLOW = ".github/workflows/ai-chef.yml";
const ROLES = "ai-chef-pipeline.template.json";
const REPOSITORY = /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/u;

export default class PipelineInitCommand extends BaseCommand {
  static override description = "Write a GitHub workflow that tests, deploys and promotes, and the template of its roles";
  static override examples = ["<%= config.bin %> pipeline init --repository my-org/my-app --region ap-northeast-2"];
  static override flags = {
    repository: Flags.string({ description: "owner/name on GitHub", required: true, env: "AI_CHEF_PIPELINE_REPOSITORY" }),
    region: Flags.string({ description: "Region to deploy into", required: true, env: "AWS_REGION" }),
    environments: Flags.string({
      description: "Environments, in the order in which a change goes through them",
      default: "dev,prod",
      env: "AI_CHEF_PIPELINE_ENVIRONMENTS",
    }),
    folder: Flags.directory({ description: "Folder of the repository", default: ".", exists: true, env: "AI_CHEF_PIPELINE_FOLDER" }),
    force: Flags.boolean({ description: "Write over files that are there" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(PipelineInitCommand);
    const messages = pipelineMessages(this.say(flags.language).language);
    const environments = flags.environments.split(",").map((name) => name.trim());
    const odd = environments.find((name) => !ENVIRONMENT_NAME.test(name));
    if (odd !== undefined)
      throw new ChefError("invalid_value", "The name of an environment has 1 to 20 lower-case letters, digits and hyphens.", {
        field: "environments",
        value: odd,
      });
    if (new Set(environments).size < environments.length)
      throw new ChefError("invalid_value", "An environment is named twice.", { field: "environments", value: flags.environments });
    if (!REPOSITORY.test(flags.repository))
      throw new ChefError("invalid_value", "A repository is given as owner/name.", { field: "repository", value: flags.repository });
    const paths = { workflow: join(flags.folder, WORKFLOW), roles: join(flags.folder, ROLES) };
    const there = Object.values(paths).filter((path) => existsSync(path));
    if (there.length > 0 && !flags.force)
      throw new ChefError("invalid_value", `There is a file ${there.join(" and ")}.`, {
        field: "folder",
        value: there.join(", "),
        hint: "Move it away, or give --force.",
      });

    const assemblies = process.env["AI_CHEF_ASSEMBLIES"] || join(this.config.root, "assemblies");
    const { writtenPipeline } = await import("../../services/write-pipeline.ts"); // only this command loads it
    const { workflow, roles } = await writtenPipeline({ ...flags, environments, version: this.config.version, assemblies });
    for (const [path, text] of [
      [paths.workflow, workflow],
      [paths.roles, roles],
    ] as const) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    if (flags.json) await writeOut(`${JSON.stringify({ files: Object.values(paths), environments })}\n`);
    else await writeOut(messages.written(paths.workflow, paths.roles, environments));
  }
}
