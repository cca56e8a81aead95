import type { BookableHours, DatedException } from "@zea/domain/availability/rules";
import { addCoach } from "@zea/domain/coach/add-coach";
import type { Ctx, System } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { addDays, type LocalDate, localDate, weekdayOf } from "@zea/domain/time";
import { amountOf } from "./amount.ts";
import { type CoachData, coaches, newcomer, sessionTypes } from "./coach-data.ts";
import { createUser } from "./create-user.ts";

export type SeedType = { id: string; minutes: number; credits: number };
export type SeedCoach = { id: string; availability: BookableHours; breakMinutes: number; types: SeedType[] };

export type SeedTypes = ReadonlyMap<string, SeedType>;

/** The coaches since the club's first day, with availability, days off and rates. */
export async function seedCoaches(ctx: Ctx<System>, types: SeedTypes, present: Date): Promise<SeedCoach[]> {
  const seeded: SeedCoach[] = [];
  for (const [index, coach] of coaches.entries()) {
    const exceptions = exceptionsOf(index, localDate(present, coach.timeZone));
    seeded.push(await seedCoach(ctx, coach, { types, exceptions, paidFrom: localDate(ctx.now, coach.timeZone) }));
  }
  return seeded;
}

/** A coach who starts at `now`, with a rate valid only from a later date. */
export function seedNewcomer(ctx: Ctx<System>, types: SeedTypes, paidFrom: LocalDate): Promise<SeedCoach> {
  return seedCoach(ctx, newcomer, { types, exceptions: [], paidFrom });
}

export async function seedTypes({ db }: Ctx<System>): Promise<SeedTypes> {
  const types = new Map(Object.entries(sessionTypes).map(([name, type]) => [name, { id: uuidv7(), ...type }]));
  await db.sessionType.createMany({ data: [...types.values()] });
  return types;
}

type Given = { types: SeedTypes; exceptions: DatedException[]; paidFrom: LocalDate };

async function seedCoach(ctx: Ctx<System>, coach: CoachData, { types, exceptions, paidFrom }: Given) {
  const { name, localPart, headline, bio, timeZone, breakMinutes, hourlyRate } = coach;
  const id = await createUser(ctx, { name, localPart, role: "COACH", canSignIn: localPart === "entrenadora" });
  const since = localDate(ctx.now, timeZone);
  const rules = coach.week.flatMap(([days, from, to]) => days.map((weekday) => toRule(weekday, from, to, since)));
  const availability = { timeZone, rules, exceptions };
  const given = coach.types.map((type) => types.get(type)!);
  const rates = [{ hourlyRateMinor: amountOf(hourlyRate), validFrom: paidFrom }];
  const sessionTypeIds = given.map((type) => type.id);
  await addCoach(ctx, { id, displayName: name, headline, bio, breakMinutes, sessionTypeIds, rates, ...availability });
  return { id, availability, breakMinutes, types: given };
}

function toRule(weekday: number, from: number, to: number, validFrom: LocalDate) {
  return { weekday, fromMinute: from * 60, toMinute: to * 60, validFrom, validTo: null };
}

/** Past and upcoming days off; every second coach leaves early one day, the others have an extra morning. */
function exceptionsOf(index: number, today: LocalDate): DatedException[] {
  const off = (days: number): DatedException => {
    return { date: addDays(today, days), kind: "DAY_OFF", fromMinute: null, toMinute: null };
  };
  const early: DatedException = {
    date: addDays(today, 3 + index),
    kind: "PART_OFF",
    fromMinute: 15 * 60,
    toMinute: 1440,
  };
  const extra: DatedException = {
    date: addDays(today, 6 + index),
    kind: "EXTRA",
    fromMinute: 9 * 60,
    toMinute: 12 * 60,
  };
  const usual = [off(-60 - index), off(-23 - 2 * index), off(8 + index), index % 2 === 0 ? early : extra];
  return index === 0 ? [...usual, ...openDays(today)] : usual;
}

/** Ensures that the first coach works this morning and afternoon, and worked yesterday morning, on any weekday. */
function openDays(today: LocalDate): DatedException[] {
  const open = (date: LocalDate, from: number, to: number): DatedException => {
    return { date, kind: "EXTRA", fromMinute: from * 60, toMinute: to * 60 };
  };
  const yesterday = addDays(today, -1);
  const weekday = weekdayOf(today);
  return [
    ...(weekdayOf(yesterday) > 5 ? [open(yesterday, 9, 14)] : []),
    ...(weekday > 5 ? [open(today, 9, 14)] : []),
    ...(weekday === 1 || weekday === 3 ? [] : [open(today, 16, 20)]),
  ];
}
