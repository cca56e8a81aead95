import { Readable } from "node:stream";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { exportAudit } from "@zea/domain/audit/export-audit";
import { ExportAudit } from "@zea/domain/audit/schema";
import { clubTimeZone } from "@zea/domain/club";
import { localDate } from "@zea/domain/time";
import { createContext } from "../context.ts";
import { isStorable } from "../is-storable.ts";

const withoutFile = (status: number) => {
  return new Response(null, { status, headers: { "cache-control": "private, no-store" } });
};

/** Answers an administrator with the audit that the address's filters choose, as it is read; 401 for who is not signed in. */
export async function answerAuditFile(request: Request, database: PrismaClient = db()): Promise<Response> {
  const { session, clock, address } = await createContext({ headers: request.headers, app: "admin", database });
  if (!session) return withoutFile(401);
  if (session.user.role !== "ADMIN") return withoutFile(404);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const wanted = ExportAudit.safeParse({ profile: "es", ...asked });
  if (!wanted.success || !isStorable(asked)) return withoutFile(400);
  const now = await clock();
  const actor = { role: "ADMIN" as const, id: session.user.id };
  const bytes = await exportAudit({ db: database, now, actor, address }, wanted.data);
  return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${localDate(now, clubTimeZone)}-${wanted.data.profile}.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
