"use client";

import { useQuery } from "@tanstack/react-query";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { List } from "@zea/ui/list";
import { ListSkeleton } from "@zea/ui/skeleton";
import { useTRPC } from "@/trpc/client.ts";
import type { LineDetails, StatementLine } from "./statement.ts";

type StatementLineDetailsProps = { line: StatementLine };

/** The sessions of a line with their total, or the session that an adjustment is for. */
export function StatementLineDetails({ line }: StatementLineDetailsProps) {
  const t = useTranslations("payment.statement.lines");
  const { money } = useFormat();
  const { data, isError, refetch } = useQuery(useTRPC().statement.lineDetails.queryOptions({ lineId: line.id }));
  if (isError) {
    const retry = (
      <Button variant="ghost" size="s" onClick={() => void refetch()}>
        {t("retry")}
      </Button>
    );
    return (
      <Banner tone="negative" action={retry}>
        {t("failed")}
      </Banner>
    );
  }
  if (!data) {
    return (
      <div aria-busy>
        <ListSkeleton rows={Math.max(1, line.sessionCount)} />
      </div>
    );
  }
  if (data.adjustment) return <AdjustmentPart adjustment={data.adjustment} />;
  const sum = data.sessions.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0);
  return (
    <>
      <List>
        {data.sessions.map((session) => (
          <SessionPart key={session.bookingId} session={session} />
        ))}
      </List>
      <p className="border-line-strong border-t-2 pt-2 text-right font-bold text-ms">
        {t("adds", { amount: money(sum), count: data.sessions.length })}
      </p>
    </>
  );
}

type SessionPartProps = { session: LineDetails["sessions"][number] };

function SessionPart({ session }: SessionPartProps) {
  const t = useTranslations("payment.line");
  const { day, range, money, duration } = useFormat();
  const {
    bookingId,
    athlete: { name },
    startsAt,
    endsAt,
    actualStart,
    actualEnd,
  } = session;
  const { billableMinutes: minutes, hourlyRateMinor, amountMinor } = session;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-t py-2.5 text-s first:border-0">
      <Link
        href={`/sessions/${bookingId}`}
        className="truncate rounded-s font-semibold text-ms after:absolute after:inset-0"
      >
        {t("title", { day: capitalise(day(actualStart)), name })}
      </Link>
      <b className="text-right text-ms">{money(amountMinor ?? 0)}</b>
      <span className="grid">
        <span className="text-fg-3">{t("planned", { range: range(startsAt, endsAt) })}</span>
        <span>{t("real", { range: range(actualStart, actualEnd) })}</span>
      </span>
      <span className="grid justify-items-end">
        <span>{duration(minutes)}</span>
        <span className="text-fg-3 text-xs">{t("rate", { rate: money(hourlyRateMinor ?? 0) })}</span>
      </span>
    </li>
  );
}

function AdjustmentPart({ adjustment }: { adjustment: NonNullable<LineDetails["adjustment"]> }) {
  const t = useTranslations("payment.adjustments");
  const { day } = useFormat();
  const {
    bookingId,
    athlete: { name },
    startsAt,
    reason,
    createdAt,
  } = adjustment;
  return (
    <div className="relative grid gap-0.5 text-ms">
      <Link href={`/sessions/${bookingId}`} className="rounded-s font-semibold after:absolute after:inset-0">
        {t("of", { name, date: day(startsAt) })}
      </Link>
      <span className="wrap-anywhere text-fg-2">{reason}</span>
      <span className="text-fg-3 text-xs">{t("made", { date: capitalise(day(createdAt)) })}</span>
    </div>
  );
}
