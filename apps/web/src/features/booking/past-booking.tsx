import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import type { Booking } from "./booking.ts";
import { BookingBadge } from "./booking-badge.tsx";

/** A booking that is over or never took place. */
export function PastBooking({ booking, isRatable }: { booking: Booking; isRatable: boolean }) {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { dayTime, duration } = useFormat();
  const { bookingId, status, startsAt, coach, sessionType, realMinutes, rating } = booking;
  return (
    <ListItem className="relative">
      <Avatar name={coach.name} photoId={coach.photoId} size="s" />
      <span className="grid min-w-0 flex-1">
        <Link href={`/bookings/${bookingId}`} className="truncate rounded-s font-semibold after:absolute after:inset-0">
          {capitalise(dayTime(startsAt))}
        </Link>
        <span className="truncate text-fg-3 text-xs">
          {realMinutes === null
            ? t("typeWith", { name: textIn(sessionType, locale), coach: coach.name })
            : t("typeReal", { name: textIn(sessionType, locale), duration: duration(realMinutes) })}
        </span>
      </span>
      <Outcome status={status} rating={rating} isRatable={isRatable} />
    </ListItem>
  );
}

type OutcomeProps = Pick<Booking, "status" | "rating"> & { isRatable: boolean };

function Outcome({ status, rating, isRatable }: OutcomeProps) {
  const t = useTranslations("rating");
  if (isRatable) return <StateBadge tone="attention">{t("prompt.short")}</StateBadge>;
  if (rating === null) return <BookingBadge status={status} />;
  return <span className="shrink-0 font-semibold text-fg-2 text-ms">{t("option", { rating })}</span>;
}
