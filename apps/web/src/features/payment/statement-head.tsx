import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { StateBadge } from "@zea/ui/state-badge";
import { type Statement, sumOf } from "./statement.ts";
import { StatementBadge } from "./statement-badge.tsx";

/** The statement's amount, state and deadline. */
export function StatementHead({ statement }: { statement: Statement }) {
  const t = useTranslations("payment.statement");
  const { dayTime, money, duration } = useFormat();
  const { state, dueAt, answeredAt, lines, report } = statement;
  const { minutes, sessions, amountMinor } = sumOf(lines.filter(({ struckAt }) => !struckAt));
  const struck = lines.filter(({ struckAt }) => struckAt);
  const date = dayTime(answeredAt ?? dueAt);
  return (
    <Card asChild variant="hero" className="grid gap-4">
      <section aria-label={t("sum.amount")}>
        <div className="grid gap-1.5">
          <span className="flex flex-wrap items-center justify-between gap-2.5">
            <span className="text-fg-2 text-ms">{t("sum.amount")}</span>
            <span className="flex flex-wrap gap-2">
              {report.state === "CLOSED" ? (
                <StateBadge tone="positive" onDark>
                  {t("paid")}
                </StateBadge>
              ) : null}
              <StatementBadge state={state} onDark />
            </span>
          </span>
          <LargeFigure size="l">{money(amountMinor)}</LargeFigure>
          <span className="text-fg-2 text-ms">{t("sum.about", { hours: duration(minutes), count: sessions })}</span>
          {struck.length > 0 ? (
            <span className="text-fg-2 text-s">{t("sum.struck", { amount: money(sumOf(struck).amountMinor) })}</span>
          ) : null}
        </div>
        <div role="status" className="grid gap-1 text-ms">
          {state === "OPEN" ? (
            <b>{t("until", { date })}</b>
          ) : (
            <p>{t(`outcome.${state}`, { date, count: struck.length })}</p>
          )}
          {state === "CLOSED_UNANSWERED" && report.closeReason ? (
            <p className="text-fg-2">{t("closedReason", { reason: report.closeReason })}</p>
          ) : null}
          {report.state === "CLOSED" ? <p className="text-fg-2">{t("isPaid")}</p> : null}
        </div>
      </section>
    </Card>
  );
}
