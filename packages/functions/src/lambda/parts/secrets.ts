import { createHash } from "node:crypto";
import { getSecret } from "@aws-lambda-powertools/parameters/secrets";
import { needed } from "../../settings.ts";
import { settings } from "./settings.ts";

/** Seconds that a secret is kept: so soon a rotated one is used. */
const LIFETIME_SECONDS = 300;

export async function secret(arn: string): Promise<string> {
  const text = await getSecret(arn, { maxAge: LIFETIME_SECONDS });
  if (typeof text !== "string" || text === "") throw new Error(`the secret ${arn} is empty`);
  return text;
}

/** Key of 32 bytes for start grants and watch tokens. */
export async function signingKey(): Promise<Uint8Array> {
  return createHash("sha256")
    .update(await secret(needed(settings, "SIGNING_SECRET_ARN")))
    .digest();
}
