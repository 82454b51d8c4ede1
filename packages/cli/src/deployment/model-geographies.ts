/** A geography that inference profiles keep to. */
export interface ModelGeography {
  /** Before a model's id: `eu.anthropic.claude-...`. */
  readonly prefix: string;
  /** Regions whose geography this is. */
  readonly regions: readonly string[];
  /** Regions to which its profiles may lead; those of the geography unless said otherwise. */
  readonly leadsTo?: readonly string[];
}

const JAPAN = ["ap-northeast-1", "ap-northeast-3"];
const AUSTRALIA = ["ap-southeast-2", "ap-southeast-4"];
const ASIA = ["ap-east-2", "ap-northeast-2", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-3", "ap-southeast-5", "ap-southeast-7"];

/**
 * Geographies of inference profiles, the narrowest first: a region of Japan or Australia has its own beside that of Asia.
 * Not every model has a profile of every geography: `GetInferenceProfile` tells. `apac` also leads to the United Arab Emirates.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html and, region by region, the enumeration
 * `CrossRegionInferenceProfileRegion` of the AWS CDK reference (aws-bedrock-alpha), both as of 2026-11.
 */
export const MODEL_GEOGRAPHIES: readonly ModelGeography[] = [
  { prefix: "us", regions: ["us-east-1", "us-east-2", "us-west-1", "us-west-2"] },
  {
    prefix: "eu",
    regions: ["eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3"],
  },
  { prefix: "jp", regions: JAPAN },
  { prefix: "au", regions: AUSTRALIA },
  { prefix: "apac", regions: ASIA, leadsTo: [...JAPAN, ...AUSTRALIA, ...ASIA, "me-central-1"].toSorted() },
  { prefix: "us-gov", regions: ["us-gov-east-1", "us-gov-west-1"] },
];

/** Regions to which a profile of that prefix may lead; null for one that the table does not know. */
export function regionsOfPrefix(prefix: string): readonly string[] | null {
  const geography = MODEL_GEOGRAPHIES.find((each) => each.prefix === prefix);
  return geography === undefined ? null : (geography.leadsTo ?? geography.regions);
}
