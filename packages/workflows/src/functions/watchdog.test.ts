import { makeAthlete } from "@zea/db/testing/factories";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { uuidv7 } from "@zea/domain/id";
import { days, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { makePair, request } from "../../testing/booking.ts";
import { monday, test } from "../../testing/club.ts";
import { complete, rate, standing } from "../../testing/session.ts";
import { functions } from "../functions.ts";
import { mailDelivery } from "./mail-delivery.ts";

test("a wait whose run was lost ends all the same, once", async ({ club }) => {
  const id = uuidv7();
  await club.db.user.create({ data: { id, name: "Ana", email: `${id}@zea.test` } });
  const past = { ...(await club.system()), now: later(monday, -days(8)) };
  await club.stopRelay();
  await registerAthlete(past, { id, birthDate: "1994-02-14", privacyNoticeVersion: "1" });
  await club.db.outboxEvent.updateMany({ data: { deliveredAt: monday } });
  await club.offer(functions);
  club.startRelay();
  await club.moveTo(later(monday, minutes(35)));
  expect(await club.db.athlete.findUnique({ where: { id } })).toMatchObject({ state: "DEACTIVATED" });
  expect(club.mail.sent).toHaveLength(1);
  expect(await club.db.outboxEvent.count({ where: { name: "athlete/registered" } })).toBe(2);
});

test("a request whose event was lost is settled; a second delivery changes and mails nothing twice", async ({
  club,
}) => {
  await club.stopRelay();
  const pair = await makePair(club);
  const lost = await request(club, pair);
  await club.db.outboxEvent.updateMany({ data: { deliveredAt: monday } });
  club.startRelay();
  const settled = await request(
    club,
    { ...pair, athlete: await makeAthlete(club.db, { credits: 1 }) },
    later(new Date("2035-03-08T10:00:00Z"), 0),
  );
  await club.rest();
  await club.db.outboxEvent.create({
    data: { name: "booking/requested", subjectId: settled, data: { bookingId: settled }, createdAt: monday },
  });
  await club.offer(functions);
  await club.moveTo(later(monday, minutes(35)));
  expect(await club.db.booking.findUnique({ where: { id: lost } })).toMatchObject({ status: "CONFIRMED" });
  expect(
    await club.db.creditEntry.groupBy({ by: ["bookingId"], where: { kind: "BOOKING" }, _count: true }),
  ).toMatchObject([{ _count: 1 }, { _count: 1 }]);
  expect(club.mail.sent).toHaveLength(4);
});

test("a session whose run was lost becomes final all the same, once", async ({ club }) => {
  await club.stopRelay();
  const [silent, answered] = [await complete(club), await complete(club)];
  await rate(club, answered);
  await club.db.outboxEvent.updateMany({ data: { deliveredAt: monday } });
  club.startRelay();
  await club.offer(functions);
  await club.moveTo(later(monday, hours(2)));
  // whose waits are open and not overdue is left alone
  expect(await club.db.outboxEvent.count({ where: { name: "session/completed" } })).toBe(2);
  await club.offer([mailDelivery]);
  await club.moveTo(later(monday, days(7)));
  expect(await standing(club, silent)).toMatchObject({ feedback: "OPEN", evaluation: "OPEN", isFinal: false });
  await club.offer(functions);
  await club.moveTo(later(monday, days(7) + minutes(95)));
  expect(await standing(club, silent)).toEqual({
    ...{ feedback: "TIMED_OUT", evaluation: "TIMED_OUT", isFinal: true, mails: [] },
  });
  expect(await standing(club, answered)).toMatchObject({
    feedback: "ANSWERED",
    evaluation: "TIMED_OUT",
    isFinal: true,
  });
  const started = await club.db.outboxEvent.count({ where: { name: "session/completed" } });
  await club.moveTo(later(monday, days(8)));
  expect(await club.db.outboxEvent.count({ where: { name: "session/completed" } })).toBe(started);
  expect(await club.db.mail.count()).toBe(0);
});
