/** Between the first two looks, milliseconds: small changes are done at once. */
const FIRST_MS = 200;
const GROWTH = 1.4;
/** CloudFormation lets an account look some ten times a second, over all that look at once. */
const LONGEST_MS = 2000;

/** How long to wait before each next look at something that goes on. Milliseconds. */
export function* pollDelays(longestMs = LONGEST_MS): Generator<number, never, undefined> {
  for (let ms = FIRST_MS; ; ms *= GROWTH) yield Math.min(ms, longestMs);
}
