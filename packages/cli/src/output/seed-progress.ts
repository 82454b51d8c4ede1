import type { FoodIndexProgress } from "@ai-chef/service";
import type { Language } from "@ai-chef/sdk/contract";
import { type SeedingMessages, seedingMessages } from "../messages/seeding.ts";
import { formatNumber } from "./figures.ts";

export interface SeedProgress {
  /** A line that stays. */
  readonly say: (text: string) => void;
  readonly step: (progress: FoodIndexProgress) => void;
  readonly stop: () => void;
}

/** Elsewhere than on a terminal, a line for every so much of a step. */
const SHARES = 10;

/** Progress on standard error: a spinner on a terminal, a line for every tenth elsewhere. */
export async function startSeedProgress(language: Language, isQuiet: boolean): Promise<SeedProgress> {
  const messages: SeedingMessages = seedingMessages(language);
  const isLive = !isQuiet && process.stderr.isTTY && process.stderr.columns > 0;
  const spinner = isLive ? (await import("ora")).default({ stream: process.stderr, discardStdin: false }) : null;
  const say = (text: string): void => {
    if (isQuiet) return;
    spinner?.stop();
    process.stderr.write(`${text}\n`);
  };
  let told = "";
  const step = ({ step: name, done, total }: FoodIndexProgress): void => {
    const text = messages.progress(messages.steps[name], formatNumber(done, 0, language), formatNumber(total, 0, language));
    if (spinner !== null) {
      spinner.text = text;
      if (!spinner.isSpinning) spinner.start();
      return;
    }
    const share = `${name} ${Math.floor((done / total) * SHARES)}`;
    if (share === told) return;
    told = share;
    say(text);
  };
  return { say, step, stop: () => void spinner?.stop() };
}
