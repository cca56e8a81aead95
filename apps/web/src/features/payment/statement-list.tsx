import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import type { ListedStatement } from "./statement.ts";
import { StatementBadge } from "./statement-badge.tsx";

type StatementListProps = { statements: readonly ListedStatement[] };

/** The statements that await an answer. */
export function OpenStatements({ statements }: StatementListProps) {
  const t = useTranslations("payment.statement");
  const { dayTime, money, duration, month: monthName } = useFormat();
  return statements
    .filter(({ state }) => state === "OPEN")
    .map(({ id, month, minutes, amountMinor, dueAt }) => (
      <Banner
        key={id}
        tone="attention"
        title={t("waiting.title", { month: monthName(month) })}
        className="max-sm:flex-wrap"
        action={
          <Button asChild className="max-sm:w-full">
            <Link href={`/pay/${id}`}>{t("list.open")}</Link>
          </Button>
        }
      >
        {t("waiting.text", { hours: duration(minutes), amount: money(amountMinor), date: dayTime(dueAt) })}
      </Banner>
    ));
}

/** All of the coach's statements, latest month first. */
export function StatementList({ statements }: StatementListProps) {
  const t = useTranslations("payment.statement");
  const { day, dayTime, money, duration, month: monthName } = useFormat();
  if (statements.length === 0) return null;
  return (
    <Card asChild className="grid gap-1">
      <section>
        <h2 className="text-l">{t("list.title")}</h2>
        <p className="text-fg-3 text-s">{t("list.text")}</p>
        <List>
          {statements.map(({ id, state, dueAt, answeredAt, month, minutes, amountMinor }) => (
            <ListItem key={id} className="relative justify-between">
              <span className="grid min-w-0 gap-1">
                <Link href={`/pay/${id}`} className="rounded-s font-semibold after:absolute after:inset-0">
                  {capitalise(monthName(month))}
                </Link>
                <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-fg-3 text-xs">
                  <StatementBadge state={state} />
                  {state === "OPEN" ? t("list.before", { date: dayTime(dueAt) }) : answeredAt ? day(answeredAt) : null}
                </span>
              </span>
              <span className="grid justify-items-end whitespace-nowrap">
                <b>{money(amountMinor)}</b>
                <span className="text-fg-3 text-xs">{duration(minutes)}</span>
              </span>
            </ListItem>
          ))}
        </List>
      </section>
    </Card>
  );
}
