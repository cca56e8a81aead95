import { Readable } from "node:stream";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { clubTimeZone } from "@zea/domain/club";
import { DomainError } from "@zea/domain/errors";
import { readOwnData } from "@zea/domain/own-data/read-own-data";
import { recordSecurityEvent } from "@zea/domain/security/record-security-event";
import { localDate } from "@zea/domain/time";
import type { App } from "../app.ts";
import { type Attempter, takeAttempts } from "../attempts.ts";
import { createContext } from "../context.ts";
import { countRefusal } from "../count-refusal.ts";
import { ownDataFiles } from "../own-data-files.ts";
import { ownDataTexts } from "../own-data-texts.ts";
import { zipOf } from "../zip.ts";

const noStore = { "cache-control": "private, no-store" };

/** Serves all that is stored about the signed-in person as a ZIP: 401 without a session, 429 after five within an hour. */
export async function serveOwnData(request: Request, app: App, database: PrismaClient = db()): Promise<Response> {
  const context = await createContext({ headers: request.headers, app, database });
  const { session, clock, source } = context;
  if (!session) {
    countRefusal(context, 401);
    return new Response(null, { status: 401, headers: noStore });
  }
  const { id, role, locale } = session.user;
  const wait = await retryAfterSeconds(database, { source, personId: id });
  if (wait > 0) {
    const headers = { ...noStore, "content-type": "text/plain; charset=utf-8", "retry-after": String(wait) };
    return new Response(ownDataTexts[locale].tooMany, { status: 429, headers });
  }
  const now = await clock();
  const event = { kind: "OWN_DATA_EXPORTED", personId: id } as const;
  await recordSecurityEvent({ db: database, actor: { id, role }, source }, event);
  const data = await readOwnData(database, { id, role });
  const stream = Readable.toWeb(Readable.from(zipOf(ownDataFiles(data, now), now))) as ReadableStream;
  return new Response(stream, {
    headers: {
      ...noStore,
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="zea-${localDate(now, clubTimeZone)}.zip"`,
    },
  });
}

function retryAfterSeconds(database: PrismaClient, person: Attempter & { personId: string }): Promise<number> {
  return takeAttempts(database, person, [{ limit: "own-data", of: [person.personId] }]).then(
    () => 0,
    (error: unknown) => (error instanceof DomainError ? Number(error.details.seconds ?? 60) : Promise.reject(error)),
  );
}
