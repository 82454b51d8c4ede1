import definition from "#workflow" with { type: "json" };

/** The workflow file: the one that is deployed. */
export const WORKFLOW: WorkflowDefinition = definition;

/** As much of the Amazon States Language as the host looks at. */
export interface WorkflowDefinition {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, WorkflowState>>;
}

export interface WorkflowState {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly Branches?: readonly { readonly States: Readonly<Record<string, WorkflowState>> }[];
}

/** Seconds that each Task may take, by its name. */
export function taskTimeouts({ States }: Pick<WorkflowDefinition, "States">): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(States).flatMap(([name, state]): [string, number][] =>
      state.Type === "Task" ? [[name, state.TimeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS]] : (state.Branches ?? []).flatMap((branch) => [...taskTimeouts(branch)]),
    ),
  );
}

/** What Step Functions takes for a Task without one is a year; ours all have one, and a test says so. */
const DEFAULT_TIMEOUT_SECONDS = 60;
