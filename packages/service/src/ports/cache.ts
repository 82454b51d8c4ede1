/** Text kept for a while. What cannot be read is absent; a cache that fails is a cache that is empty. */
export interface Cache {
  /** Those of the keys that are there and have not expired. */
  get(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  set(entries: ReadonlyMap<string, string>, options: { readonly lifetimeSeconds: number }): Promise<void>;
}
