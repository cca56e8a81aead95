import { createHash } from "node:crypto";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { visitor } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { findCalendarBooking, findFeedBookings } from "@zea/domain/feed/queries";
import { z } from "zod";
import { addressOf } from "../address.ts";
import { type CalendarWords, calendarFile } from "../calendar-file.ts";
import { createContext } from "../context.ts";
import { isFeedFile } from "../feed-address.ts";
import { countVisit } from "../limiter.ts";

type WordsIn = (locale: "es" | "en") => Promise<CalendarWords>;

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });

/** Answers the secret address of a calendar: its file, 304 where the asker has it already, or 404 for any address that is not one of ours now. */
export async function answerFeed(
  request: Request,
  { key, file }: { key: string; file: string },
  wordsIn: WordsIn,
  database: PrismaClient = db(),
): Promise<Response> {
  const wait = await secondsToWait(request);
  if (wait > 0) return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
  if (!isFeedFile(key, file)) return missing();
  const feed = await findFeedBookings({ db: database, now: await now(database), actor: visitor }, { key });
  if (!feed) return missing();
  const text = calendarFile(feed.bookings, feed, await wordsIn(feed.locale));
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
}

/** Answers with one booking as a file, for its athlete and its coach; 401 for who is not signed in. */
export async function answerBookingFile(
  request: Request,
  { bookingId }: { bookingId: string },
  wordsIn: WordsIn,
  database: PrismaClient = db(),
): Promise<Response> {
  const { session, clock } = await createContext({ headers: request.headers, app: "web", database });
  if (!session) return new Response(null, { status: 401, headers: { "cache-control": "private, no-store" } });
  if (!z.uuid().safeParse(bookingId).success) return missing();
  const { id, role, locale } = session.user;
  const booking = await findCalendarBooking({ db: database, now: await clock(), actor: { id, role } }, { bookingId })
    // another's booking and none at all are the same to the reader
    .catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));
  if (!booking) return missing();
  return new Response(calendarFile([booking], { role, locale }, await wordsIn(locale)), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="zea-${booking.startsAt.toISOString().slice(0, 10)}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}

async function secondsToWait({ headers }: Request): Promise<number> {
  return countVisit(addressOf(headers)).then(
    () => 0,
    (error: unknown) => (error instanceof DomainError ? Number(error.facts.seconds ?? 60) : Promise.reject(error)),
  );
}
