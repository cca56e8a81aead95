import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { placeParts } from "@zea/format/place";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { Track } from "@zea/ui/track";
import { MapPin } from "lucide-react";
import { useLocale } from "next-intl";
import type { Booking } from "@/features/booking/booking.ts";
import { BookingBadge } from "@/features/booking/booking-badge.tsx";
import type { ClubFacts } from "@/features/club/club.ts";
import { DirectionsLink } from "@/features/club/directions-link.tsx";

type NextSessionProps = { booking: Booking | null; club: ClubFacts; now: Date };

/** The athlete's next session with its place, or an invitation to book one. */
export function NextSession({ booking, club, now }: NextSessionProps) {
  return booking ? <BookedSession booking={booking} club={club} now={now} /> : <NoSession />;
}

function BookedSession({ booking, club, now }: NextSessionProps & { booking: Booking }) {
  const t = useTranslations("home.next");
  const locale = useLocale();
  const { time, relativeDay, dayTime, duration } = useFormat();
  const { bookingId, status, startsAt, endsAt, sessionType, coach, cancellation, meetingPoint } = booking;
  const length = duration(minutesBetween(startsAt, endsAt));
  const place = placeParts({ meetingPoint, address: club.address }, locale).join(" · ");
  return (
    <Card variant="hero" className="relative isolate grid content-start gap-4 overflow-hidden">
      <Track className="-z-10 opacity-50" />
      <div className="flex items-center justify-between gap-3">
        <span className="text-fg-2">{t("title")}</span>
        <BookingBadge status={status} onDark />
      </div>
      <p className="flex items-baseline justify-between gap-3">
        <LargeFigure size="xl">
          <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
        </LargeFigure>
        <span className="text-fg-2">{startsAt <= now ? t("running") : capitalise(relativeDay(startsAt, now))}</span>
      </p>
      <p className="grid">
        <b>{t("type", { name: textIn(sessionType, locale), duration: length })}</b>
        <span className="text-fg-2">{t("with", { coach: coach.name })}</span>
      </p>
      {place ? (
        <p className="flex items-start gap-2 text-ms">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-fg-2" />
          <span className="min-w-0 wrap-anywhere">
            {place}{" "}
            {club.address ? (
              <DirectionsLink
                address={club.address}
                className="whitespace-nowrap rounded-s font-semibold underline underline-offset-4 hover:no-underline"
              />
            ) : null}
          </span>
        </p>
      ) : null}
      <div className="flex gap-3">
        <Button asChild variant="accent" className="flex-1">
          <Link href={`/bookings/${bookingId}`}>{t(status === "REQUESTED" ? "request" : "see")}</Link>
        </Button>
      </div>
      {cancellation.isPossible ? (
        <p className="text-fg-2 text-xs">
          {cancellation.isRefunded ? t("free", { until: dayTime(cancellation.freeUntil) }) : t("late")}
        </p>
      ) : null}
    </Card>
  );
}

function NoSession() {
  const t = useTranslations("home.next");
  return (
    <Card variant="hero" className="relative isolate grid min-h-[240px] content-end gap-4 overflow-hidden">
      <Track className="-z-10" />
      <h2 className="max-w-[12em] text-2xl">{t("none")}</h2>
      <p className="max-w-[30em] text-fg-2">{t("noneText")}</p>
      <Button asChild variant="accent" size="l" className="w-fit">
        <Link href="/coaches">{t("book")}</Link>
      </Button>
    </Card>
  );
}
