export const RESIDENCIES = ["global", "geo"] as const;
/** Where a model may think: anywhere, or in the geography of the region alone. */
export type Residency = (typeof RESIDENCIES)[number];
