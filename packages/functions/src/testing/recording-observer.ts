import type { Measure } from "../observability/measure.ts";
import { codeOf, type Ids, type Observer } from "../observability/observer.ts";

/** An observer that keeps what it was told, for tests of handlers. */
export interface RecordingObserver extends Observer {
  readonly invocations: { readonly name: string; readonly ids: Ids }[];
  readonly measures: Measure[];
  readonly lines: string[];
  /** Codes of what failed; `defect` for a defect. */
  readonly failures: string[];
}

export function recordingObserver(): RecordingObserver {
  const invocations: RecordingObserver["invocations"] = [];
  const measures: Measure[] = [];
  const lines: string[] = [];
  const failures: string[] = [];
  const failure = (error: unknown): void => void failures.push(codeOf(error) ?? "defect");
  return {
    invocations,
    measures,
    lines,
    failures,
    observe: async (name, ids, work) => {
      invocations.push({ name, ids });
      try {
        return await work();
      } catch (error) {
        failure(error);
        throw error;
      }
    },
    info: (message) => void lines.push(message),
    failure,
    measure: (values) => void measures.push(...values),
  };
}
