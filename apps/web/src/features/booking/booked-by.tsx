import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import type { Booking } from "./booking.ts";

/** Who booked for the athlete and why, if it wasn't the athlete. */
export function BookedBy({ booking: { requestedByRole, requestReason, coach } }: { booking: Booking }) {
  const t = useTranslations("booking.happened");
  if (requestedByRole === "ATHLETE") return null;
  return (
    <Banner title={t(`bookedBy.${requestedByRole}`, { coach: coach.name })}>
      {requestReason ? t("reason", { reason: requestReason }) : null}
    </Banner>
  );
}
