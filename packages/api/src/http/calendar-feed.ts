import { createHash } from "node:crypto";
import { db } from "@zea/db/client";
import type { PrismaClient } from "@zea/db/generated/client";
import { now } from "@zea/domain/clock";
import { findClubFacts } from "@zea/domain/club/queries";
import { type Ctx, visitor } from "@zea/domain/context";
import { DomainError } from "@zea/domain/errors";
import { type FeedBooking, findFeedBooking, findFeedBookings, findLinkedBooking } from "@zea/domain/feed/queries";
import { shownTo } from "@zea/format/deleted-person";
import type { Locale } from "@zea/format/locales";
import { z } from "zod";
import { clientAddress } from "../client-address.ts";
import { createContext } from "../context.ts";
import { publicCallWaitSeconds } from "../count-public-call.ts";
import { countRefusal } from "../count-refusal.ts";
import { isValidFeedFile } from "../feed-url.ts";
import { type IcsLabels, type IcsReader, renderIcs } from "../ics.ts";
import { networkOf } from "../network.ts";
import { isUnchanged } from "./is-unchanged.ts";

type LabelsIn = (locale: Locale) => Promise<IcsLabels>;

const missing = () => new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });

/** Serves a calendar feed by its secret URL: 304 when it is unchanged, 404 for any URL that is not valid (any more). */
export async function answerCalendarFeed(
  request: Request,
  { key, file }: { key: string; file: string },
  labelsIn: LabelsIn,
  database: PrismaClient = db(),
): Promise<Response> {
  const wait = await publicCallWaitSeconds(networkOf(clientAddress(request.headers)));
  if (wait > 0) return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
  if (!isValidFeedFile(key, file)) return missing();
  const ctx = { db: database, now: await now(database), actor: visitor };
  const feed = await findFeedBookings(ctx, { key });
  if (!feed) return missing();
  const [club, labels] = await Promise.all([findClubFacts(ctx), labelsIn(feed.locale)]);
  const text = renderIcs(shownTo(feed.bookings, feed.locale), club, feed, labels);
  const etag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
  if (isUnchanged(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
}

/** Serves one booking as an iCalendar file to its athlete and its coach; 401 without a session. */
export async function answerBookingIcs(
  request: Request,
  { bookingId }: { bookingId: string },
  labelsIn: LabelsIn,
  database: PrismaClient = db(),
): Promise<Response> {
  const context = await createContext({ headers: request.headers, app: "web", database });
  const { session, clock } = context;
  if (!session) {
    countRefusal(context, 401);
    return new Response(null, { status: 401, headers: { "cache-control": "private, no-store" } });
  }
  if (!z.uuid().safeParse(bookingId).success) return missing();
  const { id, role, locale } = session.user;
  const ctx = { db: database, now: await clock(), actor: { id, role } };
  const booking = await findFeedBooking(ctx, { bookingId })
    // someone else's booking must look like a missing one
    .catch((error: unknown) => (error instanceof DomainError ? null : Promise.reject(error)));
  return booking ? fileOf(ctx, booking, { role, locale }, labelsIn) : missing();
}

/** Serves the booking of a mailed link as an iCalendar file, without a session; 404 for any link that is not valid (any more). */
export async function answerLinkedIcs(
  request: Request,
  { token }: { token: string },
  labelsIn: LabelsIn,
  database: PrismaClient = db(),
): Promise<Response> {
  const wait = await publicCallWaitSeconds(networkOf(clientAddress(request.headers)));
  if (wait > 0) return new Response(null, { status: 429, headers: { "retry-after": String(wait) } });
  const ctx = { db: database, now: await now(database), actor: visitor };
  const found = await findLinkedBooking(ctx, { token });
  return found ? fileOf(ctx, found.booking, found, labelsIn) : missing();
}

async function fileOf(
  ctx: Ctx,
  booking: FeedBooking,
  { role, locale }: IcsReader,
  labelsIn: LabelsIn,
): Promise<Response> {
  const [club, labels] = await Promise.all([findClubFacts(ctx), labelsIn(locale)]);
  return new Response(renderIcs([shownTo(booking, locale)], club, { role, locale }, labels), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="zea-${booking.startsAt.toISOString().slice(0, 10)}.ics"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
}
