import { ChefError, type Language } from "@ai-chef/sdk/contract";
import { seedingMessages } from "../messages/seeding.ts";
import type { EnvironmentPlan, SeedListener } from "../services/seed-environment.ts";
import type { SeedProgress } from "./seed-progress.ts";
import { planSection } from "./seed-section.ts";

export interface SeedListenerOptions {
  readonly language: Language;
  readonly progress: SeedProgress;
  /** Whether it is confirmed already. */
  readonly isConfirmed: boolean;
  readonly onPlan?: (plan: EnvironmentPlan) => void;
}

/** Tells on standard error how the seeding of an environment goes, and asks on a terminal. */
export function seedListener({ language, progress, isConfirmed, onPlan }: SeedListenerOptions): SeedListener {
  const messages = seedingMessages(language);
  let told = "";
  return {
    planned: (plan) => {
      onPlan?.(plan);
      progress.say(planSection(plan, language));
    },
    confirm: async () => {
      if (isConfirmed) return true;
      if (!process.stdin.isTTY || !process.stderr.isTTY) throw new ChefError("not_confirmed", "The embedding was not confirmed.");
      progress.stop();
      const { default: inquirer } = await import("inquirer");
      const { isSure } = await inquirer.prompt([{ type: "confirm", name: "isSure", message: messages.confirm, default: true }]);
      return isSure;
    },
    progress: progress.step,
    throttled: (slower) => {
      const text = messages.throttled(Math.round(slower).toString());
      // Calls that were under way together are throttled together.
      if (text !== told) progress.say(text);
      told = text;
    },
    waiting: (reason) => progress.say(messages.waiting(reason)),
  };
}
