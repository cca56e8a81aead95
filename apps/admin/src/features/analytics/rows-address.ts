import { type CountedNumber, countedNumbers, type FunnelStep, funnelSteps } from "@zea/domain/analytics/values";
import { type Parameters, readId, readOne, readPage } from "@/components/address.ts";
import { type Period, readPeriod } from "./period-address.ts";

/** Whose rows are read: those of a number of a period; of the bookings or newcomers only some. */
export type RowsAddress = Period & {
  number: CountedNumber;
  coachId?: string;
  weekday?: number;
  hour?: number;
  step?: FunnelStep;
  page: number;
};

const readNumber = (value: Parameters[string], least: number, most: number): number | undefined => {
  const number = /^\d{1,2}$/.test(String(value)) ? Number(value) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

/** Reads the address of rows, which anybody may have written; `null` where it names no number of ours. */
export function readRowsAddress(name: string, asked: Parameters, present: string): RowsAddress | null {
  const number = readOne(name, countedNumbers);
  if (!number) return null;
  const { coach, weekday, hour, step, page } = asked;
  return {
    ...{ number, ...readPeriod(asked, present), page: readPage(page) },
    ...(number === "bookings" && {
      ...{ coachId: readId(coach), weekday: readNumber(weekday, 1, 7), hour: readNumber(hour, 0, 23) },
    }),
    ...(number === "newcomers" && { step: readOne(step, funnelSteps) }),
  };
}

/** The address of the rows behind a number. */
export function rowsHref({
  number,
  from,
  to,
  coachId,
  weekday,
  hour,
  step,
  page = 1,
}: Omit<RowsAddress, "page"> & { page?: number }) {
  const query: Record<string, string> = {
    ...{ from, to },
    ...(coachId && { coach: coachId }),
    ...(weekday !== undefined && { weekday: String(weekday) }),
    ...(hour !== undefined && { hour: String(hour) }),
    ...(step && { step }),
    ...(page > 1 && { page: String(page) }),
  };
  return { pathname: `/analytics/${number}`, query };
}
