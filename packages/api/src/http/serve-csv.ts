import { Readable } from "node:stream";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import type { Admin, Ctx } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import type { z } from "zod";
import { createContext } from "../context.ts";
import { countRefusal } from "../count-refusal.ts";
import { isWithinInputLimits } from "../input-limits.ts";

type Csv = { fileName: string; body: AsyncIterable<Uint8Array> | Blob; headers?: Record<string, string> };

type CsvExport<Schema extends z.ZodType> = {
  schema: Schema;
  /** The query of the URL by default. */
  input?: Record<string, string>;
  /** The status of an input that the schema rejects. */
  invalidStatus?: 400 | 404;
  write: (ctx: Ctx<Admin> & { address: string | null }, input: z.output<Schema>) => Promise<Csv>;
};

const noStore = { "cache-control": "private, no-store" };

/**
 * Serves a CSV file to an administrator, streamed while it is read: 401 without a session, 400 for a query outside the
 * input limits, 404 for anyone else and for a file that does not exist.
 */
export async function serveCsv<Schema extends z.ZodType>(
  request: Request,
  { schema, input, invalidStatus = 404, write }: CsvExport<Schema>,
  database: PrismaClient = db(),
): Promise<Response> {
  const emptyResponse = (status: number) => new Response(null, { status, headers: noStore });
  const context = await createContext({ headers: request.headers, app: "admin", database });
  const { session, clock, address, source } = context;
  if (!session) {
    countRefusal(context, 401);
    return emptyResponse(401);
  }
  if (session.user.role !== "ADMIN") return emptyResponse(404);
  const query = input ?? Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse(query);
  if (!parsed.success) return emptyResponse(invalidStatus);
  if (!isWithinInputLimits(query)) return emptyResponse(400);
  const actor = { role: "ADMIN" as const, id: session.user.id };
  const csv = await write({ db: database, now: await clock(), actor, address, source }, parsed.data)
    // a file that may not be read must look like a missing one
    .catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));
  if (!csv) return emptyResponse(404);
  const { fileName, body, headers } = csv;
  const stream = body instanceof Blob ? body : (Readable.toWeb(Readable.from(body)) as ReadableStream);
  return new Response(stream, {
    headers: {
      ...noStore,
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
    },
  });
}
