import { useFormat } from "@zea/shell/use-format";
import type { Grouping } from "./progress.ts";

/** Formats the weeks or months of the progress pages. */
export function useProgressFormatters(by: Grouping) {
  const { custom } = useFormat();
  const isWeek = by === "week";
  return {
    /** "16 nov", or "nov" */
    period: (from: string): string => custom(from, isWeek ? { day: "numeric", month: "short" } : { month: "short" }),
    /** "16 nov 2026", or "noviembre de 2026" */
    longPeriod: (from: string): string =>
      custom(from, isWeek ? { day: "numeric", month: "short", year: "numeric" } : { month: "long", year: "numeric" }),
  };
}
