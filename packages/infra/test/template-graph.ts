import type { Template } from "./variants.ts";

/** Which resources of a template each resource names: by `Ref`, `Fn::GetAtt` and `DependsOn`. */
export function graphOf({ Resources }: Template): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(Resources).map(([id, resource]) => {
      const named = new Set([...(resource.DependsOn ?? []), ...namesIn(resource.Properties)]);
      return [id, new Set([...named].filter((name) => name in Resources && name !== id))];
    }),
  );
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  if ("Ref" in value) return [String(value.Ref)];
  if ("Fn::GetAtt" in value && Array.isArray(value["Fn::GetAtt"])) return [String(value["Fn::GetAtt"][0])];
  return Object.values(value).flatMap(namesIn);
}

/** A way from a resource back to itself; null where there is none. */
export function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(id)) return [...way.slice(way.indexOf(id)), id];
    if (done.has(id)) return null;
    for (const next of graph.get(id) ?? []) {
      const cycle = walk(next, [...way, id]);
      if (cycle !== null) return cycle;
    }
    done.add(id);
    return null;
  };
  for (const id of graph.keys()) {
    const cycle = walk(id, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
