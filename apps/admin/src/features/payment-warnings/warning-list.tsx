"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { countOpen, type Report, type Warning } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { AcceptWarningForm } from "./accept-warning-form.tsx";

/** The id of the list; the steps that wait for its answers link to it. */
export const warningsId = "warnings";

/** What is unusual in a month's report: each says why, leads to where it is mended, and waits to be answered. */
export function WarningList({ report, warnings }: { report: Report; warnings: Warning[] }) {
  const t = useTranslations("payment.warnings");
  if (warnings.length === 0) return null;
  const open = countOpen(warnings);
  return (
    <Card asChild className="grid gap-3">
      <section id={warningsId} aria-labelledby="warnings-title" className="scroll-mt-4">
        <h2 id="warnings-title" tabIndex={-1} className="flex items-baseline justify-between gap-3 text-l outline-none">
          {t("title")} <span className="font-normal font-sans text-fg-3 text-xs">{t("open", { count: open })}</span>
        </h2>
        {open > 0 ? <p className="-mt-2 max-w-[72ch] text-fg-2 text-s">{t("text")}</p> : null}
        <List className="max-h-[560px] overflow-y-auto">
          {warnings.map((warning) => (
            <ListItem
              key={`${warning.kind} ${warning.subjectId} ${warning.facts}`}
              className="flex-wrap items-start justify-between"
            >
              <WarningText warning={warning} month={report.month} />
              {warning.accepted ? (
                <Accepted accepted={warning.accepted} />
              ) : report.state === "CLOSED" ? null : (
                <AcceptWarningForm reportId={report.id} warning={warning} />
              )}
            </ListItem>
          ))}
        </List>
      </section>
    </Card>
  );
}

function WarningText({ warning, month }: { warning: Warning; month: string }) {
  const t = useTranslations("payment.warnings");
  const { money, duration, dayTime } = useFormat();
  const { kind, coach, values, otherMinor, at, lineId, bookingId } = warning;
  const facts = {
    name: coach?.name ?? "",
    amount: money(values.amountMinor ?? 0),
    before: money(values.beforeMinor ?? 0),
    rate: money(values.rateMinor ?? 0),
    other: money(otherMinor ?? 0),
    sessions: values.sessions ?? 0,
    duration: duration(values.minutes ?? 0),
    at: at ? dayTime(at) : "",
  };
  const place = bookingId ? monthHref(month, { bookingId }) : lineId ? monthHref(month, { lineId }) : null;
  return (
    <span className="grid min-w-0 basis-72 grow gap-0.5">
      <b className="text-ms">{t(`kind.${kind}.title`, facts)}</b>
      <span className="text-fg-2 text-s">{t(`kind.${kind}.text`, facts)}</span>
      <span className="flex flex-wrap gap-x-4 text-s">
        {place ? (
          <Link href={place} scroll={false} className="py-1 font-semibold underline underline-offset-4">
            {t(bookingId ? "session" : "line")}
          </Link>
        ) : null}
        {coach && (kind === "RATE_ZERO" || kind === "RATE_HIGH") ? (
          <Link href={`/coaches/${coach.id}`} className="py-1 font-semibold underline underline-offset-4">
            {t("rates", { name: coach.name })}
          </Link>
        ) : null}
      </span>
    </span>
  );
}

function Accepted({ accepted: { at, by, note } }: { accepted: NonNullable<Warning["accepted"]> }) {
  const t = useTranslations("payment.warnings");
  const { dayTime } = useFormat();
  return (
    <span className="grid max-w-full basis-56 gap-0.5 text-s [overflow-wrap:anywhere]">
      <span className="font-semibold text-positive">{t("accepted")}</span>
      <span className="text-fg-3 text-xs">{t("acceptedBy", { name: by, at: dayTime(at) })}</span>
      {note ? <span className="text-fg-2">{note}</span> : null}
    </span>
  );
}
