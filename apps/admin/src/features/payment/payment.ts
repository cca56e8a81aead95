import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["payment"];

export type MonthRow = Outputs["months"]["months"][number];
export type PaymentMonth = Outputs["month"];
export type Report = NonNullable<PaymentMonth["report"]>;
export type Statement = Report["statements"][number];
export type Exceptions = Outputs["exceptions"];
export type Warning = Outputs["warnings"][number];
export type Progress = Outputs["progress"];
export type Dispute = Exceptions["disputes"][number];
export type LineDetails = Outputs["lineDetails"];

/** A line of a report, or of a preview, which is not stored and has no id. */
export type PaymentLine = {
  key: string;
  id: string | null;
  kind: Report["lines"][number]["kind"];
  from: string;
  to: string;
  isCut: boolean;
  sessionCount: number;
  minutes: number;
  amountMinor: number;
  isStruck: boolean;
  struckReason: string | null;
} & Pick<Report["lines"][number], "answer" | "disputes">;

export type Sums = { sessions: number; minutes: number; amountMinor: number };
export type CoachLines = Sums & { coachId: string; name: string; lines: PaymentLine[]; statement: Statement | null };

/** The month's lines grouped by coach and sorted by name, with each coach's sums. */
export function linesByCoach({ report, preview }: PaymentMonth): CoachLines[] {
  const lines = report
    ? report.lines.map((line) => ({ ...line, key: line.id, isStruck: line.struckAt !== null }))
    : (preview?.lines ?? []).map((line) => ({
        ...line,
        key: `${line.coachId}${line.from}`,
        id: null,
        kind: "SESSIONS" as const,
        isStruck: false,
        struckReason: null,
        answer: null,
        disputes: [],
      }));
  const coaches = new Map<string, CoachLines>();
  for (const { coachId, coachName: name, ...line } of lines) {
    const statement = report?.statements.find((one) => one.coachId === coachId) ?? null;
    const coach = coaches.get(coachId) ?? { coachId, name, lines: [], statement, ...sumLines([]) };
    coach.lines.push(line);
    coaches.set(coachId, coach);
  }
  return [...coaches.values()]
    .map((coach) => ({ ...coach, ...sumLines(coach.lines) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Adds up lines; struck ones don't count. */
export function sumLines(lines: readonly PaymentLine[]): Sums {
  const counted = lines.filter(({ isStruck }) => !isStruck);
  const sum = (pick: (line: PaymentLine) => number) => counted.reduce((total, line) => total + pick(line), 0);
  return {
    sessions: sum(({ sessionCount }) => sessionCount),
    minutes: sum(({ minutes }) => minutes),
    amountMinor: sum(({ amountMinor }) => amountMinor),
  };
}

/** What the page says of a report, for the actions that are refused when it has changed. */
export function shownOf({ lines, statements }: Report) {
  const counted = lines.filter(({ struckAt }) => struckAt === null);
  return {
    amountMinor: counted.reduce((total, line) => total + line.amountMinor, 0),
    lines: lines.length,
    unanswered: statements.filter(({ state }) => state === "OPEN").length,
  };
}

/** What minutes are worth at an hourly rate, in minor units. */
export const payOf = (minutes: number, rateMinor: number): number => Math.floor((minutes * rateMinor + 30) / 60);

export function countExceptions({ unrecorded, withoutRate, overlaps, missingMonths }: Exceptions): number {
  return unrecorded.length + withoutRate.length + overlaps.length + missingMonths.length;
}

/** The number of warnings without an answer. */
export function countOpen(warnings: readonly Warning[]): number {
  return warnings.filter(({ accepted }) => !accepted).length;
}

/** Whether the review of a draft was asked for and can still be undone. */
export function isReviewDue({ state, reviewDueAt }: Pick<Report, "state" | "reviewDueAt">): boolean {
  return state === "DRAFT" && reviewDueAt !== null;
}
