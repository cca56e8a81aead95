import { type LocalizedText, textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Href } from "@/components/search-params.ts";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import type { MetricRows } from "./analytics.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

/** A row behind a metric, with a link to its details. */
export type RowLine = { key: string; name: string; about?: string; when?: string; value: ReactNode; href: Href };
type Lines = { columns: { about?: string; when?: string; value: string }; lines: RowLine[] };

type Named = { coach: { name: string }; sessionType: LocalizedText };

/** Brings the different kinds of rows into the columns of one table. */
export function useRowLines(found: MetricRows): Lines {
  const t = useTranslations("analytics.rows");
  const methods = useTranslations("analytics.rows.methods");
  const locale = useLocale();
  const { number, hours } = useAnalyticsFormatters();
  const { date, dateTime, time, money, isoDate } = useFormat();
  const withCoach = ({ sessionType, coach }: Named) =>
    t("with", { type: textIn(sessionType, locale), coach: coach.name });
  const athlete = (id: string, tab?: string): Href => ({ pathname: `/athletes/${id}`, query: tab ? { tab } : {} });
  const booking = (id: string, at: Date): Href => ({
    pathname: "/calendar",
    query: { view: "day", date: isoDate(at), booking: id },
  });
  switch (found.of) {
    case "grants":
      return {
        columns: { about: t("columns.sale"), when: t("columns.given"), value: t("columns.paid") },
        lines: found.rows.map(({ lotId, athlete: { id, name }, credits, method, at, paidMinor }) => ({
          key: lotId,
          name,
          when: dateTime(at),
          value: money(paidMinor),
          href: athlete(id, "credits"),
          about: t("sale", { credits, method: methods(method ?? "OTHER") }),
        })),
      };
    case "records":
      return {
        columns: { about: t("columns.session"), when: t("columns.real"), value: t("columns.time") },
        lines: found.rows.map(({ bookingId, athlete: { name }, from, to, minutes, ...row }) => ({
          key: bookingId,
          name,
          about: withCoach(row),
          value: hours(minutes),
          href: booking(bookingId, from),
          when: t("span", { from: dateTime(from), to: time(to) }),
        })),
      };
    case "bookings":
      return {
        columns: { about: t("columns.session"), when: t("columns.booked"), value: t("columns.state") },
        lines: found.rows.map(({ bookingId, athlete: { name }, startsAt, status, ...row }) => ({
          key: bookingId,
          name,
          about: withCoach(row),
          when: dateTime(startsAt),
          value: <SessionBadge status={status} />,
          href: booking(bookingId, startsAt),
        })),
      };
    case "ratings":
      return {
        columns: { about: t("columns.session"), when: t("columns.rated"), value: t("columns.rating") },
        lines: found.rows.map(({ bookingId, athlete: { name }, at, rating, startsAt, ...row }) => ({
          key: bookingId,
          name,
          about: t("of", { session: withCoach(row), date: date(startsAt) }),
          when: dateTime(at),
          value: t("of5", { rating }),
          href: booking(bookingId, startsAt),
        })),
      };
    case "athletes":
      return {
        columns: { when: t("columns.last"), value: t("columns.sessions") },
        lines: found.rows.map(({ id, name, sessions, last }) => ({
          key: id,
          name,
          when: dateTime(last),
          value: number(sessions),
          href: athlete(id, "sessions"),
        })),
      };
    case "balances":
      return {
        columns: { value: t("columns.credits") },
        lines: found.rows.map(({ id, name, credits }) => ({
          key: id,
          name,
          value: number(credits),
          href: athlete(id, "credits"),
        })),
      };
    case "newcomers":
      return {
        columns: { when: t("columns.registered"), value: t("columns.enabled") },
        lines: found.rows.map(({ id, name, registeredAt, enabledAt }) => ({
          key: id,
          name,
          when: dateTime(registeredAt),
          href: athlete(id),
          value: enabledAt ? dateTime(enabledAt) : t("notEnabled"),
        })),
      };
  }
}
