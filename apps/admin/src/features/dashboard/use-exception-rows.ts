import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { type Kind, kinds } from "@/components/exception-kinds.ts";
import { hrefTo } from "@/components/list-url-state.ts";
import type { Href } from "@/components/search-params.ts";
import type { Exceptions } from "@/features/analytics/analytics.ts";
import { useAnalyticsFormatters } from "@/features/analytics/use-analytics-formatters.ts";
import { useMailName } from "@/features/mail/use-mail-name.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { dashboardPanel } from "./dashboard-url-state.ts";

/** Something that needs an administrator, with a link to where it is settled. */
export type ExceptionRow = { key: string; kind: Kind; title: string; detail: string; href: Href };

type ExceptionGroup = { kind: Kind; rows: ExceptionRow[]; more: number; moreHref: string };

/** The exceptions as sentences with links, grouped by kind in order of urgency. */
export function useExceptionRows(exceptions: Exceptions): ExceptionGroup[] {
  const t = useTranslations("dashboard.exceptions");
  const mailNameOf = useMailName();
  const { day, dayTime, money } = useFormat();
  const { month: monthName, bucket } = useAnalyticsFormatters();
  const rows: Record<Kind, Omit<ExceptionRow, "kind">[]> = {
    payrolls: exceptions.payrolls.items.map(({ month, state, openStatements }) => ({
      key: month,
      title: t("payrolls.title", { month: monthName(month) }),
      href: monthHref(month, { isNext: true }),
      detail: t(`payrolls.${state ?? "missing"}`, { count: openStatements }),
    })),
    disputes: exceptions.disputes.items.map(({ lineId, month, coachName, amountMinor, reason }) => ({
      key: lineId,
      title: t("disputes.title", { coach: coachName, amount: money(amountMinor) }),
      detail: `${monthName(month)} · ${reason}`,
      href: monthHref(month, { lineId }),
    })),
    unrecorded: exceptions.unrecorded.items.map(({ bookingId, athlete, coach, startsAt }) => ({
      key: bookingId,
      title: t("unrecorded.title", { athlete: athlete.name, coach: coach.name }),
      detail: dayTime(startsAt),
      href: hrefTo(dashboardPanel.start, { bookingId }),
    })),
    rates: exceptions.rates.items.map(({ coachId, coach, month, sessions }) => ({
      key: `${coachId} ${month}`,
      title: t("rates.title", { coach, count: sessions }),
      detail: monthName(month),
      href: hrefTo(dashboardPanel.start, { rateCoachId: coachId, month }),
    })),
    creditRequests: exceptions.creditRequests.items.map(({ requestId, name, credits, dueAt }) => ({
      key: requestId,
      title: t("creditRequests.title", { name, count: credits }),
      detail: t("until", { at: dayTime(dueAt) }),
      href: hrefTo(dashboardPanel.start, { requestId }),
    })),
    reactivations: exceptions.reactivations.items.map(({ athleteId, name, requestedAt }) => ({
      key: athleteId,
      title: t("reactivations.title", { name }),
      detail: t("since", { at: dayTime(requestedAt) }),
      href: hrefTo(dashboardPanel.start, { athleteId }),
    })),
    waits: exceptions.waits.items.map(({ waitId, kind, name, dueAt }) => ({
      key: waitId,
      title: t(`waits.${kind}`, { name }),
      detail: t("was", { at: dayTime(dueAt) }),
      href: hrefTo(dashboardPanel.start, { waitId }),
    })),
    documents: exceptions.documents.items.map(({ documentId, coachId, coach, name, expiresOn, isOver }) => ({
      key: documentId,
      title: t("documents.title", { coach, name }),
      detail: t(isOver ? "documents.over" : "documents.soon", { date: bucket(expiresOn, "day", true) }),
      href: hrefTo(dashboardPanel.start, { documentId, coachId }),
    })),
    mails: exceptions.mails.items.map(({ mailId, mailName, name, requestedAt }) => ({
      key: mailId,
      href: hrefTo(dashboardPanel.start, { mailId }),
      detail: day(requestedAt),
      title: t("mails.title", { mail: mailNameOf(mailName), name }),
    })),
  };
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const found = rows[kind].map((row) => ({ kind, ...row }));
    const [first] = exceptions[kind].items;
    const month = (kind === "unrecorded" || kind === "rates") && first && "month" in first ? `/${first.month}` : "";
    const more = { more: exceptions[kind].count - found.length, moreHref: `${kinds[kind].href}${month}` };
    return found.length === 0 ? [] : [{ kind, rows: found, ...more }];
  });
}

export function countExceptions(exceptions: Exceptions): number {
  return Object.values(exceptions).reduce((sum, { count }) => sum + count, 0);
}
