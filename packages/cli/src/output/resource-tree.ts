import type { ResourceEvent } from "../deployment/resource-event.ts";

export interface ResourceTree {
  /** Takes what happened. */
  take(event: ResourceEvent): void;
  /** A line for each stack: its state, how many of its resources are done, which are under way and for how long. */
  lines(now: Date, columns: number): readonly string[];
}

interface Branch {
  state: "under-way" | "done" | "failed";
  readonly done: Set<string>;
  /** When each resource that is under way began. ISO 8601. */
  readonly underWay: Map<string, string>;
}

const NESTED = "AWS::CloudFormation::Stack";
const MARKS = { "under-way": "…", done: "✓", failed: "✗" } as const;
const INDENT = "  ";
const ELLIPSIS = "…";

/** What a deployment does at the moment, stack by stack. */
export function createResourceTree(): ResourceTree {
  const branches = new Map<string, Branch>();
  const branchOf = (name: string): Branch => {
    const branch = branches.get(name) ?? { state: "under-way", done: new Set(), underWay: new Map() };
    branches.set(name, branch);
    return branch;
  };
  return {
    take: ({ path, logicalId, type, status, at }) => {
      const isStack = type === NESTED;
      // A stack tells of itself too; its parent's word counts.
      if (isStack && path.length > 0) return;
      if (isStack) {
        branchOf(logicalId).state = status.endsWith("_FAILED") ? "failed" : status.endsWith("_COMPLETE") ? "done" : "under-way";
        return;
      }
      const branch = branchOf(path.join(" / "));
      if (status.endsWith("_IN_PROGRESS")) {
        branch.done.delete(logicalId);
        if (!branch.underWay.has(logicalId)) branch.underWay.set(logicalId, at);
        return;
      }
      branch.underWay.delete(logicalId);
      if (status.endsWith("_COMPLETE")) branch.done.add(logicalId);
    },
    lines: (now, columns) => {
      const width = Math.max(0, ...[...branches.keys()].map((name) => name.length));
      return [...branches].map(([name, { state, done, underWay }]) => {
        const busy = [...underWay].map(([id, since]) => `${id} ${Math.max(0, Math.round((now.getTime() - Date.parse(since)) / 1000))} s`).join(", ");
        const line = `${INDENT}${MARKS[state]} ${name.padEnd(width)}  ${String(done.size).padStart(3)}${busy === "" ? "" : `  ${busy}`}`;
        return line.length > columns ? `${line.slice(0, columns - 1)}${ELLIPSIS}` : line;
      });
    },
  };
}
