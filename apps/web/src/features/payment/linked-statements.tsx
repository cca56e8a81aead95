import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { List, ListItem } from "@zea/ui/list";
import { Chip, StateBadge } from "@zea/ui/state-badge";
import { DisputeOutcome, EarlierDisputes } from "./dispute-outcome.tsx";
import { type LinkedStatements as Linked, type StatementLine, sumOf } from "./statement.ts";
import { StatementBadge } from "./statement-badge.tsx";

/** A former coach's latest statements, to read. */
export function LinkedStatements({ linked: { coachName, expiresAt, statements } }: { linked: Linked }) {
  const t = useTranslations("payment.linked");
  const { longDay } = useFormat();
  return (
    <>
      <div className="grid gap-1.5">
        <h1 className="text-xl">{t("title")}</h1>
        <p className="text-fg-2">{t("text", { name: coachName, day: longDay(expiresAt) })}</p>
      </div>
      {statements.length === 0 ? <Card className="text-fg-2">{t("none")}</Card> : null}
      {statements.map((statement) => (
        <LinkedStatement key={statement.id} statement={statement} />
      ))}
    </>
  );
}

function LinkedStatement({ statement }: { statement: Linked["statements"][number] }) {
  const t = useTranslations("payment.statement");
  const { dayTime, money, month, duration } = useFormat();
  const { id, state, dueAt, answeredAt, lines, report } = statement;
  const struck = lines.filter(({ struckAt }) => struckAt);
  const { minutes, sessions, amountMinor } = sumOf(lines.filter(({ struckAt }) => !struckAt));
  const date = dayTime(answeredAt ?? dueAt);
  const isPaid = report.state === "CLOSED";
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="text-l">
        {t("title", { month: month(report.month) })}
      </h2>
      <Card variant="hero" className="grid gap-1.5">
        <span className="flex flex-wrap gap-2">
          {isPaid ? (
            <StateBadge tone="positive" onDark>
              {t("paid")}
            </StateBadge>
          ) : null}
          <StatementBadge state={state} onDark />
        </span>
        <LargeFigure size="l">{money(amountMinor)}</LargeFigure>
        <span className="text-fg-2 text-ms">{t("sum.about", { hours: duration(minutes), count: sessions })}</span>
        {struck.length > 0 ? (
          <span className="text-fg-2 text-s">{t("sum.struck", { amount: money(sumOf(struck).amountMinor) })}</span>
        ) : null}
        <p className="text-ms">
          {state === "OPEN" ? t("silent", { date }) : t(`outcome.${state}`, { date, count: struck.length })}
        </p>
        {isPaid ? <p className="text-fg-2 text-ms">{t("isPaid")}</p> : null}
      </Card>
      <Card>
        <List>
          {lines.map((line) => (
            <LinkedLine key={line.id} line={line} />
          ))}
        </List>
      </Card>
    </section>
  );
}

function LinkedLine({ line }: { line: StatementLine }) {
  const t = useTranslations("payment.statement");
  const { money, signedMoney, duration, week } = useFormat();
  const { kind, isCut, struckAt, sessionCount, minutes, amountMinor } = line;
  const isAdjustment = kind === "ADJUSTMENT";
  return (
    <ListItem className="items-start justify-between gap-4">
      <span className="grid min-w-0 gap-1">
        <span className="flex flex-wrap items-center gap-2">
          <b className="text-ms">{week(line)}</b>
          {struckAt ? <StateBadge tone="negative">{t("kind.STRUCK")}</StateBadge> : null}
          {kind === "SESSIONS" ? null : (
            <StateBadge tone={kind === "LATE" ? "attention" : "neutral"}>{t(`kind.${kind}`)}</StateBadge>
          )}
          <EarlierDisputes line={line} isReadOnly />
          {isCut ? <Chip>{t("lines.cut")}</Chip> : null}
        </span>
        {isAdjustment ? null : (
          <span className="text-fg-2 text-s">
            {t("lines.sessions", { count: sessionCount })} · {duration(minutes)}
          </span>
        )}
        <DisputeOutcome line={line} />
      </span>
      <b className={`whitespace-nowrap ${struckAt ? "text-fg-3 line-through" : ""}`}>
        {isAdjustment ? signedMoney(amountMinor) : money(amountMinor)}
      </b>
    </ListItem>
  );
}
