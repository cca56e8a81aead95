import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { Avatar } from "@zea/ui/avatar";
import { ListItem } from "@zea/ui/list";
import { StateMark } from "@zea/ui/state-mark";
import { useLocale, useTranslations } from "next-intl";
import type { Booking } from "./booking.ts";
import { BookingMark } from "./booking-mark.tsx";

/** A booking that is over or never took place. */
export function PastBooking({ booking, isRatable }: { booking: Booking; isRatable: boolean }) {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { bookingId, status, startsAt, coach, sessionType, realMinutes, rating } = booking;
  return (
    <ListItem className="relative">
      <Avatar name={coach.name} size="s" />
      <span className="grid min-w-0 flex-1">
        <Link href={`/bookings/${bookingId}`} className="truncate rounded-s font-semibold after:absolute after:inset-0">
          {capitalise(dayTime(startsAt))}
        </Link>
        <span className="truncate text-fg-3 text-xs">
          {realMinutes === null
            ? t("typeWith", { name: textIn(sessionType, locale), coach: coach.name })
            : t("typeReal", { name: textIn(sessionType, locale), minutes: realMinutes })}
        </span>
      </span>
      <Outcome status={status} rating={rating} isRatable={isRatable} />
    </ListItem>
  );
}

type OutcomeProps = Pick<Booking, "status" | "rating"> & { isRatable: boolean };

function Outcome({ status, rating, isRatable }: OutcomeProps) {
  const t = useTranslations("rating");
  if (isRatable) return <StateMark tone="attention">{t("prompt.short")}</StateMark>;
  if (rating === null) return <BookingMark status={status} />;
  return <span className="shrink-0 font-semibold text-fg-2 text-ms">{t("option", { rating })}</span>;
}
