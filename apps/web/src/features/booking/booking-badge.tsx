import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";
import type { Booking } from "./booking.ts";

const tones: Record<Booking["status"], Tone> = {
  REQUESTED: "waiting",
  CONFIRMED: "positive",
  REJECTED: "negative",
  CANCELLED: "neutral",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
};

export function BookingBadge({ status, onDark }: { status: Booking["status"]; onDark?: boolean }) {
  const t = useTranslations("booking.state");
  return (
    <StateBadge tone={tones[status]} onDark={onDark}>
      {t(status)}
    </StateBadge>
  );
}
