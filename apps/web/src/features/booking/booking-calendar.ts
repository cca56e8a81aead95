import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { getTranslations } from "next-intl/server";
import { env } from "@/env.ts";
import { getPathname } from "@/i18n/navigation.ts";
import type { Booking } from "./booking.ts";

/** A booking as an iCalendar file whose instants are UTC, so that every calendar shows them in its own zone. */
export async function bookingCalendar(booking: Booking, locale: "es" | "en", now: Date): Promise<string> {
  const t = await getTranslations({ locale, namespace: "booking" });
  const { CLUB_NAME, WEB_URL } = env();
  const { id, startsAt, endsAt, sessionType, coachName, status } = booking;
  const calendar = ical({ prodId: { company: CLUB_NAME, product: "ZEA" }, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: `${id}@${new URL(WEB_URL).hostname}`,
    start: startsAt,
    end: endsAt,
    stamp: now,
    summary: t("typeWith", { name: sessionType[locale], coach: coachName }),
    location: CLUB_NAME,
    url: new URL(getPathname({ href: `/bookings/${id}`, locale }), WEB_URL).href,
    status: status === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
