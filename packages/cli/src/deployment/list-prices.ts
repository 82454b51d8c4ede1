/** Day on which the list prices were last read. */
export const LIST_PRICES_OF = "2026-11-23";
/** Region whose prices they are; others cost up to about a third more. */
export const LIST_PRICES_REGION = "us-east-1";

/** Hours of a month, as AWS counts them: 365 * 24 / 12. */
export const HOURS = 730;

/**
 * Public on-demand list prices in US dollars, without free tiers. Sources: the pricing pages of the services, https://aws.amazon.com/<service>/pricing/.
 */
export const LIST_PRICES = {
  /** A standard-resolution alarm a month; CloudWatch. */
  alarm: 0.1,
  /** A dashboard a month; CloudWatch. */
  dashboard: 3,
  /** A secret a month; Secrets Manager. */
  secret: 0.4,
  /** A key of one's own a month; KMS. */
  key: 1,
  /** A write capacity unit an hour; DynamoDB, provisioned. */
  writeUnitHour: 0.00065,
  readUnitHour: 0.00013,
  /** Million request units; DynamoDB, on demand. */
  millionWrites: 0.625,
  millionReads: 0.125,
  /** An OpenSearch Compute Unit an hour; OpenSearch Serverless. */
  ocuHour: 0.24,
  /** Instances an hour, by type; OpenSearch Service. */
  searchInstanceHour: { "t3.small.search": 0.036, "r6g.large.search": 0.167, "m6g.large.search": 0.128 } as Readonly<Record<string, number>>,
  /** A gigabyte of gp3 a month; OpenSearch Service. */
  searchGigabyte: 0.122,
  /** A thousand state transitions; Step Functions, standard workflows. */
  thousandTransitions: 0.025,
  /** A gigabyte-second on ARM; Lambda. */
  gigabyteSecond: 0.0000133334,
  /** Million calls; Lambda. */
  millionInvocations: 0.2,
  /** Million requests of an HTTP API, and million messages of a WebSocket API; API Gateway. */
  millionRequests: 1,
  /** A gigabyte of logs taken in; CloudWatch. */
  logGigabyte: 0.5,
} as const;
