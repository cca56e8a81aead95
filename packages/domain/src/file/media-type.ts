import type { DocumentType } from "./values.ts";

const isAt = (bytes: Uint8Array, offset: number, text: string): boolean =>
  Buffer.from(bytes.subarray(offset, offset + text.length)).toString("latin1") === text;

/** What a file is by its first bytes, or null for anything that may not be sent. */
export function mediaTypeOf(bytes: Uint8Array): DocumentType | null {
  if (isAt(bytes, 0, "\xFF\xD8\xFF")) return "image/jpeg";
  if (isAt(bytes, 0, "\x89PNG\r\n\x1A\n")) return "image/png";
  if (isAt(bytes, 0, "RIFF") && isAt(bytes, 8, "WEBP")) return "image/webp";
  if (isAt(bytes, 0, "%PDF-")) return "application/pdf";
  return null;
}
