import type { StackEvent } from "@aws-sdk/client-cloudformation";
import { hostname, userInfo } from "node:os";

/** Who holds an operation on a stack. */
export interface Holder {
  /** `user@host` of an `ai-chef`; null for another tool. */
  readonly who: string | null;
  /** When the operation began. ISO 8601. */
  readonly since: string;
  /** As it stands in the stack's events; null where the operation has none. */
  readonly token: string | null;
}

const PREFIX = "ai-chef";
/** CloudFormation takes 1 to 128 letters, digits and hyphens, the first no hyphen (API reference, `ClientRequestToken`). */
const MAX_LENGTH = 128;
const TOKEN = /^ai-chef-(?<time>\d{17})-(?<who>(?:[A-Za-z0-9]|-[0-9a-f]{2})+)$/u;

/** The text that stands in the events of an operation: who does it, and from when on. Readable for people, and read back by `readHolder`. */
export function holderToken(who: string, at: Date): string {
  const start = `${PREFIX}-${at.toISOString().replaceAll(/\D/gu, "")}-`;
  let token = start;
  // Character by character, so that a long name ends with a whole one.
  for (const character of who === "" ? "unknown" : who) {
    const next = token + escaped(character);
    if (next.length > MAX_LENGTH) break;
    token = next;
  }
  return token;
}

/** Who a token of ours names and since when; null for any other. */
export function readHolder(token: string): Pick<Holder, "who" | "since"> | null {
  const { time = "", who = "" } = TOKEN.exec(token)?.groups ?? {};
  const [, year, month, day, hour, minute, second, ms] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/u.exec(time) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  if (Number.isNaN(at.getTime())) return null;
  const bytes = Array.from(
    who.matchAll(/-(?<hex>..)|(?<plain>.)/gu),
    ({ groups = {} }) => groups["plain"]?.charCodeAt(0) ?? Number.parseInt(groups["hex"] ?? "", 16),
  );
  return { who: new TextDecoder().decode(Uint8Array.from(bytes)), since: at.toISOString() };
}

/** Operations begin with one of these on the stack itself; their rollbacks and clean-ups belong to them. */
const BEGINNINGS: ReadonlySet<string> = new Set(["CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "IMPORT_IN_PROGRESS"]);

/**
 * Who holds the operation that is under way on a stack.
 *
 * @param events - Of the stack, in any order; those of its resources do no harm.
 * @returns null where nothing is under way, or where its beginning is not among the events.
 */
export function describeHolder(events: readonly StackEvent[]): Holder | null {
  const own = events.filter(isOwn).toSorted((a, b) => (b.Timestamp?.getTime() ?? 0) - (a.Timestamp?.getTime() ?? 0));
  const [newest] = own;
  const status: string = newest?.ResourceStatus ?? "";
  if (!status.endsWith("_IN_PROGRESS") || status === "REVIEW_IN_PROGRESS") return null;
  const beginning = own.find(({ ResourceStatus = "" }) => BEGINNINGS.has(ResourceStatus));
  if (beginning === undefined) return null;
  const token = beginning.ClientRequestToken ?? null;
  return { who: null, since: beginning.Timestamp?.toISOString() ?? "", ...(token === null ? null : readHolder(token)), token };
}

const isOwn = ({ StackId, PhysicalResourceId }: StackEvent): boolean => StackId !== undefined && StackId === PhysicalResourceId;

/** Who runs this process: `user@host`. */
export function thisHolder(environment: NodeJS.ProcessEnv): string {
  return `${userName(environment)}@${hostname()}`;
}

function userName(environment: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no user has.
    return environment["USER"] || environment["LOGNAME"] || "unknown";
  }
}

/** A hyphen and two hexadecimal digits for each byte of what is no letter or digit of ASCII. */
const escaped = (character: string): string =>
  /^[A-Za-z0-9]$/u.test(character) ? character : Array.from(new TextEncoder().encode(character), (byte) => `-${byte.toString(16).padStart(2, "0")}`).join("");
