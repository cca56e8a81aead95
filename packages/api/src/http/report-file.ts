import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { downloadFile } from "@zea/domain/payment/download-file";
import { DownloadFile } from "@zea/domain/payment/schema";
import { createContext } from "../context.ts";

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });

/** Answers an administrator with a report's stored file; 401 for who is not signed in. */
export async function answerReportFile(
  request: Request,
  params: { reportId: string; profile: string },
  database: PrismaClient = db(),
): Promise<Response> {
  const { session, clock, address } = await createContext({ headers: request.headers, app: "admin", database });
  if (!session) return new Response(null, { status: 401, headers: { "cache-control": "private, no-store" } });
  const wanted = DownloadFile.safeParse(params);
  if (!wanted.success || session.user.role !== "ADMIN") return missing();
  const actor = { role: "ADMIN" as const, id: session.user.id };
  const file = await downloadFile({ db: database, now: await clock(), actor, address }, wanted.data)
    // a report without such a file and none at all are the same to the reader
    .catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));
  if (!file) return missing();
  const draft = file.state === "CLOSED" ? "" : `-${file.state.toLowerCase()}`;
  return new Response(new Blob(file.pieces), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="payroll-${file.month}-${wanted.data.profile}${draft}.csv"`,
      "cache-control": "private, no-store",
      "x-content-sha256": file.sha256,
    },
  });
}
