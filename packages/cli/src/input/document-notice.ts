/** What a reader should know of how a document was read; no error. */
export type DocumentNotice =
  | { readonly kind: "several-recipes"; readonly count: number; readonly name: string }
  | { readonly kind: "yield-without-servings"; readonly stated: string };

/** A recipe as it stands in a document: the fields of an analysis request that it states. */
export interface RecipeDocument {
  readonly recipe: Readonly<Record<string, unknown>>;
  readonly notices: readonly DocumentNotice[];
}
