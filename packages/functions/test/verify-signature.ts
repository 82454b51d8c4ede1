import { createHash, createHmac } from "node:crypto";
import type { SearchRequestSeen } from "../src/testing/fake-search.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=(?<id>[^/]+)\/(?<date>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request, SignedHeaders=(?<signed>[^,]+), Signature=(?<signature>[0-9a-f]{64})$/u;

export interface VerifiedSignature {
  readonly isValid: boolean;
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
}

/** Computes the Signature Version 4 of a request as it arrived (AWS IAM user guide, "Create a signed AWS API request"), and compares. */
export function verifySignature({ method, path, headers, body }: SearchRequestSeen, secretAccessKey: string): VerifiedSignature {
  const { id = "", date = "", region = "", service = "", signed = "", signature } = AUTHORIZATION.exec(headers.authorization ?? "")?.groups ?? {};
  const signedHeaders = signed.split(";");
  const url = new URL(path, "http://host");
  const encoded = url.pathname.split("/").map((part) => encodeURIComponent(decodeURIComponent(part)));
  const query = [...url.searchParams].map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).toSorted();
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`);
  const canonical = [method, encoded.join("/"), query.join("&"), lines.join(""), signed, sha256(body)].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", String(headers["x-amz-date"]), scope, sha256(canonical)].join("\n");
  const key = [region, service, "aws4_request"].reduce(hmac, hmac(`AWS4${secretAccessKey}`, date));
  const isHashRight = headers["x-amz-content-sha256"] === sha256(body);
  return { isValid: isHashRight && hmac(key, toSign).toString("hex") === signature, accessKeyId: id, region, service, signedHeaders };
}
