"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { List } from "@zea/ui/list";
import type { LineDetails, PaymentLine, PaymentMonth } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { DisputePart, EarlierDisputes } from "@/features/payment-disputes/dispute-part.tsx";

type LineSessionsProps = { details: LineDetails; line: PaymentLine; name: string; data: PaymentMonth };

/** The sessions that a line pays and their sum, or the adjustment behind it. */
export function LineSessions({ details, line, name, data }: LineSessionsProps) {
  const t = useTranslations("payment");
  const { money, duration } = useFormat();
  const { sessions, adjustment } = details;
  const sum = (pick: (one: LineDetails["sessions"][number]) => number) =>
    sessions.reduce((total, one) => total + pick(one), 0);
  return (
    <>
      {line.isStruck ? <DisputePart line={line} name={name} details={details} /> : null}
      <EarlierDisputes line={line} />
      {adjustment ? <Adjustment adjustment={adjustment} data={data} /> : null}
      {sessions.length > 0 ? (
        <>
          <List>
            {sessions.map((session) => (
              <SessionPart key={session.bookingId} session={session} data={data} />
            ))}
          </List>
          <p className="flex justify-between gap-3 border-line-strong border-t-2 pt-3 font-bold">
            <span>
              {t("drawer.sum")}{" "}
              <span className="font-normal text-fg-2 text-ms">
                {duration(sum(({ billableMinutes }) => billableMinutes))}
              </span>
            </span>
            <span className="tabular-nums">{money(sum(({ amountMinor }) => amountMinor ?? 0))}</span>
          </p>
          <p className="text-fg-3 text-xs">{t("drawer.adds")}</p>
        </>
      ) : null}
      {!adjustment && sessions.length === 0 ? <p className="text-fg-2 text-ms">{t("drawer.none")}</p> : null}
    </>
  );
}

type SessionPartProps = { session: LineDetails["sessions"][number]; data: PaymentMonth };

function SessionPart({ session, data }: SessionPartProps) {
  const t = useTranslations("payment.drawer");
  const { money, day, range } = useFormat();
  const { bookingId, athlete, startsAt, endsAt, actualStart, actualEnd } = session;
  const { billableMinutes: minutes, hourlyRateMinor, amountMinor } = session;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-line border-t py-3 text-s first:border-0">
      <Link
        href={monthHref(data.month, { bookingId })}
        scroll={false}
        className="truncate rounded-s font-semibold text-ms after:absolute after:inset-0"
      >
        {day(actualStart)} · {athlete.name}
      </Link>
      <b className="text-right text-ms tabular-nums">{money(amountMinor ?? 0)}</b>
      <span className="grid">
        <span className="text-fg-3">{t("planned", { range: range(startsAt, endsAt) })}</span>
        <span>{t("real", { range: range(actualStart, actualEnd) })}</span>
      </span>
      <span className="self-end text-right text-fg-3 text-xs">
        {t("pay", { minutes, rate: money(hourlyRateMinor ?? 0) })}
      </span>
    </li>
  );
}

type AdjustmentProps = { adjustment: NonNullable<LineDetails["adjustment"]>; data: PaymentMonth };

function Adjustment({ adjustment, data }: AdjustmentProps) {
  const t = useTranslations("payment.drawer");
  const { signedMoney, day, dateTime } = useFormat();
  const {
    bookingId,
    athlete: { name },
    startsAt,
    amountMinor,
    reason,
    createdAt,
  } = adjustment;
  return (
    <div className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
      <Link
        href={monthHref(data.month, { bookingId })}
        scroll={false}
        className="rounded-s font-semibold after:absolute after:inset-0"
      >
        {t("adjustment", { name, day: day(startsAt) })}
      </Link>
      <b className="tabular-nums">{signedMoney(amountMinor)}</b>
      <span className="wrap-anywhere text-fg-2 text-ms">{reason}</span>
      <span className="col-span-2 text-fg-3 text-xs">{t("made", { at: dateTime(createdAt) })}</span>
    </div>
  );
}
