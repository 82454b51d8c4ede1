/** A stream of numbers from 0 to 1 that a seed decides (FNV-1a into mulberry32): the same seed, the same dish, on every host. */
export function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The entries in an order that the stream decides (Fisher and Yates). */
export function shuffled<T>(entries: readonly T[], random: () => number): readonly T[] {
  const order = [...entries];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] as T; // both indexes are inside the array
    order[last] = order[other] as T;
    order[other] = held;
  }
  return order;
}
