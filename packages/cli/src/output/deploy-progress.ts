import type { DeployMessage } from "../deployment/deploy.ts";
import type { DeploymentMessages } from "../messages/deployment.ts";
import { createResourceTree } from "./resource-tree.ts";
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

const AGING_MS = 1000;
const NESTED = "AWS::CloudFormation::Stack";

/** Progress on standard error: a spinner with the tree of stacks on a terminal, a line for each stack elsewhere; failures are lines everywhere. */
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
  const tree = createResourceTree();
  const treeText = (): string => [messages.deploying(done), ...tree.lines(new Date(), process.stderr.columns)].join("\n");
  let isUnderWay = false;
  let isTreeShown = false;
  // What is under way gets older while nothing happens.
  if (spinner !== null) setInterval(() => isTreeShown && spinner.isSpinning && spin(treeText()), AGING_MS).unref();
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
        else if (spinner === null && type === NESTED && path.length === 0 && status.endsWith("_COMPLETE")) line(`${logicalId}  ${status}`);
        tree.take(message.event);
        isTreeShown = true;
        return spin(treeText());
      }
    }
  };
  const wait = (text: string): void => {
    isTreeShown = false;
    if (spinner === null) line(text);
    else spin(text);
  };
  return { tell, say: line, wait, isUnderWay: () => isUnderWay, stop: () => void spinner?.stop() };
}
