/** Turns text into vectors of one length. */
export interface Embedder {
  readonly model: string;
  readonly dimension: number;
  /**
   * One vector a text, of length `dimension` and Euclidean norm 1, in the order of the texts.
   *
   * @throws {StageError} `EmbedderUnavailableError`; `ChefError` with `model_access_denied` where it may not be called.
   */
  embed(texts: readonly string[], options: { readonly signal: AbortSignal }): Promise<readonly Float32Array[]>;
}
