import iconv from "iconv-lite";

const SAMPLE = 65_536;

/** CP949, of which EUC-KR is a part. Node's own decoder takes bytes of the larger set for control characters. */
export const decodeCp949 = (bytes: Buffer): string => iconv.decode(bytes, "cp949");

/** The text when the bytes are Korean, else undefined. Other encodings seldom decode as CP949, and if they do, to rare syllables. */
export function decodeIfKorean(bytes: Buffer): string | undefined {
  const text = decodeCp949(bytes);
  if (text.includes("\uFFFD")) return undefined;
  const foreign = text.slice(0, SAMPLE).match(/\P{ASCII}/gu) ?? [];
  const hangul = foreign.filter((character) => /\p{Script=Hangul}/u.test(character));
  return hangul.length * 2 >= foreign.length && rarePairs(bytes.subarray(0, SAMPLE)) * 4 <= foreign.length ? text : undefined;
}

/** Pairs of bytes outside EUC-KR: 8,822 syllables that Korean hardly uses. "Ä" before a letter is such a pair. */
function rarePairs(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x80) continue;
    if (lead < 0xa1 || trail < 0xa1) count += 1;
    at += 1;
  }
  return count;
}
