import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import type { Booking } from "./booking.ts";
import { BookingBadge } from "./booking-badge.tsx";

/** An upcoming booking with its deadline for free cancellation. */
export function BookingCard({ booking }: { booking: Booking }) {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { dayTime } = useFormat();
  const { bookingId, status, startsAt, coach, sessionType, cancellation } = booking;
  return (
    <Card interactive className="relative grid gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-l">
          <Link href={`/bookings/${bookingId}`} className="rounded-s after:absolute after:inset-0 after:rounded-l">
            {capitalise(dayTime(startsAt))}
          </Link>
        </h2>
        <BookingBadge status={status} />
      </div>
      <p className="flex items-center justify-between gap-3 text-fg-2">
        {t("typeWith", { name: textIn(sessionType, locale), coach: coach.name })}
        <ChevronRight aria-hidden className="size-[18px] shrink-0 text-fg-3" />
      </p>
      {status === "CONFIRMED" ? (
        <p className="text-fg-3 text-xs">
          {cancellation.isRefunded ? t("cancel.until", { until: dayTime(cancellation.freeUntil) }) : t("cancel.keeps")}
        </p>
      ) : null}
    </Card>
  );
}
