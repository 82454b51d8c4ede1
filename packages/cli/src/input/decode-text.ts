import { isUtf8 } from "node:buffer";
import { ChefError } from "@ai-chef/sdk/contract";
import { binaryKind } from "./binary-kind.ts";
import { named } from "./read-bytes.ts";

/** Where HTML says its encoding; the standard looks at 1,024 bytes, pages are less strict. */
const DECLARATION_BYTES = 4096;
const DECLARATION = /(?:<meta\s[^>]{0,300}?charset\s*=\s*|<\?xml\s[^>]{0,300}?encoding\s*=\s*)["']?(?<label>[\w-]{2,40})/iu;

const BYTE_ORDER_MARKS = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a file: UTF-8, UTF-16 with a byte order mark, the encoding that an HTML page declares, or Korean EUC-KR (CP949).
 *
 * @throws {ChefError} `input_not_text`, with what the bytes look like.
 */
export async function decodeText(bytes: Buffer, path: string): Promise<string> {
  const kind = binaryKind(bytes);
  if (kind !== undefined) {
    throw new ChefError("input_not_text", `${named(path)} is ${kind}, not text.`, {
      value: path,
      hint: "Copy the ingredients out of it, one a line, into: ai-chef analyze -",
    });
  }
  const text = await decode(bytes);
  if (text === undefined || text.includes("\0")) {
    throw new ChefError("input_not_text", `${named(path)} is ${text === undefined ? "text in no encoding that is read" : "binary data"}.`, {
      value: path,
      hint: "Save the file as UTF-8: iconv -f WINDOWS-1252 -t UTF-8 recipe.txt | ai-chef analyze -",
    });
  }
  return text;
}

async function decode(bytes: Buffer): Promise<string | undefined> {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeStrictly(bytes, marked.encoding);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  if (bytes.includes(0)) return "\0";
  return (await decodeAsDeclared(bytes)) ?? (await import("./decode-korean.ts")).decodeIfKorean(bytes);
}

function decodeStrictly(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Forgiving, as browsers are: one broken character is no reason to refuse a page. */
async function decodeAsDeclared(bytes: Buffer): Promise<string | undefined> {
  const label = DECLARATION.exec(bytes.toString("latin1", 0, DECLARATION_BYTES))?.groups?.["label"];
  if (label === undefined) return undefined;
  try {
    // Bytes that were read so far cannot be UTF-16; the standard takes such a label for UTF-8.
    const decoder = new TextDecoder(label.replace(/^utf-16.*$/iu, "utf-8"));
    return decoder.encoding === "euc-kr" ? (await import("./decode-korean.ts")).decodeCp949(bytes) : decoder.decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // a label that no standard knows
    throw error;
  }
}
