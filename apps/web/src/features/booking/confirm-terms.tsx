import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Clock, Ticket } from "lucide-react";
import type { Quote } from "./booking.ts";

/** What a booking costs, what remains, and until when it can be cancelled for free. */
export function ConfirmTerms({ quote, now }: { quote: Quote; now: Date }) {
  const t = useTranslations("booking.terms");
  const { dayTime } = useFormat();
  const isLate = now > quote.freeUntil;
  return (
    <Card className="grid gap-4">
      <p className="flex items-start gap-3">
        <Ticket aria-hidden className="mt-0.5 size-[18px] shrink-0 text-fg-3" />
        <span className="grid">
          <b>{t("cost", { credits: quote.credits })}</b>
          <span className="text-fg-2 text-ms">{t("remain", { left: Math.max(0, quote.balanceAfter) })}</span>
        </span>
      </p>
      <p className="flex items-start gap-3">
        <Clock aria-hidden className="mt-0.5 size-[18px] shrink-0 text-fg-3" />
        <span className="grid">
          <b>{isLate ? t("late") : t("free", { until: dayTime(quote.freeUntil) })}</b>
          <span className="text-fg-2 text-ms">{isLate ? t("lateText") : t("after")}</span>
        </span>
      </p>
    </Card>
  );
}
