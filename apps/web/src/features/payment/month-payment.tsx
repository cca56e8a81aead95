import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { EmptyState } from "@zea/ui/empty-state";
import { List } from "@zea/ui/list";
import { AdjustmentList } from "./adjustment-list.tsx";
import type { MonthPayment as MonthPaymentData } from "./payment.ts";
import { PaymentLine } from "./payment-line.tsx";
import { PaymentRules } from "./payment-rules.tsx";
import { PaymentTotal } from "./payment-total.tsx";
import { PaymentWeekCard } from "./payment-week-card.tsx";

/** A coach's month: the total, each week session by session, the adjustments, and how it is calculated. */
export async function MonthPayment({ payment }: { payment: MonthPaymentData }) {
  const t = await getTranslations("payment");
  const { weeks, withoutRate, adjustments } = payment;
  const isEmpty = payment.totals.sessions === 0 && withoutRate.length === 0 && adjustments.length === 0;
  if (isEmpty) {
    const agenda = (
      <Button asChild>
        <Link href="/agenda">{t("empty.agenda")}</Link>
      </Button>
    );
    return (
      <>
        <EmptyState art="list" title={t("empty.title")} text={t("empty.text")} action={agenda} />
        <PaymentRules />
      </>
    );
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_340px]">
      <div className="grid gap-4 lg:sticky lg:top-20 lg:order-2">
        <PaymentTotal payment={payment} />
      </div>
      <div className="grid gap-4">
        {withoutRate.length > 0 ? (
          <Card asChild className="grid gap-2">
            <section>
              <Banner tone="attention" title={t("withoutRate.title", { count: withoutRate.length })}>
                {t("withoutRate.text")}
              </Banner>
              <List>
                {withoutRate.map((session) => (
                  <PaymentLine key={session.bookingId} session={session} />
                ))}
              </List>
            </section>
          </Card>
        ) : null}
        {weeks
          .filter(({ sessions }) => sessions.length > 0)
          .toReversed()
          .map((week) => (
            <PaymentWeekCard key={week.from} week={week} />
          ))}
        {adjustments.length > 0 ? <AdjustmentList adjustments={adjustments} /> : null}
        <PaymentRules />
      </div>
    </div>
  );
}
