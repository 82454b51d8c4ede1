import { type StageDependencies, systemClock } from "@ai-chef/service";
import { settings } from "./settings.ts";
import { store } from "./tables.ts";

const notHere = (what: string) => async (): Promise<never> => {
  throw new Error(`this function has no ${what}`);
};

/** What every stage is given; a function that needs a model, prices or an index puts its own in. */
export const stageDependencies = (own: Partial<StageDependencies> = {}): StageDependencies => ({
  store: store(),
  clock: systemClock,
  retentionDays: settings.RETENTION_DAYS,
  model: { propose: notHere("model") },
  prices: { name: "none", offers: notHere("price source") },
  foods: null,
  ...own,
});
