import type { Assembly } from "./assembly.ts";

/** Types of all resources of an assembly, those of the nested stacks too. */
export function resourceTypes({ root, nested }: Pick<Assembly, "root" | "nested">): ReadonlySet<string> {
  return new Set([root, ...Object.values(nested)].flatMap(({ Resources = {} }) => Object.values(Resources).map(({ Type }) => Type)));
}
