import { type Shape, shapeAt, withShape } from "./shape.ts";

/** As much of the Amazon States Language as the walker understands: JSONPath, and the state types that the workflow uses. */
export interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export interface State {
  readonly Type: string;
  readonly Parameters?: unknown;
  readonly ResultSelector?: unknown;
  readonly ResultPath?: string | null;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly ResultPath?: string; readonly Next: string }[];
  readonly Branches?: readonly Machine[];
  readonly Choices?: readonly { readonly Variable?: string; readonly Next: string }[];
  readonly Default?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly TimeoutSeconds?: number;
  readonly Resource?: string;
}

export interface WalkOptions {
  /** What the machine is started with. */
  readonly input: Shape;
  /** What the function of each Task returns. */
  readonly outputs: Readonly<Record<string, Shape>>;
}

export interface Walk {
  /** Paths that lead to nothing, as `State: $.path`. */
  readonly problems: readonly string[];
  /** Payloads that each Task may be given. */
  readonly payloads: ReadonlyMap<string, readonly Shape[]>;
}

/** Goes every way through a workflow with the shapes of its data, and notes what reads a path that no state before it wrote. */
export function walkWorkflow(machine: Machine, { input, outputs }: WalkOptions): Walk {
  const problems = new Set<string>();
  const payloads = new Map<string, Shape[]>();

  const evaluate = (template: unknown, shape: Shape, where: string, context: Shape): Shape => {
    if (typeof template !== "object" || template === null) return "any";
    return Object.fromEntries(
      Object.entries(template).map(([key, value]) =>
        key.endsWith(".$") ? [key.slice(0, -".$".length), read(String(value), shape, where, context)] : [key, evaluate(value, shape, where, context)],
      ),
    );
  };

  const read = (expression: string, shape: Shape, where: string, context: Shape): Shape => {
    const isCall = expression.startsWith("States.");
    const found = (expression.match(/\${1,2}[\w.[\]]*/gu) ?? []).map((path) => {
      const at = path.startsWith("$$") ? shapeAt(context, path.slice(1)) : shapeAt(shape, path);
      if (at === undefined) problems.add(`${where}: ${path}`);
      return at ?? "any";
    });
    return isCall ? "any" : (found[0] ?? "any");
  };

  /** Shapes in which a machine may end. */
  const walk = ({ StartAt, States }: Machine, start: Shape, context: Shape): readonly Shape[] => {
    const ends = new Map<string, Shape>();
    const seen = new Set<string>();
    const waiting: [string, Shape][] = [[StartAt, start]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [name, shape] = next;
      const key = JSON.stringify(next);
      if (seen.has(key)) continue;
      seen.add(key);
      const state = States[name];
      if (state === undefined) {
        problems.add(`${name}: no such state`);
        continue;
      }
      const given = state.Parameters === undefined ? shape : evaluate(state.Parameters, shape, name, context);
      for (const result of resultsOf(name, state, given)) {
        const selected = state.ResultSelector === undefined ? result : evaluate(state.ResultSelector, result, name, context);
        const left = state.ResultPath === null ? shape : withShape(shape, state.ResultPath ?? "$", selected);
        if (state.End === true) ends.set(JSON.stringify(left), left);
        for (const { Variable, Next } of state.Choices ?? []) {
          if (Variable !== undefined) read(Variable, shape, name, context);
          waiting.push([Next, left]);
        }
        if (state.Default !== undefined) waiting.push([state.Default, left]);
        if (state.Next !== undefined) waiting.push([state.Next, left]);
      }
      for (const { ResultPath = "$", Next } of state.Catch ?? []) waiting.push([Next, withShape(shape, ResultPath, { Error: "any", Cause: "any" })]);
    }
    return [...ends.values()];
  };

  const resultsOf = (name: string, state: State, given: Shape): readonly Shape[] => {
    if (state.Type === "Task") {
      const payload = shapeAt(given, "$.Payload") ?? "any";
      payloads.set(name, [...(payloads.get(name) ?? []), payload]);
      return [{ Payload: outputs[name] ?? {}, StatusCode: "any" }];
    }
    if (state.Type !== "Parallel") return [given];
    // Inside a branch the runner on one machine takes the branch's input for the execution's.
    const inside = { Execution: { Name: "any" } } as const;
    return (state.Branches ?? [])
      .map((branch) => walk(branch, given, inside))
      .reduce<readonly (readonly Shape[])[]>((rows, ends) => rows.flatMap((row) => ends.map((end) => [...row, end])), [[]]);
  };

  walk(machine, input, { Execution: { Name: "any", Input: "any" } });
  return { problems: [...problems], payloads };
}
