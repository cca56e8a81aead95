import { makeAthlete } from "@zea/db/testing/factories";
import { later, minutes } from "@zea/domain/time";
import { expect, onTestFinished } from "vitest";
import { makePair, request, wednesday } from "../../testing/booking.ts";
import { type Club, monday, test } from "../../testing/club.ts";
import { postEvents } from "../post-events.ts";

const statusOf = async ({ db }: Club, id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).status;
const mailsOf = async ({ db }: Club, subjectId: string) =>
  (await db.mail.findMany({ where: { subjectId } })).map(({ kind }) => kind).sort();
const debits = ({ db }: Club, bookingId: string) => db.creditEntry.count({ where: { bookingId, kind: "BOOKING" } });

test("a request is confirmed with one debit, and athlete and coach are mailed", async ({ club }) => {
  const bookingId = await request(club, await makePair(club));
  await club.settle();
  expect(await statusOf(club, bookingId)).toBe("CONFIRMED");
  expect(await debits(club, bookingId)).toBe(1);
  expect(await mailsOf(club, bookingId)).toEqual(["booking-confirmed", "booking-confirmed-coach"]);
  expect(club.subjects().sort()).toEqual([
    expect.stringMatching(/^Confirmada: mié 7 mar, 11:00, con Coach/),
    expect.stringMatching(/^Nueva sesión: mié 7 mar, 11:00, Persona/),
  ]);
  const [run] = await club.runs("booking-request");
  expect(run?.steps.toSorted()).toEqual(["notify", "reserve"]);
});

test("a rejection is mailed, with free times, only if it comes after the athlete has stopped waiting", async ({
  club,
}) => {
  const pair = await makePair(club);
  await request(club, pair);
  await club.settle();
  const other = { ...pair, athlete: await makeAthlete(club.db, { credits: 1 }) };
  const quick = await request(club, other);
  await club.settle();
  expect(await statusOf(club, quick)).toBe("REJECTED");
  expect(await mailsOf(club, quick)).toEqual([]);
  await club.stopRelay();
  const late = await request(club, other);
  await club.jumpTo(later(monday, minutes(10)));
  club.startRelay();
  await club.settle();
  expect(await mailsOf(club, late)).toEqual(["booking-rejected"]);
  expect(club.mail.sent.at(-1)?.text).toMatch(
    /Alguien reservó esa hora antes que tú[\s\S]*Mié 7 mar, 10:00\nMié 7 mar, 12:00/,
  );
});

test("a relay that dies between posting an event and recording it has one effect", async ({ club }) => {
  await club.stopRelay();
  const bookingId = await request(club, await makePair(club));
  const events = await club.db.outboxEvent.findMany({ where: { deliveredAt: null }, orderBy: { sequence: "asc" } });
  expect(await postEvents(events)).toBe("accepted");
  club.startRelay();
  await club.settle();
  expect(await club.db.outboxEvent.count({ where: { deliveredAt: null } })).toBe(0);
  expect(await club.runs("booking-request")).toMatchObject([{ status: "Completed" }]);
  expect(await debits(club, bookingId)).toBe(1);
  expect(club.mail.sent).toHaveLength(2);
});

test("a request made while the engine is down is settled once it is back", async ({ club }) => {
  await club.stopEngine();
  const bookingId = await request(club, await makePair(club));
  expect(await statusOf(club, bookingId)).toBe("REQUESTED");
  await club.startEngine();
  await club.settle();
  expect(await statusOf(club, bookingId)).toBe("CONFIRMED");
  expect(await debits(club, bookingId)).toBe(1);
  expect(await club.runs("booking-request")).toHaveLength(1);
});

test("a request delivered while the web server is down is settled once it is back", async ({ club }) => {
  await club.stopWeb();
  const bookingId = await request(club, await makePair(club));
  await club.stopEngine();
  await club.startEngine();
  await club.startWeb();
  await club.settle();
  expect(await statusOf(club, bookingId)).toBe("CONFIRMED");
  expect(await debits(club, bookingId)).toBe(1);
});

test("a request that fails for a bug is rejected, costs nothing, and is mailed", async ({ club }) => {
  const pair = await makePair(club);
  onTestFinished(async () => void (await club.db.$executeRaw`drop function broken cascade`));
  await club.db.$executeRawUnsafe(`
    create function broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`);
  await club.db.$executeRawUnsafe(`
    create trigger broken before update on booking for each row when (new.status = 'CONFIRMED') execute function broken()`);
  const bookingId = await request(club, pair);
  await club.moveTo(later(monday, minutes(30)));
  expect(await club.db.booking.findUnique({ where: { id: bookingId } })).toMatchObject({
    status: "REJECTED",
    rejectionReason: "booking.failed",
  });
  expect(await debits(club, bookingId)).toBe(0);
  expect(await mailsOf(club, bookingId)).toEqual(["booking-rejected"]);
});

test("of twenty athletes who request the same start, one is confirmed and nineteen are rejected with the reason", async ({
  club,
}) => {
  const pair = await makePair(club);
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () =>
      request(club, { ...pair, athlete: await makeAthlete(club.db, { credits: 1 }) }),
    ),
  );
  await club.settle();
  const bookings = await club.db.booking.findMany({ where: { id: { in: ids }, startsAt: wednesday } });
  expect(bookings.filter(({ status }) => status === "CONFIRMED")).toHaveLength(1);
  expect(bookings.filter(({ rejectionReason }) => rejectionReason === "booking.slot_taken")).toHaveLength(19);
});
