import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { requestBooking } from "@zea/domain/booking/request-booking";
import { reserveBooking } from "@zea/domain/booking/reserve-booking";
import { type Athlete, system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { listSlots } from "@zea/domain/slot/queries";
import { days, later } from "@zea/domain/time";
import { openSession } from "./visit.ts";

/** Two athletes with a confirmed and an open booking each, the coach of these, another coach with a booking of the second athlete, an admin and a deactivated athlete; all but the last and the other coach are signed in. */
export async function makeWorld(db: PrismaClient) {
  const now = new Date();
  const coach = await makeCoach(db);
  const otherCoach = await makeCoach(db);
  const people = {
    athlete: await makeAthlete(db, { credits: 9 }),
    other: await makeAthlete(db, { credits: 9 }),
    coach,
    otherCoach,
    admin: await makeAdmin(db),
    gone: await makeAthlete(db, { state: "DEACTIVATED" }),
  };
  const ctx = { db, now, actor: system };
  const { id: coachId, sessionTypeId } = coach;
  const slots = await listSlots(ctx, { coachId, sessionTypeId, from: later(now, days(3)), to: later(now, days(9)) });
  const startAt = (index: number) => slots[index * 4] as Date;
  const ask = (actor: Athlete, index: number, { id, sessionTypeId } = coach) =>
    requestBooking({ db, now, actor }, { coachId: id, sessionTypeId, startsAt: startAt(index), requestKey: uuidv7() });
  const bookings = {
    own: await ask(people.athlete, 0),
    ownOpen: await ask(people.athlete, 1),
    others: await ask(people.other, 2),
    othersOpen: await ask(people.other, 3),
    otherCoachs: await ask(people.other, 5, otherCoach),
  };
  await reserveBooking(ctx, bookings.own);
  await reserveBooking(ctx, bookings.others);
  await reserveBooking(ctx, bookings.otherCoachs);
  const visitor = new Headers();
  const cookies = { visitor, athlete: visitor, other: visitor, coach: visitor, admin: visitor };
  for (const who of ["athlete", "other", "coach", "admin"] as const) {
    cookies[who] = await openSession(db, who === "admin" ? "admin" : "web", people[who].id);
  }
  return { people, bookings, cookies, coachId, sessionTypeId, startAt };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;
export type Who = keyof World["cookies"];

const volatile = ["rate_limit", "rate_limiter_flexible", "_prisma_migrations"];

/** A fingerprint of every row of every table, but for those that count tries. */
export async function fingerprint(db: PrismaClient): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !volatile.includes(table.name))) {
    const [row] = await db.$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from "${name}" t`,
    );
    prints[name] = row?.print ?? "";
  }
  return prints;
}
