import { Readable } from "node:stream";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { DomainError } from "@zea/domain/errors";
import { findPrintedStatement } from "@zea/domain/payment/report-queries";
import { StatementId } from "@zea/domain/payment/schema";
import { locales } from "@zea/format/locales";
import type { App } from "../app.ts";
import { createContext } from "../context.ts";
import { countRefusal } from "../count-refusal.ts";
import { renderStatement } from "../statement-pdf.ts";
import { statementTexts } from "../statement-texts.ts";

const noStore = { "cache-control": "private, no-store" };

/** Serves a statement as a PDF to its coach and to administrators: 401 without a session, 404 for anyone else. */
export async function serveStatement(
  request: Request,
  input: { statementId: string },
  app: App,
  database: PrismaClient = db(),
): Promise<Response> {
  const emptyResponse = (status: number) => new Response(null, { status, headers: noStore });
  const context = await createContext({ headers: request.headers, app, database });
  const { session, clock } = context;
  if (!session) {
    countRefusal(context, 401);
    return emptyResponse(401);
  }
  const { id, role } = session.user;
  const wanted = StatementId.safeParse(input);
  if (role === "ATHLETE" || !wanted.success) return emptyResponse(404);
  const now = await clock();
  const statement = await findPrintedStatement({ db: database, now, actor: { id, role } }, wanted.data)
    // one that may not be read must look like a missing one
    .catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));
  if (!statement) return emptyResponse(404);
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = locales.find((one) => one === asked) ?? session.user.locale;
  const stream = await renderStatement(statement, locale, now);
  return new Response(Readable.toWeb(Readable.from(stream)) as ReadableStream, {
    headers: {
      ...noStore,
      "content-type": "application/pdf",
      "content-language": locale,
      "content-disposition": `attachment; filename="${statementTexts[locale].fileName(statement.month)}"`,
      "x-content-type-options": "nosniff",
    },
  });
}
