import { makeAdmin } from "@zea/db/testing/factories";
import { days, earlier, hours, later, minutes } from "@zea/domain/time";
import { closeWait } from "@zea/domain/wait/close-wait";
import { extendWait } from "@zea/domain/wait/extend-wait";
import { describe, expect } from "vitest";
import { type Club, eventually, monday, test } from "../../testing/club.ts";
import { complete, evaluate, rate, type Session, sessionState } from "../../testing/session.ts";

const day = (count: number) => later(monday, days(count));
const soon = (at: Date) => later(at, minutes(1));
const justBefore = (at: Date) => earlier(at, minutes(1));

const asked = ["evaluation-asked", "feedback-asked"];
const everyMail = [
  "evaluation-asked",
  "evaluation-reminder-first",
  "evaluation-reminder-second",
  "feedback-asked",
  "feedback-reminder",
];

const waitId = async ({ db }: Club, { bookingId }: Session, kind: "FEEDBACK" | "EVALUATION") =>
  (await db.answerWait.findUniqueOrThrow({ where: { bookingId_kind: { bookingId, kind } } })).id;

async function isOver(club: Club) {
  const runs = [...(await club.runs("session-completion")), ...(await club.runs("await-feedback"))];
  return [...runs, ...(await club.runs("await-evaluation"))].every(({ status }) => status === "Completed");
}

describe("athlete and coach are asked, and the session becomes final", () => {
  test("when both have answered, the athlete first", async ({ club }) => {
    const session = await complete(club);
    await club.settle();
    expect(await sessionState(club, session)).toMatchObject({ feedback: "OPEN", isFinal: false, mails: asked });
    await club.moveTo(later(monday, hours(2)));
    await rate(club, session);
    await club.moveTo(later(monday, hours(3)));
    expect(await sessionState(club, session)).toMatchObject({
      feedback: "ANSWERED",
      evaluation: "OPEN",
      isFinal: false,
    });
    await evaluate(club, session);
    await club.settle();
    expect(await sessionState(club, session)).toMatchObject({ evaluation: "ANSWERED", isFinal: true, mails: asked });
    await club.moveTo(day(8));
    expect(await sessionState(club, session)).toMatchObject({ mails: asked });
    expect(await isOver(club)).toBe(true);
  });

  test("when both have answered, the coach first, the athlete after a reminder", async ({ club }) => {
    const session = await complete(club);
    await club.moveTo(later(monday, hours(1)));
    await evaluate(club, session);
    await club.moveTo(later(day(1), hours(1)));
    expect(await sessionState(club, session)).toEqual({
      feedback: "OPEN",
      evaluation: "ANSWERED",
      isFinal: false,
      mails: [...asked, "feedback-reminder"],
    });
    await rate(club, session);
    await club.settle();
    expect(await sessionState(club, session)).toMatchObject({ feedback: "ANSWERED", isFinal: true });
    expect(await isOver(club)).toBe(true);
  });

  test("when only the athlete has answered, with the coach's silence recorded on day 7", async ({ club }) => {
    const session = await complete(club);
    await club.settle();
    await rate(club, session);
    await club.moveTo(justBefore(day(7)));
    expect(await sessionState(club, session)).toMatchObject({ evaluation: "OPEN", isFinal: false });
    await club.moveTo(soon(day(7)));
    expect(await sessionState(club, session)).toMatchObject({
      feedback: "ANSWERED",
      evaluation: "TIMED_OUT",
      isFinal: true,
      mails: everyMail.filter((kind) => kind !== "feedback-reminder"),
    });
  });

  test("when only the coach has answered, with the athlete's silence recorded after 48 hours", async ({ club }) => {
    const session = await complete(club);
    await club.settle();
    await evaluate(club, session);
    await club.moveTo(justBefore(day(2)));
    expect(await sessionState(club, session)).toMatchObject({ feedback: "OPEN", isFinal: false });
    await club.moveTo(soon(day(2)));
    expect(await sessionState(club, session)).toMatchObject({
      feedback: "TIMED_OUT",
      evaluation: "ANSWERED",
      isFinal: true,
      mails: [...asked, "feedback-reminder"],
    });
  });

  test("when neither has answered, each reminded on its own days", async ({ club }) => {
    const session = await complete(club);
    const seen: number[] = [];
    for (const at of [1, 2, 5]) {
      for (const instant of [justBefore(day(at)), soon(day(at))]) {
        await club.moveTo(instant);
        seen.push((await sessionState(club, session)).mails.length);
      }
    }
    expect(seen).toEqual([2, 3, 3, 4, 4, 5]);
    expect(await sessionState(club, session)).toMatchObject({
      feedback: "TIMED_OUT",
      evaluation: "OPEN",
      isFinal: false,
    });
    await club.moveTo(soon(day(7)));
    expect(await sessionState(club, session)).toEqual({
      feedback: "TIMED_OUT",
      evaluation: "TIMED_OUT",
      isFinal: true,
      mails: everyMail,
    });
    expect(await isOver(club)).toBe(true);
    expect(club.mail.sent).toHaveLength(5);
  });
});

