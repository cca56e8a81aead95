"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { csvProfileFor } from "@zea/format/csv-profile";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { LargeFigure } from "@zea/ui/large-figure";
import { Page } from "@zea/ui/page";
import { Download } from "lucide-react";
import { useLocale } from "next-intl";
import { fileHref, hrefTo, listInput } from "@/components/list-url-state.ts";
import { type Column, ListView } from "@/components/list-view.tsx";
import { RowDetail, RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { MetricRows } from "./analytics.ts";
import { periodHref } from "./period-url-state.ts";
import type { RowsUrlState } from "./rows-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";
import { type RowLine, useRowLines } from "./use-row-lines.tsx";
import { useRowsSummary } from "./use-rows-summary.ts";
import { useRowsTitle } from "./use-rows-title.ts";

/** The rows behind a metric: their sum, the metric's definition, and each row with its link. */
export function RowsView({ urlState }: { urlState: RowsUrlState }) {
  const t = useTranslations("analytics");
  const { metric } = urlState;
  const input = { metric, ...listInput(urlState) };
  const { data: found } = useSuspenseQuery(useTRPC().analytics.rows.queryOptions(input));
  const { range } = useAnalyticsFormatters();
  const { score, text } = useRowsSummary(metric, found);
  const title = useRowsTitle(urlState, "coach" in found ? found.coach : null);
  const back = (
    <Link
      href={periodHref(urlState.view)}
      className="-my-3 inline-block rounded-s py-3 underline-offset-4 hover:underline"
    >
      {t("title")}
    </Link>
  );
  return (
    <Page
      kicker={back}
      aside={<RowsFile urlState={urlState} />}
      title={<span className="inline-block first-letter:uppercase">{title}</span>}
      width="wide"
    >
      <section aria-label={t("rows.total")} className="-mt-2 grid gap-1.5">
        <LargeFigure size="l">{score}</LargeFigure>
        <p className="text-fg-2">{t("rows.made", { text, range: range(found.range) })}</p>
        <p className="max-w-[70ch] text-fg-3 text-s">{t(definitions[metric])}</p>
      </section>
      <RowsTable urlState={urlState} found={found} title={title} />
    </Page>
  );
}

/** Downloads all rows, not only the page shown. */
function RowsFile({ urlState }: { urlState: RowsUrlState }) {
  const t = useTranslations("analytics.rows");
  const locale = useLocale();
  const file = { profile: csvProfileFor(locale), locale };
  return (
    <Button asChild variant="ghost">
      <a href={fileHref(`/api/v1/analytics/${urlState.metric}`, urlState, file)} download>
        <Download aria-hidden />
        {t("file")}
      </a>
    </Button>
  );
}

const definitions = {
  income: "numbers.income.text",
  sessions: "numbers.sessions.text",
  hours: "numbers.hours.text",
  athletes: "numbers.athletes.text",
  noShows: "numbers.noShows.text",
  cancelled: "numbers.cancelled.text",
  sold: "numbers.sold.text",
  outstanding: "numbers.outstanding.text",
  rating: "numbers.rating.text",
  bookings: "rows.bookingsText",
  newcomers: "funnel.text",
} as const;

type RowsTableProps = { urlState: RowsUrlState; found: MetricRows; title: string };

function RowsTable({ urlState, found, title }: RowsTableProps) {
  const t = useTranslations("analytics.rows");
  const { columns, lines } = useRowLines(found);
  const { about, when, value } = columns;
  const optional = (label: string | undefined, column: Omit<Column<RowLine>, "label">) =>
    label ? [{ ...column, label }] : [];
  return (
    <ListView
      urlState={urlState}
      caption={title}
      columns={[
        {
          label: t("columns.athlete"),
          cell: (line) => (
            <>
              <RowLink id={line.key} href={line.href}>
                {line.name}
              </RowLink>
              {line.about ? <RowDetail className="md:hidden">{line.about}</RowDetail> : null}
              {line.when ? <RowDetail className="sm:hidden">{line.when}</RowDetail> : null}
            </>
          ),
        },
        ...optional(about, {
          width: "rest",
          visibleFrom: "md",
          className: "pl-4",
          cellClassName: "truncate",
          cell: (line) => line.about,
        }),
        ...optional(when, {
          visibleFrom: "sm",
          className: "pl-4",
          cell: (line) => line.when,
        }),
        { label: value, numeric: true, className: "pl-4", cell: (line) => line.value },
      ]}
      rows={lines}
      keyOf={({ key }) => key}
      total={found.count}
      empty={
        found.count > 0
          ? {
              title: t("none.beyond"),
              text: t("none.beyondText"),
              action: { label: t("none.first"), href: hrefTo(urlState, { page: 1 }) },
            }
          : {
              title: t("none.title"),
              text: t("none.text"),
              action: { label: t("none.back"), href: periodHref(urlState.view) },
            }
      }
    />
  );
}
