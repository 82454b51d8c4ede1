import type { ResourceEvent } from "./resource-event.ts";

/** Reasons that only say that something else failed. */
const ECHOES = [
  /^Resource (?:creation|update|deletion) cancelled/iu,
  /^The following resource\(s\) failed to/iu,
  /^Embedded stack .* was not successfully/iu,
  /^(?:Rollback|Delete) requested by user/iu,
];

/**
 * The failure that the others follow from: the first by time whose reason is its own, of the deepest stack where several have one moment.
 *
 * @returns null where no event failed.
 */
export function rootCause(events: readonly ResourceEvent[]): ResourceEvent | null {
  const failed = events.filter(({ status }) => status.endsWith("_FAILED"));
  const own = failed.filter(({ reason }) => reason !== null && !ECHOES.some((echo) => echo.test(reason)));
  const [first = null] = (own.length > 0 ? own : failed).toSorted((a, b) => a.at.localeCompare(b.at) || b.path.length - a.path.length);
  return first;
}
