import type { Food } from "@ai-chef/kitchen";

/** Other names beyond these say nothing new of the food. */
const MAX_ALIASES = 8;

/** What of a food is embedded: its names in both languages, then what kind of thing it is. A change of it is a change of the index's schema. */
export function embeddingText({ name, aliases, category, state }: Food): string {
  const names = [name.en, ...aliases.en.slice(0, MAX_ALIASES), name.ko, ...aliases.ko.slice(0, MAX_ALIASES)];
  return `${[...new Set(names)].join(", ")} (${category}, ${state})`;
}
