"use client";

import { currencyDigits } from "@zea/format/money";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import type { Bucket, Overview } from "./analytics.ts";
import { Bars } from "./charts.tsx";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

type Series = Pick<Overview, "series" | "by">;
type SeriesChartsProps = Series & { period: Overview["period"] };
type Column = { key: string; name: string; write: (bucket: Bucket) => string };

/** Income and hours by day or month, as charts and as tables. */
export function SeriesCharts({ series, by, period }: SeriesChartsProps) {
  const t = useTranslations("analytics.series");
  const { bucket, hours, number } = useAnalyticsFormatters();
  const { money, currency, isoDate } = useFormat();
  const unit = 10 ** currencyDigits(currency);
  const nameOf = (from: string) => bucket(from, by);
  const today = period.isRunning ? isoDate(period.current.to) : undefined;
  const brightKey = by === "day" ? today : today?.replace(/..$/, "01");
  const income = series.map((one) => ({
    key: one.from,
    value: one.incomeMinor,
    title: t("incomeBar", { period: bucket(one.from, by, true), amount: money(one.incomeMinor) }),
  }));
  const held = series.map((one) => ({
    key: one.from,
    value: one.minutes,
    title: t("hoursBar", { period: bucket(one.from, by, true), count: one.sessions, time: hours(one.minutes) }),
  }));
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <ChartCard title={t("income")} text={t(`incomeText.${by}`, { currency })}>
        <Bars
          label={t("incomeChart", { by })}
          points={income}
          brightKey={brightKey}
          least={100 * unit}
          unit={unit}
          nameOf={nameOf}
          tickOf={(value) => number(value / unit)}
          mostOf={(title) => t("most", { title })}
        />
        <SeriesTable
          caption={t("income")}
          series={series}
          by={by}
          columns={[{ key: "income", name: t("incomeColumn"), write: ({ incomeMinor }) => money(incomeMinor) }]}
        />
      </ChartCard>
      <ChartCard title={t("hours")} text={t(`hoursText.${by}`)}>
        <Bars
          label={t("hoursChart", { by })}
          points={held}
          brightKey={brightKey}
          least={120}
          unit={60}
          nameOf={nameOf}
          tickOf={(value) => t("hourTick", { hours: value / 60 })}
          mostOf={(title) => t("most", { title })}
        />
        <SeriesTable
          caption={t("hours")}
          series={series}
          by={by}
          columns={[
            { key: "sessions", name: t("sessionsColumn"), write: ({ sessions }) => number(sessions) },
            { key: "hours", name: t("hoursColumn"), write: ({ minutes }) => hours(minutes) },
          ]}
        />
      </ChartCard>
    </div>
  );
}

type ChartCardProps = { title: string; text: string; children: React.ReactNode };

function ChartCard({ title, text, children }: ChartCardProps) {
  return (
    <Card className="grid min-w-0 content-start gap-3">
      <header className="grid gap-0.5">
        <h2 className="text-l">{title}</h2>
        <p className="text-fg-3 text-xs">{text}</p>
      </header>
      {children}
    </Card>
  );
}

type SeriesTableProps = Pick<Series, "series" | "by"> & { caption: string; columns: Column[] };

function SeriesTable({ caption, series, by, columns }: SeriesTableProps) {
  const t = useTranslations("analytics.series");
  const { bucket } = useAnalyticsFormatters();
  return (
    <details>
      <summary className="w-fit min-h-11 rounded-s py-3 font-medium text-fg-2 text-s hover:text-fg">
        {t("table")}
      </summary>
      <Table className="mt-2">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <Th>{t(`period.${by}`)}</Th>
            {columns.map(({ key, name }) => (
              <Th key={key} numeric>
                {name}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.toReversed().map((one) => (
            <Tr key={one.from}>
              <th scope="row" className="px-2 py-2.5 text-left font-medium first:pl-3">
                {bucket(one.from, by, true)}
              </th>
              {columns.map(({ key, write }) => (
                <Td key={key} numeric>
                  {write(one)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
