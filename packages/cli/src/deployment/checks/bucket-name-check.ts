import { HeadBucketCommand, S3ServiceException } from "@aws-sdk/client-s3";
import { deploymentBucketName } from "../deployment-bucket.ts";
import type { Check } from "../preflight-check.ts";

/** Whether the deployment bucket's name is free, or the account's own. */
export const bucketNameCheck: Check = {
  id: "bucket-name",
  run: async ({ clients, where, messages }, signal) => {
    const bucket = deploymentBucketName(where);
    try {
      await clients.s3.send(new HeadBucketCommand({ Bucket: bucket, ExpectedBucketOwner: where.account }), { abortSignal: signal });
      return { outcome: "ok", message: messages.bucketOurs(bucket) };
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 404) return { outcome: "ok", message: messages.bucketFree(bucket) };
      // S3 says no more: a bucket of another account and a right that is missing look alike.
      if (status === 403 || status === 301) return { outcome: "failure", message: messages.bucketTaken(bucket), remedy: messages.bucketTakenRemedy(bucket) };
      throw error;
    }
  },
};
