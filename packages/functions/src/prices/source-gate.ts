import type { AccessStore, Clock } from "@ai-chef/service";
import { ChefError, type Offer } from "@ai-chef/sdk/contract";
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from "cockatiel";
import type { Answers, LiveSource } from "./live-source.ts";
import { orStopped } from "./or-stopped.ts";
import { toPriceError, unavailable } from "./price-error.ts";
import { dayPeriod } from "./survey-day.ts";

export interface BreakerOptions {
  /** Failures in a row after which a source is left alone. @defaultValue 3 */
  readonly failures?: number;
  /** For how long, in milliseconds; then one request tries it. @defaultValue 60,000 */
  readonly restMs?: number;
}

export interface GateOptions {
  readonly source: LiveSource;
  readonly access: Pick<AccessStore, "count">;
  readonly clock: Pick<Clock, "now">;
  readonly breaker?: BreakerOptions;
}

export interface GateRequest {
  /** The caller's: aborted, the outcome is what came by then. */
  readonly signal: AbortSignal;
  /** Time for this source, in milliseconds. */
  readonly timeMs: number;
  /** Share of the day's requests that may be used, 0 to 1. @defaultValue 1 */
  readonly quotaShare?: number;
}

export interface GateOutcome {
  /** What was answered, as far as it came. */
  readonly answers: Answers;
  readonly failure: ChefError | null;
}

/** A source with its quota, which all functions share, and its breaker, which is this process's. */
export interface SourceGate {
  readonly source: LiveSource;
  /** Never rejects. */
  ask(foodIds: readonly string[], request: GateRequest): Promise<GateOutcome>;
  /** The last failure while it is left alone or has not answered since; null when it is well. */
  lastFailure(): ChefError | null;
  isOpen(): boolean;
  /** Requests of today; null when nobody can say. */
  callsToday(): Promise<number | null>;
}

const FAILURES = 3;
const REST_MS = 60_000;
/** A counter is kept a little longer than its day. */
const DAY_MS = 24 * 60 * 60 * 1000;

export function createSourceGate({ source, access, clock, breaker: { failures = FAILURES, restMs = REST_MS } = {} }: GateOptions): SourceGate {
  const policy = circuitBreaker(
    handleWhen((error) => ChefError.isInstance(error)),
    { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: restMs },
  );
  let last: ChefError | null = null;

  const counter = (): { readonly counter: string; readonly expiresAt: string } => {
    const { day, endsAt } = dayPeriod(clock.now());
    return { counter: `prices/${source.name}/${day}`, expiresAt: new Date(endsAt.getTime() + DAY_MS).toISOString() };
  };
  const count = async (limit: number): Promise<void> => {
    const { isWithin } = await access.count({ ...counter(), amount: 1, limit });
    if (!isWithin) throw unavailable(source.name, `the ${limit} requests of the day are used up.`);
  };

  return {
    source,
    ask: async (foodIds, { signal, timeMs, quotaShare = 1 }) => {
      const answers = new Map<string, readonly Offer[]>();
      let isOver = false;
      const within = AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeMs))]);
      const limit = Math.floor(source.dailyCalls * quotaShare);
      const asking = async (): Promise<void> => {
        try {
          const options = {
            signal: within,
            beforeCall: () => count(limit),
            onAnswers: (came: Answers) => {
              if (!isOver) for (const [foodId, offers] of came) answers.set(foodId, offers);
            },
          };
          await orStopped(source.ask(foodIds, options), within);
        } catch (error) {
          if (within.aborted && !signal.aborted) throw unavailable(source.name, `it was not done in its ${Math.round(timeMs)} ms.`);
          // What the caller stopped is no failure of the source: the breaker counts errors of ours alone.
          throw signal.aborted ? new Error("stopped", { cause: error }) : toPriceError(error, source.name);
        } finally {
          isOver = true;
        }
      };
      try {
        await policy.execute(asking);
        last = null;
        return { answers, failure: null };
      } catch (error) {
        if (signal.aborted) return { answers, failure: unavailable(source.name, "it was stopped.") };
        const isResting = error instanceof BrokenCircuitError;
        const failure = isResting ? resting(source.name, last) : toPriceError(error, source.name);
        if (!isResting) last = failure;
        return { answers, failure };
      }
    },
    lastFailure: () => last,
    isOpen: () => policy.state === CircuitState.Open,
    callsToday: async () => {
      try {
        return (await access.count({ ...counter(), amount: 0, limit: null })).count;
      } catch {
        return null;
      }
    },
  };
}

/** Of the kind that it failed with. */
function resting(name: string, last: ChefError | null): ChefError {
  if (last === null) return unavailable(name, "it is left alone for a minute, because it failed again and again.");
  return last;
}
