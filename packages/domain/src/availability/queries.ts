import type { Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText, dateValue, type LocalDate, localDate } from "../time.ts";
import type { DatedException, WeeklyRule } from "./rules.ts";

export type StoredAvailability = {
  timeZone: string;
  breakMinutes: number;
  /** Increases with every change; a save names the version it was based on. */
  version: number;
  /** Today in the coach's zone. */
  today: LocalDate;
  rules: WeeklyRule[];
  exceptions: DatedException[];
};

/** The coach's own availability from today on, without ended rules and past exceptions. */
export async function findAvailability({ db, now, actor }: Ctx<Coach>): Promise<StoredAvailability> {
  const coach = await db.coach.findUnique({
    where: { id: actor.id },
    select: { timeZone: true, breakMinutes: true, availabilityVersion: true },
  });
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  const { timeZone, breakMinutes, availabilityVersion: version } = coach;
  const today = localDate(now, timeZone);
  const from = dateValue(today);
  const rules = await db.availabilityRule.findMany({
    where: { coachId: actor.id, OR: [{ validTo: null }, { validTo: { gte: from } }] },
    orderBy: [{ weekday: "asc" }, { fromMinute: "asc" }, { validFrom: "asc" }],
    select: { weekday: true, fromMinute: true, toMinute: true, validFrom: true, validTo: true },
  });
  const exceptions = await db.availabilityException.findMany({
    where: { coachId: actor.id, date: { gte: from } },
    orderBy: [{ date: "asc" }, { fromMinute: { sort: "asc", nulls: "first" } }],
    select: { date: true, kind: true, fromMinute: true, toMinute: true },
  });
  return {
    timeZone,
    breakMinutes,
    version,
    today,
    rules: rules.map(({ validFrom, validTo, ...rule }) => {
      return { ...rule, validFrom: dateText(validFrom), validTo: validTo && dateText(validTo) };
    }),
    exceptions: exceptions.map(({ date, ...exception }) => ({ ...exception, date: dateText(date) })),
  };
}
