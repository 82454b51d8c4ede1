export const TIERS = ["dev", "prod"] as const;
export type Tier = (typeof TIERS)[number];

/** OpenSearch for foods beyond the bundled table: a serverless collection, a domain, or none. */
export const SEARCH_VARIANTS = ["serverless", "managed", "none"] as const;
export type SearchVariant = (typeof SEARCH_VARIANTS)[number];
