import type { Availability, DatedException } from "@zea/domain/availability/rules";
import { addCoach } from "@zea/domain/coach/add-coach";
import type { Ctx, System } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { addDays, type LocalDate, localDate, weekdayOf } from "@zea/domain/time";
import { makeUser } from "./accounts.ts";
import { coaches, sessionTypes } from "./coach-data.ts";

export type SeedType = { id: string; minutes: number; credits: number };
export type SeedCoach = { id: string; availability: Availability; breakMinutes: number; types: SeedType[] };

/** The club's session types and coaches, with their weeks, days off and rates. */
export async function seedCoaches(ctx: Ctx<System>, present: Date): Promise<SeedCoach[]> {
  const types = await seedTypes(ctx);
  const made: SeedCoach[] = [];
  for (const [index, coach] of coaches.entries()) {
    const { name, address, headline, bio, timeZone, breakMinutes, hourlyRateMinor } = coach;
    const id = await makeUser(ctx, { name, address, role: "COACH", canSignIn: address === "entrenadora" });
    const since = localDate(ctx.now, timeZone);
    const availability = {
      timeZone,
      rules: coach.week.flatMap(([days, from, to]) => days.map((weekday) => toRule(weekday, from, to, since))),
      exceptions: exceptionsOf(index, localDate(present, timeZone)),
    };
    const given = coach.types.map((name) => types.get(name)!);
    const rates = [{ hourlyRateMinor, validFrom: since }];
    const sessionTypeIds = given.map((type) => type.id);
    await addCoach(ctx, { id, displayName: name, headline, bio, breakMinutes, sessionTypeIds, rates, ...availability });
    made.push({ id, availability, breakMinutes, types: given });
  }
  return made;
}

async function seedTypes({ db }: Ctx<System>): Promise<Map<string, SeedType>> {
  const types = new Map(Object.entries(sessionTypes).map(([name, type]) => [name, { id: uuidv7(), ...type }]));
  await db.sessionType.createMany({ data: [...types.values()] });
  return types;
}

function toRule(weekday: number, from: number, to: number, validFrom: LocalDate) {
  return { weekday, fromMinute: from * 60, toMinute: to * 60, validFrom, validTo: null };
}

/** Each coach has had days off and has one ahead; some leave early one day, some open an extra morning. */
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

/** The first coach works today in the morning and in the afternoon, and worked yesterday morning, whatever day it is. */
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
