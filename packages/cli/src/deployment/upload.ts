import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import PQueue from "p-queue";

/** A file of an assembly. Its key holds the hash of its content, so that what is there already is the same. */
export interface Asset {
  readonly path: string;
  readonly key: string;
  readonly contentType: string;
}

export interface UploadOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Account that must own the bucket. */
  readonly account: string;
  readonly signal: AbortSignal;
  /** Told after each file. */
  readonly onProgress?: (done: number, of: number) => void;
}

const AT_ONCE = 8;

/** Uploads what is not there yet. Interrupted, the next call goes on. @returns how many files were sent. */
export async function upload(assets: readonly Asset[], { client, bucket, account, signal, onProgress }: UploadOptions): Promise<number> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  let done = 0;
  let sent = 0;
  await Promise.all(
    assets.map((asset) =>
      queue.add(
        async () => {
          const own = { Bucket: bucket, Key: asset.key, ExpectedBucketOwner: account };
          const { size } = await stat(asset.path);
          if (!(await isThere(client, own, size, signal))) {
            await client.send(new PutObjectCommand({ ...own, Body: createReadStream(asset.path), ContentLength: size, ContentType: asset.contentType }), {
              abortSignal: signal,
            });
            sent += 1;
          }
          done += 1;
          onProgress?.(done, assets.length);
        },
        { signal },
      ),
    ),
  );
  return sent;
}

async function isThere(
  client: S3Client,
  own: { readonly Bucket: string; readonly Key: string; readonly ExpectedBucketOwner: string },
  size: number,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { ContentLength } = await client.send(new HeadObjectCommand(own), { abortSignal: signal });
    return ContentLength === size;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}
