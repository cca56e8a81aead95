import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { earlier, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { makePair, request, wednesday } from "../../testing/booking.ts";
import { type Club, monday, test } from "../../testing/club.ts";

const before = (count: number) => earlier(wednesday, hours(count));
const reminders = async ({ db }: Club) =>
  (await db.mail.findMany({ where: { kind: { startsWith: "booking-reminder" } }, orderBy: { id: "asc" } })).map(
    ({ kind, state }) => `${kind} ${state}`,
  );
const day = ["booking-reminder-day SENT", "booking-reminder-day-coach SENT"];
const lastHours = ["booking-reminder-hours SENT", "booking-reminder-hours-coach SENT"];

test("athlete and coach are reminded 24 and 2 hours before, once each", async ({ club }) => {
  await request(club, await makePair(club));
  await club.moveTo(earlier(before(24), minutes(1)));
  expect(await reminders(club)).toEqual([]);
  await club.moveTo(later(before(24), minutes(1)));
  expect(await reminders(club)).toEqual(day);
  await club.moveTo(later(wednesday, minutes(1)));
  expect(await reminders(club)).toEqual([...day, ...lastHours]);
  expect(club.subjects().slice(2).sort()).toEqual([
    expect.stringMatching(/^A las 11:00 entrenas con Coach/),
    expect.stringMatching(/^A las 11:00 tienes sesión con Persona/),
    expect.stringMatching(/^Recordatorio: mié 7 mar, 11:00, Persona/),
    expect.stringMatching(/^Recordatorio: mié 7 mar, 11:00, con Coach/),
  ]);
  const [run] = await club.runs("booking-reminders");
  expect(run?.steps).toEqual([
    "plan",
    "booking-reminder-day-wait",
    "booking-reminder-day",
    "booking-reminder-hours-wait",
    "booking-reminder-hours",
  ]);
});

test("athlete and coach are reminded in their own language", async ({ club }) => {
  const pair = await makePair(club);
  await club.db.user.update({ where: { id: pair.coach.id }, data: { locale: "en" } });
  await request(club, pair);
  await club.moveTo(later(before(24), minutes(1)));
  expect(club.subjects().slice(2).sort()).toEqual([
    expect.stringMatching(/^Recordatorio: /),
    expect.stringMatching(/^Reminder: Wed 7 Mar, 11:00, Persona/),
  ]);
});

test("no reminder is sent for a cancelled session", async ({ club }) => {
  const pair = await makePair(club);
  const bookingId = await request(club, pair);
  await club.settle();
  await cancelBooking(await club.ctx(pair.athlete), { bookingId });
  await club.moveTo(later(wednesday, minutes(1)));
  expect(await reminders(club)).toEqual([]);
  expect(await club.runs("booking-reminders")).toMatchObject([{ status: "Cancelled" }]);
});

test("a session booked ten hours ahead is reminded of two hours before only", async ({ club }) => {
  const pair = await makePair(club);
  await club.moveTo(before(10));
  await request(club, pair);
  await club.moveTo(later(wednesday, minutes(1)));
  expect(await reminders(club)).toEqual(lastHours);
});

test("the confirmation promises the reminders that come, and no other", async ({ club }) => {
  const pairs = [];
  for (const hoursAhead of [30, 24, 3.5, 2.5]) {
    const pair = await makePair(club);
    await club.moveTo(before(hoursAhead));
    await request(club, pair);
    await club.settle();
    pairs.push(pair);
  }
  await club.moveTo(later(wednesday, minutes(1)));
  const addressees = await club.db.user.findMany({
    where: { id: { in: pairs.map(({ athlete }) => athlete.id) } },
    orderBy: { id: "asc" },
  });
  const mailsOf = addressees.map(({ email }) => club.mail.sent.filter(({ to }) => to.includes(email)));
  const promised = mailsOf.map(
    ([confirmation]) => confirmation?.text.match(/Te lo recordaremos ([^.]+)\./)?.[1] ?? null,
  );
  expect(promised).toEqual(["un día antes y dos horas antes", "dos horas antes", "dos horas antes", "dos horas antes"]);
  expect(mailsOf.map(({ length }) => length - 1)).toEqual([2, 1, 1, 1]);
});

test("a reminder delayed by a downtime is sent late, unless the next one is due", async ({ club }) => {
  await request(club, await makePair(club));
  await club.settle();
  await club.stopWeb();
  await club.jumpTo(before(10));
  await club.startWeb();
  await club.settle();
  expect(await reminders(club)).toEqual(day);
});

test("after a downtime past both reminders only the second is sent, and after the start neither", async ({ club }) => {
  await request(club, await makePair(club));
  await club.moveTo(later(monday, minutes(1)));
  await club.stopWeb();
  await club.jumpTo(before(1));
  await club.startWeb();
  await club.settle();
  expect(await reminders(club)).toEqual(lastHours);
  const again = await makePair(club);
  const thursday = later(wednesday, hours(24));
  await request(club, again, thursday);
  await club.settle();
  await club.stopWeb();
  await club.jumpTo(later(thursday, minutes(1)));
  await club.startWeb();
  await club.settle();
  expect(await reminders(club)).toEqual(lastHours);
});