test("each mail goes to the person who owes the answer, and only the athlete's carries rating links", async ({
  club,
}) => {
  const session = await complete(club);
  await club.settle();
  const [athlete, coach] = await Promise.all(
    [session.athlete, session.coach].map(({ id }) => club.db.user.findUniqueOrThrow({ where: { id } })),
  );
  const to = (email = "") => club.mail.sent.filter((mail) => mail.to === email);
  expect(to(athlete?.email)).toMatchObject([{ text: expect.stringMatching(/\/rate\/[\w-]{43}\?rating=5/) }]);
  expect(to(coach?.email)).toMatchObject([{ text: expect.stringContaining(`/sessions/${session.bookingId}`) }]);
  expect(to(coach?.email)[0]?.html).not.toContain("/rate/");
  expect(await club.db.answerToken.count()).toBe(1);
});

test("a restart of engine and web server during both waits loses nothing", async ({ club }) => {
  const [silent, answering] = [await complete(club), await complete(club)];
  await club.moveTo(later(day(1), hours(2)));
  await club.stopEngine();
  await club.stopWeb();
  await rate(club, answering);
  await club.startEngine();
  await club.startWeb();
  await eventually(async () => (await club.db.outboxEvent.count({ where: { deliveredAt: null } })) === 0);
  await club.moveTo(later(day(3), hours(2)));
  await club.stopWeb();
  await club.stopEngine();
  await club.startWeb();
  await club.startEngine();
  await club.moveTo(soon(day(7)));
  expect(await sessionState(club, silent)).toEqual({
    feedback: "TIMED_OUT",
    evaluation: "TIMED_OUT",
    isFinal: true,
    mails: everyMail,
  });
  expect(await sessionState(club, answering)).toMatchObject({
    feedback: "ANSWERED",
    evaluation: "TIMED_OUT",
    isFinal: true,
    mails: everyMail,
  });
});

test("after a downtime past a deadline and several reminders, each wait ends as it should with one mail", async ({
  club,
}) => {
  await club.stopWeb();
  const session = await complete(club);
  await eventually(async () => (await club.db.outboxEvent.count({ where: { deliveredAt: null } })) === 0);
  await club.jumpTo(day(3));
  await club.startWeb();
  await club.settle();
  expect(await sessionState(club, session)).toEqual({
    feedback: "TIMED_OUT",
    evaluation: "OPEN",
    isFinal: false,
    mails: ["evaluation-reminder-first"],
  });
  await club.moveTo(soon(day(7)));
  expect(await sessionState(club, session)).toMatchObject({
    evaluation: "TIMED_OUT",
    isFinal: true,
    mails: ["evaluation-reminder-first", "evaluation-reminder-second"],
  });
});

