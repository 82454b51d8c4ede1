import type { SessionEvent } from "@ai-chef/sdk/contract";
import type { Messages } from "../messages/catalogue.ts";

export interface Progress {
  readonly onEvent: (event: SessionEvent) => void;
  readonly stop: () => void;
}

/** A spinner on standard error that names the stage; silent where there is no terminal. */
export async function startProgress(messages: Messages, isQuiet: boolean): Promise<Progress> {
  // A terminal that says it has no columns makes the spinner clear lines for ever.
  if (isQuiet || !process.stderr.isTTY || !(process.stderr.columns > 0)) return { onEvent: () => undefined, stop: () => undefined };
  const { default: ora } = await import("ora");
  const spinner = ora({ text: messages.stage("PlanRecipe"), stream: process.stderr, discardStdin: false }).start();
  return {
    onEvent: ({ type, stage }) => {
      if (type === "stage-start" && stage !== undefined) spinner.text = messages.stage(stage);
    },
    stop: () => {
      spinner.stop();
    },
  };
}
