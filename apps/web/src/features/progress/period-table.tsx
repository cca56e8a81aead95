import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import type { ReactNode } from "react";
import type { Period, Progress } from "./progress.ts";
import { useProgressFormatters } from "./use-progress-formatters.ts";

type Column = { key: string; label: string; value: (period: Period) => string };
type PeriodTableProps = { caption: string; progress: Progress; columns: Column[] };

/** A chart's data as a collapsible table, latest period first. */
function PeriodTable({ caption, progress: { by, periods }, columns }: PeriodTableProps) {
  const t = useTranslations("progress");
  const { longPeriod } = useProgressFormatters(by);
  return (
    <details className="group">
      <summary className="w-fit rounded-s py-1.5 font-medium text-fg-2 text-s hover:text-fg">{t("table")}</summary>
      <Table className="mt-2">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <Th>{t(`period.${by}`)}</Th>
            {columns.map(({ key, label }) => (
              <Th key={key} numeric>
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map((period) => (
            <Tr key={period.from}>
              <th scope="row" className="px-2 py-2.5 text-left font-medium first:pl-3">
                {longPeriod(period.from)}
              </th>
              {columns.map(({ key, value }) => (
                <Td key={key} numeric>
                  {value(period)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

export function ActivityTable({ progress }: { progress: Progress }): ReactNode {
  const t = useTranslations("progress");
  const { duration } = useFormat();
  const columns: Column[] = [
    { key: "sessions", label: t("sessions"), value: ({ sessions }) => String(sessions) },
    { key: "minutes", label: t("minutes"), value: ({ minutes }) => duration(minutes) },
  ];
  return <PeriodTable caption={t("activity")} progress={progress} columns={columns} />;
}

export function QualityTable({ progress }: { progress: Progress }): ReactNode {
  const t = useTranslations("progress");
  const { decimal } = useFormat();
  const columns = (["technique", "effort", "rating"] as const).map((key) => ({
    key,
    label: t(key),
    value: ({ [key]: value }: Period) => (value === null ? t("noValue") : decimal(value)),
  }));
  return <PeriodTable caption={t("quality")} progress={progress} columns={columns} />;
}
