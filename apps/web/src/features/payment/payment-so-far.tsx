import { Link } from "@zea/shell/navigation";
import { Card } from "@zea/ui/card";
import { Score } from "@zea/ui/score";
import { useTranslations } from "next-intl";
import { capitalised } from "@/i18n/format.ts";
import type { PaymentSummary } from "./payment.ts";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

/** What the month has earned so far, week by week, on the way to its lines. */
export function PaymentSoFar({ pay }: { pay: PaymentSummary }) {
  const t = useTranslations("payment");
  const { money, signedMoney, hours, month, markedWeek } = usePaymentFormatters(pay.currency);
  return (
    <Card asChild className="grid gap-3">
      <section>
        <div className="grid gap-0.5">
          <h2 className="font-normal font-sans text-fg-3 text-xs">
            {t("soFar.title", { month: capitalised(month(pay.month)) })}
          </h2>
          <Score>{money(pay.amountMinor)}</Score>
          <span className="text-fg-2 text-ms">
            {t("sessionsAndHours", { count: pay.sessions, hours: hours(pay.minutes) })}
          </span>
        </div>
        <dl className="grid text-ms">
          {pay.weeks.map((one) => (
            <div key={one.from} className="flex justify-between gap-3 border-line border-t py-2">
              <dt className="text-fg-2">{markedWeek(one)}</dt>
              <dd className="flex gap-3">
                <span className="text-fg-3">{one.sessions > 0 ? hours(one.minutes) : t("week.none")}</span>
                <span className="min-w-20 text-right font-semibold">{money(one.amountMinor)}</span>
              </dd>
            </div>
          ))}
          {pay.adjustmentsMinor === 0 ? null : (
            <div className="flex justify-between gap-3 border-line border-t py-2">
              <dt className="text-fg-2">{t("adjustments.title")}</dt>
              <dd className="font-semibold">{signedMoney(pay.adjustmentsMinor)}</dd>
            </div>
          )}
        </dl>
        {pay.withoutRate > 0 ? (
          <p className="font-semibold text-attention text-s">{t("soFar.withoutRate", { count: pay.withoutRate })}</p>
        ) : null}
        <Link href="/pay" className="w-fit rounded-s py-1 font-semibold text-ms underline underline-offset-4">
          {t("soFar.lines")}
        </Link>
      </section>
    </Card>
  );
}
