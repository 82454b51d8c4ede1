import definition from "#workflow" with { type: "json" };

/** As much of the Amazon States Language as the host looks at. */
export interface WorkflowDefinition {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, WorkflowState>>;
}

export interface WorkflowState {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly Branches?: readonly Pick<WorkflowDefinition, "StartAt" | "States">[];
}

/** The workflow file: the one that is deployed. */
export const WORKFLOW: WorkflowDefinition = definition;

/** Seconds that each Task may take, by its name; one that says nothing is absent. */
export function taskTimeouts({ States }: Pick<WorkflowDefinition, "States">): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(States).flatMap(([name, { TimeoutSeconds, Branches = [] }]): [string, number][] => [
      ...(TimeoutSeconds === undefined ? [] : [[name, TimeoutSeconds] satisfies [string, number]]),
      ...Branches.flatMap((branch) => [...taskTimeouts(branch)]),
    ]),
  );
}
