import { makeAdmin } from "@zea/db/testing/factories";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { listMails } from "@zea/domain/mail/queries";
import { requestMail } from "@zea/domain/mail/request-mail";
import { resendMail } from "@zea/domain/mail/resend-mail";
import { days, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { makePair, request } from "../../testing/booking.ts";
import { monday, test } from "../../testing/club.ts";

test("a mail that fails is retried until it is sent, and is sent once", async ({ club }) => {
  club.mail.plan.failures = 4;
  const bookingId = await request(club, await makePair(club));
  await club.moveTo(later(monday, hours(1)));
  expect(await club.db.mail.findMany({ where: { subjectId: bookingId } })).toMatchObject([
    { state: "SENT", outcome: null, providerId: expect.stringMatching(/^memory-/) },
    { state: "SENT" },
  ]);
  expect(club.mail.sent).toHaveLength(2);
  expect(club.mail.plan.tries).toBe(6);
});

test("a mail that keeps failing is retried for about a day, then FAILED and listed for administrators", async ({
  club,
}) => {
  club.mail.plan.failures = 1000;
  const pair = await makePair(club);
  await requestMail(await club.system(), {
    kind: "athlete-welcome",
    recipientId: pair.athlete.id,
    subjectId: await openedRound(club.db, pair.athlete.id),
  });
  await club.moveTo(later(monday, hours(20)));
  expect(await club.db.mail.findFirst()).toMatchObject({ state: "REQUESTED" });
  await club.moveTo(later(monday, days(2)));
  expect(club.mail.plan.tries).toBe(21);
  const admin = await makeAdmin(club.db);
  const failed = { kind: "athlete-welcome", recipientId: pair.athlete.id, outcome: "rate_limit_exceeded" };
  const { rows } = await listMails(await club.ctx(admin), { state: "FAILED" });
  expect(rows).toMatchObject([failed]);

  club.mail.plan.failures = 0;
  const mailId = rows[0]!.id;
  for (const _ of [1, 2]) await resendMail(await club.ctx(admin), { mailId, address: "otra@zea.test" });
  await club.moveTo(later(monday, days(3)));
  expect(await club.db.mail.findUnique({ where: { id: mailId } })).toMatchObject({ state: "SENT" });
  expect(club.mail.sent.map(({ to }) => to)).toEqual(["otra@zea.test"]);

  // the provider accepted it and its answer was lost: it knows the key of that attempt
  await club.db.mail.update({ where: { id: mailId }, data: { state: "FAILED", providerId: null } });
  await resendMail(await club.ctx(admin), { mailId, address: "tercera@zea.test" });
  await club.moveTo(later(monday, days(4)));
  expect(club.mail.sent.map(({ to }) => to)).toEqual(["otra@zea.test", "tercera@zea.test"]);
});

test("a mail that the provider refuses as invalid is not retried", async ({ club }) => {
  club.mail.plan.isRefusing = true;
  await request(club, await makePair(club));
  await club.moveTo(later(monday, hours(1)));
  expect(await club.db.mail.findMany()).toMatchObject([
    { state: "FAILED", outcome: "validation_error" },
    { state: "FAILED" },
  ]);
  expect(club.mail.plan.tries).toBe(2);
});

test("a mail that no longer holds when it is sent is skipped", async ({ club }) => {
  club.mail.plan.failures = 2;
  const pair = await makePair(club);
  const bookingId = await request(club, pair);
  await club.settle();
  await cancelBooking(await club.ctx(pair.athlete), { bookingId });
  await club.moveTo(later(monday, minutes(10)));
  const states = (await club.db.mail.findMany({ where: { subjectId: bookingId } })).map(({ kind, state, outcome }) => [
    kind,
    state,
    outcome,
  ]);
  expect(states.toSorted()).toEqual([
    ["booking-cancelled", "SENT", null],
    ["booking-cancelled-coach", "SENT", null],
    ["booking-confirmed", "SKIPPED", "no_longer_true"],
    ["booking-confirmed-coach", "SKIPPED", "no_longer_true"],
  ]);
});

async function openedRound(db: Parameters<typeof makeAdmin>[0], athleteId: string): Promise<string> {
  const when = { openedAt: monday, dueAt: monday, firstReminderAt: monday, secondReminderAt: monday };
  const { id } = await db.onboardingRound.create({
    data: { athleteId, cause: "REGISTRATION", state: "ENABLED", closedAt: monday, ...when },
  });
  return id;
}
