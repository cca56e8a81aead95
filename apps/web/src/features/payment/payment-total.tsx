import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { ReactNode } from "react";
import type { MonthPayment } from "./payment.ts";
import { useMarkedWeek } from "./use-marked-week.ts";

/** The month's amount as the sum of its weeks and adjustments. */
export function PaymentTotal({ payment }: { payment: MonthPayment }) {
  const t = useTranslations("payment");
  const { money, signedMoney, duration } = useFormat();
  const markedWeek = useMarkedWeek();
  const { totals, weeks, adjustments } = payment;
  return (
    <Card asChild variant="hero" className="grid gap-4">
      <section>
        <div className="grid gap-1">
          <h2 className="font-normal font-sans text-fg-2 text-ms">{t(payment.isOver ? "sum.month" : "sum.soFar")}</h2>
          <LargeFigure size="l">{money(totals.amountMinor)}</LargeFigure>
          <span className="text-fg-2 text-ms">
            {t("sessionsAndHours", { count: totals.sessions, hours: duration(totals.minutes) })}
          </span>
        </div>
        <dl className="grid text-ms">
          {weeks.map((week) => (
            <Term
              key={week.from}
              name={markedWeek(week)}
              minutes={week.sessions.length > 0 ? duration(week.minutes) : t("week.none")}
            >
              {money(week.amountMinor)}
            </Term>
          ))}
          {adjustments.length > 0 ? (
            <Term name={t("adjustments.title")}>{signedMoney(totals.adjustmentsMinor)}</Term>
          ) : null}
          <Term name={t("sum.total")} minutes={duration(totals.minutes)} isTotal>
            {money(totals.amountMinor)}
          </Term>
        </dl>
        {payment.isOver ? null : <p className="text-fg-2 text-s">{t("sum.open")}</p>}
      </section>
    </Card>
  );
}

type TermProps = { name: string; minutes?: string; isTotal?: boolean; children: ReactNode };

function Term({ name, minutes, isTotal = false, children }: TermProps) {
  return (
    <div
      className={`flex justify-between gap-3 border-on-dark-line py-2 ${isTotal ? "border-t-2 font-bold" : "border-t"}`}
    >
      <dt>{name}</dt>
      <dd className="flex gap-3 whitespace-nowrap">
        {minutes ? <span className="text-fg-2">{minutes}</span> : null}
        <span className="min-w-20 text-right">{children}</span>
      </dd>
    </div>
  );
}
