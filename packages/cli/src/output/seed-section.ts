import type { Language } from "@ai-chef/sdk/contract";
import { seedingMessages } from "../messages/seeding.ts";
import type { EnvironmentPlan, EnvironmentSeeded } from "../services/seed-environment.ts";
import type { SeededIndex } from "../seeding/seed-index.ts";
import type { Seeds } from "../seeding/prepare-seeding.ts";
import { formatNumber } from "./figures.ts";

const whole = (value: number, language: Language): string => formatNumber(value, 0, language);

/** What was read of the sources. */
export function seedsSection({ tables, foods, rejectedPath }: Seeds, language: Language): string {
  const messages = seedingMessages(language);
  const read = tables.reduce((sum, table) => sum + table.foods.length, 0);
  return [
    ...tables.flatMap(({ source, foods: own, rejected, attribution, publishedFoods }) => [
      messages.read(source, whole(own.length, language), rejected.length),
      ...(own.length + rejected.length < publishedFoods ? [`  ${messages.fewer(whole(publishedFoods, language))}`] : []),
      `  ${attribution}`,
    ]),
    ...(rejectedPath === null ? [] : [messages.rejectedAt(rejectedPath)]),
    ...(foods.length < read ? [messages.limited(whole(foods.length, language))] : []),
  ].join("\n");
}

/** What making the vectors will take. */
export function planSection(plan: EnvironmentPlan, language: Language): string {
  const messages = seedingMessages(language);
  const usd = plan.usd.toFixed(plan.usd < 1 ? 4 : 2);
  return [
    ...(plan.kept === 0 ? [] : [messages.kept(whole(plan.kept, language))]),
    messages.plan(whole(plan.texts, language), plan.dimension, whole(plan.tokens, language), usd, formatNumber(plan.minutes, 1, language)),
    messages.pace(whole(plan.perMinute, language), plan.isQuotaKnown),
  ].join("\n");
}

/** What was done. */
export function seededSection(done: SeededIndex, embedded: EnvironmentSeeded["embedded"] | null, language: Language): string {
  const messages = seedingMessages(language);
  return [
    messages.done(whole(done.foods, language), done.index),
    ...(embedded === null || embedded.texts === 0
      ? []
      : [messages.embedded(whole(embedded.texts, language), whole(embedded.tokens, language), formatNumber(embedded.seconds, 1, language))]),
    ...(done.replaced.length === 0 ? [] : [messages.replaced(done.replaced.join(", "))]),
    ...(done.removed.length === 0 ? [] : [messages.removed(done.removed.join(", "))]),
    "",
  ].join("\n");
}
