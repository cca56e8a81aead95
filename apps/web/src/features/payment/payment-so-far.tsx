import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { PaymentSummary } from "./payment.ts";
import { useMarkedWeek } from "./use-marked-week.ts";

/** This month's earnings so far, by week. */
export function PaymentSoFar({ payment }: { payment: PaymentSummary }) {
  const t = useTranslations("payment");
  const { money, signedMoney, duration, month } = useFormat();
  const markedWeek = useMarkedWeek();
  return (
    <Card asChild className="grid gap-3">
      <section>
        <div className="grid gap-0.5">
          <h2 className="font-normal font-sans text-fg-3 text-xs">
            {t("soFar.title", { month: capitalise(month(payment.month)) })}
          </h2>
          <LargeFigure>{money(payment.amountMinor)}</LargeFigure>
          <span className="text-fg-2 text-ms">
            {t("sessionsAndHours", { count: payment.sessions, hours: duration(payment.minutes) })}
          </span>
        </div>
        <dl className="grid text-ms">
          {payment.weeks.map((week) => (
            <div key={week.from} className="flex justify-between gap-3 border-line border-t py-2">
              <dt className="text-fg-2">{markedWeek(week)}</dt>
              <dd className="flex gap-3">
                <span className="text-fg-3">{week.sessions > 0 ? duration(week.minutes) : t("week.none")}</span>
                <span className="min-w-20 text-right font-semibold">{money(week.amountMinor)}</span>
              </dd>
            </div>
          ))}
          {payment.adjustmentsMinor === 0 ? null : (
            <div className="flex justify-between gap-3 border-line border-t py-2">
              <dt className="text-fg-2">{t("adjustments.title")}</dt>
              <dd className="font-semibold">{signedMoney(payment.adjustmentsMinor)}</dd>
            </div>
          )}
        </dl>
        {payment.withoutRate > 0 ? (
          <p className="font-semibold text-attention text-s">
            {t("soFar.withoutRate", { count: payment.withoutRate })}
          </p>
        ) : null}
        <Link href="/pay" className="w-fit rounded-s py-1 font-semibold text-ms underline underline-offset-4">
          {t("soFar.lines")}
        </Link>
      </section>
    </Card>
  );
}
