import type { DeployMessage } from "../deployment/deploy.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";
import { changesSection } from "./changes-section.ts";

export interface DeployProgress {
  readonly tell: (message: DeployMessage) => void;
  /** A line that stays. */
  readonly say: (text: string) => void;
  /** Says what is waited for: on a terminal until it is over. */
  readonly wait: (text: string) => void;
  /** Whether an operation goes on in the account. */
  readonly isUnderWay: () => boolean;
  readonly stop: () => void;
}

const NESTED = "AWS::CloudFormation::Stack";

/** Progress on standard error: a spinner on a terminal, a line for each stack elsewhere; failures are lines everywhere. */
export async function startDeployProgress(messages: DeploymentMessages, isQuiet: boolean): Promise<DeployProgress> {
  const isLive = !isQuiet && process.stderr.isTTY && process.stderr.columns > 0;
  const spinner = isLive ? (await import("ora")).default({ stream: process.stderr, discardStdin: false }) : null;
  const line = (text: string): void => {
    if (isQuiet) return;
    spinner?.stop();
    process.stderr.write(`${text}\n`);
  };
  const spin = (text: string): void => {
    if (spinner === null) return;
    spinner.text = text;
    if (!spinner.isSpinning) spinner.start();
  };
  let done = 0;
  let isUnderWay = false;
  const tell = (message: DeployMessage): void => {
    switch (message.step) {
      case "joining":
        isUnderWay = true;
        return line(messages.joining(message.status, message.holder));
      case "removing":
        return line(messages.removingFailed(message.status));
      case "uploading":
        return spin(messages.uploading(message.done, message.of));
      case "changes":
        return line(changesSection(message.changes, message.parameters, messages));
      case "nothing-to-change":
        return line(messages.nothingToChange);
      case "resource": {
        isUnderWay = true;
        const { status, type, path, logicalId, reason } = message.event;
        if (status.endsWith("_COMPLETE")) done += 1;
        if (status.endsWith("_FAILED")) line(`${[...path, logicalId].join(" / ")}  ${status}  ${reason ?? ""}`);
        else if (spinner === null && type === NESTED && status.endsWith("_COMPLETE")) line(`${logicalId}  ${status}`);
        return spin(messages.deploying(done));
      }
    }
  };
  const wait = (text: string): void => (spinner === null ? line(text) : spin(text));
  return { tell, say: line, wait, isUnderWay: () => isUnderWay, stop: () => void spinner?.stop() };
}
