import type { SourceGate } from "./source-gate.ts";

/** A source of prices as a person is told of it. */
export interface SourceState {
  readonly name: string;
  /** Whether it is asked when prices are needed. */
  readonly isLive: boolean;
  readonly why: string;
  readonly remedy: string | null;
  /** Requests of today, by all processes; null where nobody counts. */
  readonly callsToday: number | null;
  readonly dailyCalls: number | null;
}

export async function describeSource(gate: SourceGate): Promise<SourceState> {
  const { name, dailyCalls } = gate.source;
  const callsToday = await gate.callsToday();
  const failure = gate.lastFailure();
  const isUsedUp = callsToday !== null && callsToday >= dailyCalls;
  const why = isUsedUp
    ? `Its ${dailyCalls} requests of the day are used up.`
    : failure === null
      ? "It is configured."
      : `${gate.isOpen() ? "It is left alone for a while" : "It failed when it was last asked"}: ${failure.message}`;
  return { name, isLive: !isUsedUp && !gate.isOpen(), why, remedy: failure?.hint ?? null, callsToday, dailyCalls };
}
