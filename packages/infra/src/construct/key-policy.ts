import { Aws } from "aws-cdk-lib";
import { arnOf } from "./arn-of.ts";

/** Who may use the key: this account's policies decide, and services that write our logs and alarms. `*` is the key itself, as in every key policy. */
export const keyPolicy = (environment: string): object => ({
  Version: "2012-10-17",
  Statement: [
    { Sid: "Account", Effect: "Allow", Principal: { AWS: `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:root` }, Action: "kms:*", Resource: "*" },
    {
      Sid: "Logs",
      Effect: "Allow",
      Principal: { Service: `logs.${Aws.REGION}.${Aws.URL_SUFFIX}` },
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
      Resource: "*",
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": [
            arnOf("logs", `log-group:/aws/lambda/ai-chef-*-${environment}`),
            arnOf("logs", `log-group:/aws/vendedlogs/ai-chef/${environment}/*`),
          ],
        },
      },
    },
    {
      Sid: "Alarms",
      Effect: "Allow",
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
      Condition: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
    },
  ],
});
