/** Where time and random ids come from, so that a test can hold them still. */
export interface Clock {
  readonly now: () => Date;
  readonly newId: () => string;
}

export const systemClock: Clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
