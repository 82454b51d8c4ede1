/** What is known of a JSON value without its values: `any` may hold anything. */
export type Shape = "any" | readonly Shape[] | { readonly [key: string]: Shape };

/** Shape of a value, down to a depth. */
export function shapeOf(value: unknown, depth: number): Shape {
  if (depth === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return "any";
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each, depth - 1)]));
}

/** What a path such as `$.brief.shortlist` or `$[0].draft` leads to; undefined when to nothing. */
export function shapeAt(shape: Shape, path: string): Shape | undefined {
  const steps = path.match(/[^.[\]$]+/gu) ?? [];
  return steps.reduce<Shape | undefined>((found, step) => {
    if (found === undefined || found === "any") return found;
    return isList(found) ? found[Number(step)] : found[step];
  }, shape);
}

/** A shape with another put at a path of one key: `$.error`. */
export function withShape(shape: Shape, path: string, put: Shape): Shape {
  if (path === "$") return put;
  const inner = shape === "any" || isList(shape) ? {} : shape;
  return { ...inner, [path.slice("$.".length)]: put };
}

const isList = (shape: Shape): shape is readonly Shape[] => Array.isArray(shape);
