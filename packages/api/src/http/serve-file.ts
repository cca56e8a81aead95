import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { visitor } from "@zea/domain/context";
import { findFile, readFile } from "@zea/domain/file/queries";
import { FileId } from "@zea/domain/file/schema";
import type { App } from "../app.ts";
import { createContext } from "../context.ts";
import { publicCallWaitSeconds } from "../count-public-call.ts";
import { isUnchanged } from "./is-unchanged.ts";

const noStore = { "cache-control": "private, no-store" };
const missing = () => new Response(null, { status: 404, headers: noStore });

/** Serves a file to people who may see it: a photo is shown and may be cached, a document is downloaded. 404 for any other. */
export async function serveFile(
  request: Request,
  input: { fileId: string },
  app: App,
  database: PrismaClient = db(),
): Promise<Response> {
  const { session, clock, address, network, source } = await createContext({ headers: request.headers, app, database });
  const wait = session ? 0 : await publicCallWaitSeconds(network);
  if (wait > 0) return new Response(null, { status: 429, headers: { ...noStore, "retry-after": String(wait) } });
  const wanted = FileId.safeParse(input);
  if (!wanted.success) return missing();
  const actor = session ? { id: session.user.id, role: session.user.role } : visitor;
  const ctx = { db: database, now: await clock(), actor, address, source };
  const file = await findFile(ctx, wanted.data);
  if (!file) return missing();
  const isPhoto = file.kind === "PHOTO";
  const etag = `"${file.sha256}"`;
  const headers = {
    "content-disposition": isPhoto ? "inline" : attachment(file.name),
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    ...(isPhoto ? { "cache-control": "private, no-cache", etag } : noStore),
  };
  if (isPhoto && isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  const parts = await readFile(ctx, file);
  if (parts.length === 0) return missing();
  return new Response(new Blob(parts), {
    headers: { ...headers, "content-type": file.mediaType, "content-length": String(file.sizeBytes) },
  });
}

/** A download under any name, with a plain one for clients that read no other. */
function attachment(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7E]|["\\%]/g, "");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