describe("an administrator", () => {
  test("extends a wait, whose reminders stay as they were", async ({ club }) => {
    const [session, admin] = [await complete(club), await makeAdmin(club.db)];
    await club.settle();
    await evaluate(club, session);
    await club.moveTo(later(day(1), hours(12)));
    const input = { waitId: await waitId(club, session, "FEEDBACK"), dueAt: day(4), reason: "Está de viaje" };
    await extendWait(await club.ctx(admin), input);
    await club.moveTo(justBefore(day(4)));
    expect(await sessionState(club, session)).toMatchObject({ feedback: "OPEN", isFinal: false });
    await club.moveTo(soon(day(4)));
    expect(await sessionState(club, session)).toMatchObject({
      feedback: "TIMED_OUT",
      isFinal: true,
      mails: [...asked, "feedback-reminder"],
    });
  });

  test("closes a wait without an answer", async ({ club }) => {
    const [session, admin] = [await complete(club), await makeAdmin(club.db)];
    await club.settle();
    await rate(club, session);
    await club.moveTo(day(1));
    await closeWait(await club.ctx(admin), { waitId: await waitId(club, session, "EVALUATION"), reason: "De baja" });
    await club.settle();
    expect(await sessionState(club, session)).toEqual({
      feedback: "ANSWERED",
      evaluation: "CLOSED",
      isFinal: true,
      mails: asked,
    });
    expect(await isOver(club)).toBe(true);
  });
});

test("an answer in the second of the deadline has one outcome, for each of six sessions", async ({ club }) => {
  const sessions: Session[] = [];
  for (let count = 0; count < 6; count++) sessions.push(await complete(club));
  await club.moveTo(earlier(day(2), 1000));
  const dueAt = async (session: Session) =>
    (await club.db.answerWait.findUniqueOrThrow({ where: { id: await waitId(club, session, "FEEDBACK") } })).dueAt;
  const answers = sessions.map(async (session) => rate(club, session, await dueAt(session)));
  await Promise.all([...answers, club.moveTo(soon(day(2)))]);
  await club.settle();
  for (const session of sessions) {
    const { feedback } = await sessionState(club, session);
    const { isLate } = await club.db.feedback.findUniqueOrThrow({ where: { bookingId: session.bookingId } });
    expect(feedback).toBe(isLate ? "TIMED_OUT" : "ANSWERED");
  }
  expect((await club.runs("await-feedback")).every(({ status }) => status === "Completed")).toBe(true);
});

test("answers given before their waits began end them at once", async ({ club }) => {
  await club.stopRelay();
  const session = await complete(club);
  await rate(club, session);
  await evaluate(club, session);
  club.startRelay();
  await club.settle();
  expect(await sessionState(club, session)).toEqual({
    feedback: "ANSWERED",
    evaluation: "ANSWERED",
    isFinal: true,
    mails: [],
  });
  expect(await isOver(club)).toBe(true);
});

test("a late answer is kept, and the wait's outcome stays", async ({ club }) => {
  const session = await complete(club);
  await club.moveTo(day(8));
  await rate(club, session);
  await club.settle();
  expect(await sessionState(club, session)).toMatchObject({ feedback: "TIMED_OUT", isFinal: true, mails: everyMail });
  expect(await club.db.feedback.findFirst()).toMatchObject({ isLate: true });
});

test("its step ids stay the same, because runs in flight depend on them", async ({ club }) => {
  await complete(club);
  await club.moveTo(day(8));
  const steps = async (id: string) => (await club.runs(id)).flatMap((run) => [...new Set(run.steps)].sort());
  expect(await steps("session-completion")).toMatchInlineSnapshot(`
    [
      "await-evaluation",
      "await-feedback",
      "finalise",
    ]
  `);
  expect(await steps("await-feedback")).toMatchInlineSnapshot(`
    [
      "ask-for-feedback",
      "feedback/given-advance-1",
      "feedback/given-advance-2",
      "feedback/given-look",
      "feedback/given-look-again-1",
      "feedback/given-look-again-2",
      "feedback/given-wait-1",
      "feedback/given-wait-2",
    ]
  `);
  expect(await steps("await-evaluation")).toMatchInlineSnapshot(`
    [
      "ask-for-evaluation",
      "evaluation/given-advance-1",
      "evaluation/given-advance-2",
      "evaluation/given-advance-3",
      "evaluation/given-look",
      "evaluation/given-look-again-1",
      "evaluation/given-look-again-2",
      "evaluation/given-look-again-3",
      "evaluation/given-wait-1",
      "evaluation/given-wait-2",
      "evaluation/given-wait-3",
    ]
  `);
});
