import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { List } from "@zea/ui/list";
import { Chip } from "@zea/ui/state-badge";
import type { PaymentWeek } from "./payment.ts";
import { PaymentLine } from "./payment-line.tsx";

/** A week's sessions under their total. */
export function PaymentWeekCard({ week }: { week: PaymentWeek }) {
  const t = useTranslations("payment");
  const { money, duration, week: name } = useFormat();
  return (
    <Card asChild className="grid gap-2">
      <section aria-label={t("week.label", { week: name(week) })}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <div className="flex flex-wrap items-center gap-2.5">
            <h2 className="text-l">{name(week)}</h2>
            {week.isCut ? <Chip>{t("week.cut")}</Chip> : null}
            {week.isCurrent ? <Chip>{t("week.current")}</Chip> : null}
          </div>
          <p className="flex gap-4 text-ms">
            <span className="text-fg-2">
              {t("sessionsAndHours", { count: week.sessions.length, hours: duration(week.minutes) })}
            </span>
            <b>{money(week.amountMinor)}</b>
          </p>
        </div>
        <List>
          {week.sessions.map((session) => (
            <PaymentLine key={session.bookingId} session={session} />
          ))}
        </List>
      </section>
    </Card>
  );
}
