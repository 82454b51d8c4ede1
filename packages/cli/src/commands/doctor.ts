import { join } from "node:path";
import { Flags } from "@oclif/core";
import { BaseCommand, given } from "../base-command.ts";
import { readEnvironments } from "../deployment/environments.ts";
import { environmentFlags } from "../environment-flags.ts";
import { EXIT } from "../exit-codes.ts";
import { environmentsPath } from "../folders.ts";
import { interruptSignal } from "../interrupt.ts";
import { doctorMessages } from "../messages/doctor.ts";
import { preflightMessages } from "../messages/preflight.ts";
import { doctorReport } from "../output/doctor-report.ts";
import { writeOut } from "../output/write.ts";
import { type KnownEnvironment, knownEnvironment } from "../services/known-environment.ts";

export default class DoctorCommand extends BaseCommand {
  static override description = "Find out what is wrong: machine, credentials, permissions, model access, environment, latest failures; changes nothing";
  static override examples = ["<%= config.bin %> doctor", "<%= config.bin %> doctor --environment prod --json"];
  static override flags = {
    ...environmentFlags,
    region: Flags.string({ description: "Region, where no environment is in use", env: "AWS_REGION" }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(DoctorCommand);
    const { language } = this.say(flags.language);
    const [messages, ofPreflight] = [doctorMessages(language), preflightMessages(language)];
    const environment = environmentInUse(flags);
    const [{ examine }, { worstOf }] = await Promise.all([import("../services/doctor.ts"), import("../operations/diagnosis.ts")]); // they load the AWS SDK
    const diagnoses = await examine({
      environment,
      aws: given({ region: flags.region, profile: flags.profile }),
      assemblies: process.env["AI_CHEF_ASSEMBLIES"] || join(this.config.root, "assemblies"),
      shippedVersion: this.config.version,
      messages,
      preflightMessages: ofPreflight,
      variables: process.env,
      signal: interruptSignal(),
    });
    const worst = worstOf(diagnoses);
    await writeOut(
      flags.json
        ? `${JSON.stringify({ environment: environment?.name ?? null, worst, findings: diagnoses }, null, 2)}\n`
        : doctorReport(diagnoses, messages, ofPreflight),
    );
    if (worst === "failure") process.exitCode = EXIT.environment;
  }
}

/** The environment that is named or in use; null where none is known. @throws {ChefError} `environment_not_found` for a name that is not known. */
function environmentInUse(flags: { readonly environment: string | undefined; readonly profile: string | undefined }): KnownEnvironment | null {
  const path = environmentsPath(process.env);
  if (flags.environment !== undefined) return knownEnvironment(path, flags);
  try {
    const { current, environments } = readEnvironments(path);
    return current === null && Object.keys(environments).length !== 1 ? null : knownEnvironment(path, flags);
  } catch {
    // A damaged file is one of the findings.
    return null;
  }
}
