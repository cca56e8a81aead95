import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import type { Booking } from "./booking.ts";

/** What cancelling now would refund, as decided by the API. */
export function CancelOutcome({ cancellation }: { cancellation: Booking["cancellation"] }) {
  const t = useTranslations("booking.cancel");
  const { dayTime } = useFormat();
  const { isRefunded, credits, freeUntil } = cancellation;
  return (
    <Card variant="flat" aria-live="polite">
      <b className="block text-ms">{isRefunded ? t("refunds", { credits }) : t("keeps")}</b>
      <span className="text-fg-3 text-xs">
        {isRefunded ? t("until", { until: dayTime(freeUntil) }) : t("since", { until: dayTime(freeUntil) })}
      </span>
    </Card>
  );
}
