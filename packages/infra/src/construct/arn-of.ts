import { Aws } from "aws-cdk-lib";

/** ARN of a resource of this account and region. */
export const arnOf = (service: string, resource: string): string => `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
