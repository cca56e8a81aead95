"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import type { ReactNode } from "react";
import { RowLink } from "@/components/row-link.tsx";
import { countExceptions, type Exceptions, type PaymentMonth } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { MissingRateForm } from "./missing-rate-form.tsx";
import { RemindButton } from "./remind-button.tsx";

type ExceptionListProps = { month: string; exceptions: Exceptions; data: PaymentMonth };

/** What should be settled before the month is reviewed, each with its action. */
export function ExceptionList({ month, exceptions, data }: ExceptionListProps) {
  const t = useTranslations("payment.exceptions");
  const { monthTitle, dayTime, time } = useFormat();
  const isReviewed = data.report?.state === "REVIEWED";
  const { unrecorded, withoutRate, missingMonths } = exceptions;
  // overlapping sessions are paid, so a reviewed report doesn't leave them out
  const overlaps = isReviewed ? [] : exceptions.overlaps;
  const count = countExceptions({ ...exceptions, overlaps });
  if (isReviewed && count === 0) return null;
  return (
    <Card asChild className="grid gap-4">
      <section aria-labelledby="exceptions">
        <h2 id="exceptions" tabIndex={-1} className="flex items-baseline justify-between gap-3 text-l outline-none">
          {t(isReviewed ? "left" : "title")}{" "}
          {count > 0 ? <span className="font-normal font-sans text-fg-3 text-xs">{count}</span> : null}
        </h2>
        {isReviewed ? <p className="-mt-3 text-fg-2 text-ms">{t("leftText")}</p> : null}
        {count === 0 ? <Banner tone="positive">{t("none")}</Banner> : null}
        {missingMonths.length > 0 ? (
          <Group name="missingMonths" count={missingMonths.length}>
            <li className="flex flex-wrap gap-2 pt-1">
              {missingMonths.map((one) => (
                <Link
                  key={one}
                  href={monthHref(one)}
                  className="rounded-full px-3.5 py-2 font-semibold text-s shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2"
                >
                  {monthTitle(one)}
                </Link>
              ))}
            </li>
          </Group>
        ) : null}
        {withoutRate.length > 0 ? (
          <Group name="withoutRate" count={withoutRate.length}>
            {withoutRate.map((one) => (
              <Line key={one.bookingId} month={month} session={one} from={one.actualStart} to={one.actualEnd}>
                <MissingRateForm session={one} data={data} />
              </Line>
            ))}
          </Group>
        ) : null}
        {unrecorded.length > 0 ? (
          <Group name="unrecorded" count={unrecorded.length}>
            {unrecorded.map((one) => (
              <Line key={one.bookingId} month={month} session={one} from={one.startsAt} to={one.endsAt}>
                <RemindButton session={one} />
              </Line>
            ))}
          </Group>
        ) : null}
        {overlaps.length > 0 ? (
          <Group name="overlaps" count={overlaps.length}>
            {overlaps.map((one) => (
              <Line key={one.bookingId} month={month} session={one} from={one.actualStart} to={one.actualEnd}>
                <Link
                  href={monthHref(month, { bookingId: one.other.bookingId })}
                  scroll={false}
                  className="rounded-s py-2 text-fg-2 text-s underline underline-offset-4"
                >
                  {t("overlaps.other", {
                    coach: one.other.coach.name,
                    from: dayTime(one.other.actualStart),
                    to: time(one.other.actualEnd),
                  })}
                </Link>
              </Line>
            ))}
          </Group>
        ) : null}
      </section>
    </Card>
  );
}

type Name = "unrecorded" | "withoutRate" | "overlaps" | "missingMonths";
type GroupProps = { name: Name; count: number; children: ReactNode };

function Group({ name, count, children }: GroupProps) {
  const t = useTranslations("payment.exceptions");
  return (
    <section className="grid gap-1.5" aria-labelledby={`exceptions-${name}`}>
      <h3 id={`exceptions-${name}`} className="text-m">
        {t(`${name}.title`, { count })}
      </h3>
      <p className="max-w-[72ch] text-fg-2 text-s">{t(`${name}.text`, { count })}</p>
      <List className="max-h-[420px] overflow-y-auto">{children}</List>
    </section>
  );
}

type LineProps = {
  month: string;
  session: { bookingId: string; athlete: { name: string }; coach: { name: string } };
  from: Date;
  to: Date;
  children?: ReactNode;
};

function Line({ month, session, from, to, children }: LineProps) {
  const t = useTranslations("payment");
  const { dayTime, time } = useFormat();
  const {
    bookingId,
    athlete: { name: athlete },
    coach: { name: coach },
  } = session;
  return (
    <ListItem className="flex-wrap justify-between">
      <span className="relative grid min-w-0 basis-60 grow">
        <RowLink id={bookingId} href={monthHref(month, { bookingId })}>
          {t("exceptions.session", { athlete, coach })}
        </RowLink>
        <span className="text-fg-3 text-xs">
          {dayTime(from)}–{time(to)}
        </span>
      </span>
      {children}
    </ListItem>
  );
}
