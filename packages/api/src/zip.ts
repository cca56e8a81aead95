import { Zip, ZipDeflate } from "fflate";

export type ZipEntry = { name: string; bytes: Uint8Array };

/** Streams a ZIP archive, one entry after the other; `at` is their date. */
export async function* zipOf(entries: Iterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, bytes } of entries) {
    const entry = new ZipDeflate(name);
    entry.mtime = at;
    zip.add(entry);
    entry.push(bytes, true);
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks;
}
