import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { CalendarPlus } from "lucide-react";
import { ZoneNote } from "@/components/zone-note.tsx";
import type { ClubFacts } from "@/features/club/club.ts";
import { PlaceCard } from "@/features/club/place-card.tsx";
import { EvaluationCard } from "@/features/rating/evaluation-card.tsx";
import { FeedbackCard } from "@/features/rating/feedback-card.tsx";
import type { Rating } from "@/features/rating/rating.ts";
import { BookedBy } from "./booked-by.tsx";
import type { AnsweredBooking, Booking } from "./booking.ts";
import { BookingBadge } from "./booking-badge.tsx";
import { BookingFacts } from "./booking-facts.tsx";
import { CancelBooking } from "./cancel-booking.tsx";
import { OutcomeTitle } from "./outcome-title.tsx";

type BookingDetailProps = { booking: AnsweredBooking; club: ClubFacts; isNew: boolean; initialRating: Rating | null };

/** A settled booking: confirmed, cancelled, completed or missed. */
export function BookingDetail({ booking, club, isNew, initialRating }: BookingDetailProps) {
  const t = useTranslations("booking");
  const isOpen = booking.status === "CONFIRMED";
  return (
    <div className="grid gap-4">
      {isNew && isOpen ? (
        <header className="grid gap-1.5">
          <OutcomeTitle>{t("confirmed.title")}</OutcomeTitle>
          <p className="text-fg-2">
            {t("confirmed.text", { credits: booking.credits, isReminded: String(booking.isReminded) })}
          </p>
        </header>
      ) : (
        <h1 className="text-[27px] sm:text-[30px]">{t("detail")}</h1>
      )}
      <BookingFacts {...booking} badge={<BookingBadge status={booking.status} onDark />}>
        {isOpen ? (
          <Button asChild variant="accent" className="w-full">
            <a href={`/api/v1/bookings/${booking.bookingId}/calendar`} download>
              <CalendarPlus aria-hidden />
              {t("addToCalendar")}
            </a>
          </Button>
        ) : null}
      </BookingFacts>
      <ZoneNote at={booking.startsAt} />
      {isOpen ? <PlaceCard meetingPoint={booking.meetingPoint} club={club} phone={club.phone} /> : null}
      <BookedBy booking={booking} />
      <BookingOutcome booking={booking} />
      {booking.status === "COMPLETED" ? (
        <>
          <FeedbackCard booking={booking} initialRating={initialRating} />
          <EvaluationCard booking={booking} />
        </>
      ) : null}
      {booking.cancellation.isPossible ? (
        <CancelBooking bookingId={booking.bookingId} cancellation={booking.cancellation} />
      ) : null}
      <Button asChild variant="quiet">
        <Link href="/bookings">{t("all")}</Link>
      </Button>
    </div>
  );
}

function BookingOutcome({ booking }: { booking: Booking }) {
  const t = useTranslations("booking.happened");
  const { dayTime, duration } = useFormat();
  const { status, settledAt, cancelledByRole, cancellationReason, isRefunded, credits, realMinutes } = booking;
  if (status === "CANCELLED") {
    const cost = isRefunded ? t("refunded", { credits }) : t(settledAt ? "notRefunded" : "free");
    return (
      <Card className="grid gap-1">
        <b>{t(settledAt && cancelledByRole ? cancelledByRole : "WITHDRAWN")}</b>
        <span className="text-fg-2 text-ms">{cost}</span>
        {cancellationReason ? (
          <span className="text-fg-2 text-ms">{t("reason", { reason: cancellationReason })}</span>
        ) : null}
      </Card>
    );
  }
  if (status === "COMPLETED" && realMinutes !== null)
    return <Card>{t("completed", { duration: duration(realMinutes) })}</Card>;
  if (status === "NO_SHOW") return <Card>{t("missed", { start: dayTime(booking.startsAt) })}</Card>;
  return null;
}
