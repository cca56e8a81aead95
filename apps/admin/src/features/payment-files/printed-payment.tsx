"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { FileProfile } from "@zea/domain/payment/values";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Logo } from "@zea/ui/logo";
import { type CoachLines, linesByCoach, type PaymentMonth, type Report, sumLines } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

/** A month's payment report, for paper. */
export function PrintedPayment({ month, now }: { month: string; now: Date }) {
  const t = useTranslations("payment.months");
  const { data } = useSuspenseQuery(useTRPC().payment.month.queryOptions({ month }));
  return data.report ? <Sheet data={data} report={data.report} now={now} /> : <p>{t("none")}</p>;
}

function Sheet({ data, report, now }: { data: PaymentMonth; report: Report; now: Date }) {
  const t = useTranslations("payment");
  const { money, dateTime, city, month, duration } = useFormat();
  const coaches = linesByCoach(data);
  const total = sumLines(coaches.flatMap(({ lines }) => lines));
  return (
    <article className="grid gap-6 text-[13px] leading-snug">
      <header className="flex flex-wrap items-start justify-between gap-4 border-line-strong border-b-2 pb-4">
        <div className="grid gap-1">
          <Logo />
          <h1 className="pt-3 text-xl">{t("print.title", { month: month(data.month) })}</h1>
          <p className="text-fg-2">
            {t(`state.${report.state}`)} · {t("print.made", { at: dateTime(now), zone: city })}
          </p>
        </div>
        <p className="grid gap-0.5 sm:justify-items-end print:justify-items-end">
          <span className="score text-xl">{money(total.amountMinor)}</span>
          <span className="text-fg-2">
            {duration(total.minutes)} · {t("sessions", { count: total.sessions })} ·{" "}
            {t("coaches", { count: coaches.length })}
          </span>
        </p>
      </header>
      {coaches.map((coach) => (
        <CoachPart key={coach.coachId} coach={coach} />
      ))}
      <footer className="grid break-inside-avoid gap-3 border-line-strong border-t-2 pt-4">
        <p className="flex justify-between font-bold text-[15px]">
          <span>{t("lines.total")}</span>
          <span className="tabular-nums">{money(total.amountMinor)}</span>
        </p>
        <p className="text-fg-2">{t("print.how")}</p>
        {report.closeReason ? <p>{t("action.closedReason", { reason: report.closeReason })}</p> : null}
        {report.state === "CLOSED" ? (
          <dl className="grid gap-0.5">
            <dt className="font-semibold">{t("print.sha")}</dt>
            {report.files.map(({ profile, sha256 }) => (
              <dd key={profile} className="break-all font-mono text-[11px]">
                <span className="font-sans">{t(`files.${profile as FileProfile}`)}</span> {sha256}
              </dd>
            ))}
          </dl>
        ) : null}
        <p className="mt-10 w-64 border-line-strong border-t pt-1 text-fg-2">{t("print.signature")}</p>
      </footer>
    </article>
  );
}

function CoachPart({ coach }: { coach: CoachLines }) {
  const t = useTranslations("payment");
  const { money, duration, week, month, groupedNumber } = useFormat();
  const cell = "py-1 pr-3 align-top last:pr-0";
  return (
    <section className="break-inside-avoid">
      <h2 className="flex flex-wrap items-baseline justify-between gap-3 text-m">
        {coach.name}
        {coach.statement ? (
          <span className="font-normal font-sans text-[12px] text-fg-2">
            {t("print.statement")}: {t(`statements.${coach.statement.state}`)}
          </span>
        ) : null}
      </h2>
      <table className="w-full border-collapse tabular-nums sm:table-fixed print:table-fixed">
        <thead>
          <tr className="text-left text-[12px] text-fg-3">
            <th className={`${cell} w-[18%]`}>{t("print.week")}</th>
            <th className={cell}>{t("print.kind")}</th>
            <th className={`${cell} w-[13%] text-right`}>{t("lines.sessions")}</th>
            <th className={`${cell} w-[13%] text-right`}>{t("lines.minutes")}</th>
            <th className={`${cell} w-[18%] text-right`}>{t("lines.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {coach.lines.map((line) => (
            <tr key={line.key} className="border-line border-t">
              <td className={`${cell} whitespace-nowrap`}>{week(line)}</td>
              <td className={`${cell} wrap-anywhere`}>
                {line.kind === "SESSIONS" ? t("print.SESSIONS") : t(`kind.${line.kind}`)}
                {line.disputes.map((one) => ` · ${t("kind.DISPUTED", { month: month(one.month) })}`)}
                {line.isStruck ? ` · ${t("kind.STRUCK")}: ${line.struckReason}` : null}
              </td>
              <td className={`${cell} text-right`}>
                {line.kind === "ADJUSTMENT" ? "–" : groupedNumber(line.sessionCount)}
              </td>
              <td className={`${cell} text-right`}>{line.kind === "ADJUSTMENT" ? "–" : groupedNumber(line.minutes)}</td>
              <td className={`${cell} text-right ${line.isStruck ? "line-through" : ""}`}>{money(line.amountMinor)}</td>
            </tr>
          ))}
          <tr className="border-line-strong border-t font-bold">
            <td className={cell}>{t("lines.total")}</td>
            <td className={cell}>{duration(coach.minutes)}</td>
            <td className={`${cell} text-right`}>{groupedNumber(coach.sessions)}</td>
            <td className={`${cell} text-right`}>{groupedNumber(coach.minutes)}</td>
            <td className={`${cell} text-right`}>{money(coach.amountMinor)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
