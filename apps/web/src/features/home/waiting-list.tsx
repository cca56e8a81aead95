import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { cn } from "@zea/ui/class-names";
import { List, ListItem } from "@zea/ui/list";
import type { OpenStatement, Waiting } from "./coach-home-data.ts";

const oneDay = 86_400_000;
const maxShown = 6;

type WaitingListProps = { waiting: readonly Waiting[]; statements: readonly OpenStatement[]; now: Date };

/** The coach's open tasks: statements to answer, then what has no deadline, then by deadline. */
export function WaitingList({ waiting, statements, now }: WaitingListProps) {
  const t = useTranslations("coachHome.waiting");
  const count = waiting.length + statements.length;
  const rest = waiting.length - maxShown;
  return (
    <Card asChild className="grid gap-1">
      <section>
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="text-l">{t("title")}</h2>
          {count > 0 ? <span className="text-fg-3 text-xs">{count}</span> : null}
        </div>
        {count === 0 ? (
          <p className="text-fg-2 text-ms">{t("none")}</p>
        ) : (
          <List>
            {statements.map((statement) => (
              <StatementLine key={statement.statementId} statement={statement} />
            ))}
            {waiting.slice(0, maxShown).map((task) => (
              <WaitingLine key={`${task.kind}${task.bookingId}`} waiting={task} now={now} />
            ))}
          </List>
        )}
        {rest > 0 ? (
          <details>
            <summary className="w-fit rounded-s py-2 font-semibold text-ms">{t("more", { count: rest })}</summary>
            <List>
              {waiting.slice(maxShown).map((task) => (
                <WaitingLine key={`${task.kind}${task.bookingId}`} waiting={task} now={now} />
              ))}
            </List>
          </details>
        ) : null}
      </section>
    </Card>
  );
}

function WaitingLine({ waiting, now }: { waiting: Waiting; now: Date }) {
  const t = useTranslations("coachHome.waiting");
  const { day, dayTime } = useFormat();
  const { bookingId, kind, athlete, startsAt, dueAt } = waiting;
  const isUrgent = dueAt === null || dueAt.getTime() - now.getTime() < oneDay;
  return (
    <ListItem className="relative">
      <span className="grid min-w-0 flex-1">
        <Link href={`/sessions/${bookingId}`} className="rounded-s font-semibold after:absolute after:inset-0">
          {t(kind, { name: athlete.name })}
        </Link>
        <span className="text-fg-3 text-xs">{t("of", { date: capitalise(day(startsAt)) })}</span>
        <span className={cn("text-xs", isUrgent ? "font-semibold text-attention" : "text-fg-2")}>
          {dueAt ? t("until", { date: dayTime(dueAt) }) : t("unpaid")}
        </span>
      </span>
    </ListItem>
  );
}

function StatementLine({ statement: { statementId, month, dueAt } }: { statement: OpenStatement }) {
  const t = useTranslations();
  const { dayTime, custom } = useFormat();
  const name = custom(`${month}-01`, { month: "long" });
  return (
    <ListItem className="relative">
      <span className="grid min-w-0 flex-1">
        <Link href={`/pay/${statementId}`} className="rounded-s font-semibold after:absolute after:inset-0">
          {t("payment.statement.waiting.home", { month: name })}
        </Link>
        <span className="font-semibold text-attention text-xs">
          {t("payment.statement.list.before", { date: dayTime(dueAt) })}
        </span>
      </span>
    </ListItem>
  );
}
