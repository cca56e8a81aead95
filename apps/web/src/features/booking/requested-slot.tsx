import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { useLocale } from "next-intl";
import type { Booking } from "./booking.ts";

export function RequestedSlot({ booking }: { booking: Booking }) {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { dayTime } = useFormat();
  return (
    <Card className="flex items-center gap-3">
      <Avatar name={booking.coach.name} photoId={booking.coach.photoId} />
      <span className="grid">
        <b>{capitalise(dayTime(booking.startsAt))}</b>
        <span className="text-fg-2 text-ms">
          {t("typeWith", { name: textIn(booking.sessionType, locale), coach: booking.coach.name })}
        </span>
      </span>
    </Card>
  );
}
