import { makeAdmin, makeAthlete, makeCoach, makeSession } from "@zea/db/testing/factories";
import { registerAthlete } from "@zea/domain/athlete/register-athlete";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { uuidv7 } from "@zea/domain/id";
import { requestReport } from "@zea/domain/payment/request-report";
import { requestReview } from "@zea/domain/payment/request-review";
import { reviewReport } from "@zea/domain/payment/review-report";
import { days, earlier, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { makePair, request } from "../../testing/booking.ts";
import { monday, test } from "../../testing/club.ts";
import { complete, rate, sessionState } from "../../testing/session.ts";
import { functions } from "../functions.ts";
import { mailDelivery } from "./mail-delivery.ts";

test("a wait whose run was lost still ends, once", async ({ club }) => {
  const id = uuidv7();
  await club.db.user.create({ data: { id, name: "Ana", email: `${id}@zea.test` } });
  const past = { ...(await club.system()), now: earlier(monday, days(8)) };
  await club.stopRelay();
  await registerAthlete(past, { id, birthDate: "1994-02-14", privacyNoticeVersion: "1" });
  await club.db.outboxEvent.updateMany({ data: { deliveredAt: monday } });
  await club.serve(functions);
  club.startRelay();
  await club.moveTo(later(monday, minutes(35)));
  expect(await club.db.athlete.findUnique({ where: { id } })).toMatchObject({ state: "DEACTIVATED" });
  expect(club.mail.sent).toHaveLength(1);
  expect(await club.db.outboxEvent.count({ where: { name: "athlete/registered" } })).toBe(2);
});

test("a request whose event was lost is settled, and a second delivery changes nothing and mails nothing", async ({
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
  await club.settle();
  await club.db.outboxEvent.create({
    data: { name: "booking/requested", subjectId: settled, data: { bookingId: settled }, createdAt: monday },
  });
  await club.serve(functions);
  await club.moveTo(later(monday, minutes(35)));
  expect(await club.db.booking.findUnique({ where: { id: lost } })).toMatchObject({ status: "CONFIRMED" });
  expect(
    await club.db.creditEntry.groupBy({ by: ["bookingId"], where: { kind: "BOOKING" }, _count: true }),
  ).toMatchObject([{ _count: 1 }, { _count: 1 }]);
  expect(club.mail.sent).toHaveLength(4);
});

test("a session whose run was lost still becomes final, once", async ({ club }) => {
  await club.stopRelay();
  const [silent, answered] = [await complete(club), await complete(club)];
  await rate(club, answered);
  await club.db.outboxEvent.updateMany({ data: { deliveredAt: monday } });
  club.startRelay();
  await club.serve(functions);
  await club.moveTo(later(monday, hours(2)));
  // sessions whose waits are open and not overdue are left alone
  expect(await club.db.outboxEvent.count({ where: { name: "session/completed" } })).toBe(2);
  await club.serve([mailDelivery.function]);
  await club.moveTo(later(monday, days(7)));
  expect(await sessionState(club, silent)).toMatchObject({ feedback: "OPEN", evaluation: "OPEN", isFinal: false });
  await club.serve(functions);
  await club.moveTo(later(monday, days(7) + minutes(95)));
  expect(await sessionState(club, silent)).toEqual({
    feedback: "TIMED_OUT",
    evaluation: "TIMED_OUT",
    isFinal: true,
    mails: [],
  });
  expect(await sessionState(club, answered)).toMatchObject({
    feedback: "ANSWERED",
    evaluation: "TIMED_OUT",
    isFinal: true,
  });
  const started = await club.db.outboxEvent.count({ where: { name: "session/completed" } });
  await club.moveTo(later(monday, days(8)));
  expect(await club.db.outboxEvent.count({ where: { name: "session/completed" } })).toBe(started);
  expect(await club.db.mail.count()).toBe(0);
});

test("a draft, a statement and a request for credits whose runs were lost are still finished, once", async ({
  club,
}) => {
  const [coach, admin, athlete] = [await makeCoach(club.db), await makeAdmin(club.db), await makeAthlete(club.db)];
  await makeSession(club.db, { coach, start: "2035-02-06T09:00:00Z" });
  const lose = async (act: () => Promise<unknown>) => {
    await club.stopRelay();
    await act();
    await club.db.outboxEvent.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: monday } });
    club.startRelay();
  };
  const chief = await club.ctx(admin);
  await lose(() => requestReport(chief, { month: "2035-02" }));
  await lose(async () => requestCredits(await club.ctx(athlete), { credits: 5 }));
  await club.serve(functions);
  await club.moveTo(later(monday, minutes(50)));
  expect(await club.db.paymentLine.count()).toBe(0);
  await club.moveTo(later(monday, minutes(95)));
  expect(await club.db.paymentLine.count()).toBe(1);
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await lose(async () => reviewReport(await club.ctx(admin), { reportId }));
  await club.moveTo(later(monday, hours(72)));
  expect(await club.db.paymentStatement.findMany()).toMatchObject([{ state: "SILENT" }]);
  expect(await club.db.creditRequest.findMany()).toMatchObject([{ state: "EXPIRED" }]);
  const started = await club.db.outboxEvent.groupBy({
    by: ["name"],
    where: { name: { in: ["payment-report/requested", "statement/opened", "credits/requested"] } },
    _count: true,
  });
  expect(started.map(({ _count }) => _count)).toEqual([2, 2, 2]);
  expect(club.subjects().toSorted()).toEqual([
    expect.stringMatching(/^Nóminas de febrero de 2035/),
    "Tu petición de créditos ha caducado",
  ]);
});

test("a review whose run was lost is still made, once", async ({ club }) => {
  const [coach, admin] = [await makeCoach(club.db), await makeAdmin(club.db)];
  await makeSession(club.db, { coach, start: "2035-02-06T09:00:00Z" });
  await requestReport(await club.ctx(admin), { month: "2035-02" });
  await club.settle();
  const { id: reportId } = await club.db.paymentReport.findFirstOrThrow();
  await club.stopRelay();
  await requestReview(await club.ctx(admin), { reportId });
  await club.db.outboxEvent.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: monday } });
  club.startRelay();
  await club.serve(functions);
  await club.moveTo(later(monday, minutes(12)));
  expect(await club.db.paymentStatement.count()).toBe(0);
  await club.moveTo(later(monday, minutes(35)));
  expect(await club.db.paymentStatement.count()).toBe(1);
  await club.moveTo(later(monday, minutes(65)));
  expect(club.subjects().filter((subject) => subject.startsWith("Tu liquidación"))).toHaveLength(1);
});
