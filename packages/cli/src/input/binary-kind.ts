/** How files begin that people mistake for a recipe. Bytes are written as Latin-1. */
const KINDS: readonly { readonly bytes: string; readonly at?: number; readonly is: string }[] = [
  { bytes: "%PDF-", is: "a PDF" },
  { bytes: "\x89PNG\r\n", is: "a PNG image" },
  { bytes: "\xFF\xD8\xFF", is: "a JPEG image" },
  { bytes: "GIF87a", is: "a GIF image" },
  { bytes: "GIF89a", is: "a GIF image" },
  { bytes: "WEBPVP8", at: 8, is: "a WebP image" },
  { bytes: "ftyphei", at: 4, is: "a HEIC image" },
  { bytes: "ftypmif1", at: 4, is: "a HEIC image" },
  { bytes: "ftypavif", at: 4, is: "an AVIF image" },
  { bytes: "II*\0", is: "a TIFF image" },
  { bytes: "MM\0*", is: "a TIFF image" },
  { bytes: "PK\x03\x04", is: "a zip archive or Office file" },
  { bytes: "PK\x05\x06", is: "a zip archive or Office file" },
  { bytes: "\xD0\xCF\x11\xE0", is: "an old Office or HWP file" },
  { bytes: "{\\rtf", is: "an RTF document" },
  { bytes: "\x1F\x8B", is: "a gzip archive" },
  { bytes: "7z\xBC\xAF\x27\x1C", is: "a 7z archive" },
  { bytes: "Rar!\x1A\x07", is: "a RAR archive" },
  { bytes: "1AY&SY", at: 4, is: "a bzip2 archive" },
  { bytes: "\xFD7zXZ\0", is: "an xz archive" },
  { bytes: "bplist00", is: "a Safari web archive or property list" },
  { bytes: "SQLite format 3\0", is: "an SQLite database" },
  { bytes: "\x7FELF", is: "a program" },
];

const LONGEST = 24;

/** What a file that is no text looks like by its first bytes ("a PDF"), or undefined. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, LONGEST)).toString("latin1");
  return KINDS.find(({ bytes, at = 0 }) => head.startsWith(bytes, at))?.is;
}
