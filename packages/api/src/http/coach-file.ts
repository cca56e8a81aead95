import { Readable } from "node:stream";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { exportCoaches } from "@zea/domain/coach/export-coaches";
import { ExportCoaches } from "@zea/domain/coach/schema";
import { createContext } from "../context.ts";
import { isStorable } from "../is-storable.ts";

const headers = { "cache-control": "private, no-store" };

/** Answers an administrator with the filtered list of coaches as a CSV file, as it is read; 401 for who is not signed in. */
export async function answerCoachFile(request: Request, database: PrismaClient = db()): Promise<Response> {
  const { session, clock, address } = await createContext({ headers: request.headers, app: "admin", database });
  if (!session) return new Response(null, { status: 401, headers });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  if (!isStorable(asked)) return new Response(null, { status: 400, headers });
  const wanted = ExportCoaches.safeParse(asked);
  if (!wanted.success || session.user.role !== "ADMIN") return new Response(null, { status: 404, headers });
  const actor = { role: "ADMIN" as const, id: session.user.id };
  const file = await exportCoaches({ db: database, now: await clock(), actor, address }, wanted.data);
  return new Response(Readable.toWeb(Readable.from(file)) as ReadableStream, {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="coaches.csv"',
    },
  });
}
