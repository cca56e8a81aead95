import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { days, hours, later, minutes } from "@zea/domain/time";
import { expect } from "vitest";
import { makePair } from "../../testing/booking.ts";
import { monday, test } from "../../testing/club.ts";
import { completeMany } from "../../testing/crowd.ts";
import { evaluate, rate, type Session } from "../../testing/session.ts";
import { awaitEvaluation } from "./await-evaluation.ts";
import { awaitFeedback } from "./await-feedback.ts";
import { sessionCompletion } from "./session-completion.ts";

const howMany = repetitions(100, 1_000);
const half = howMany / 2;

test(
  `${howMany} sessions that wait at once end correctly and send each reminder once, even when the engine restarts`,
  async ({ club }) => {
    const { db } = club;
    // sending mails has its own tests: here only the requests count
    await club.serve([sessionCompletion.function, awaitFeedback.function, awaitEvaluation.function]);
    const sessions = await completeMany(await club.system(), db, await makePair(club), howMany);
    await club.settle();
    for (let first = 0; first < howMany; first += 4) {
      const [both, athleteOnly, coachOnly] = sessions.slice(first, first + 4) as [Session, Session, Session];
      await Promise.all([both, athleteOnly].map((session) => rate(club, session)));
      await Promise.all([both, coachOnly].map((session) => evaluate(club, session)));
    }
    await club.moveTo(later(monday, days(1) + hours(1)));
    await club.stopEngine();
    await club.startEngine();
    await club.moveTo(later(monday, days(7) + minutes(1)));

    const waits = await db.answerWait.groupBy({
      by: ["kind", "state"],
      _count: true,
      orderBy: [{ kind: "asc" }, { state: "asc" }],
    });
    expect(waits.map(({ kind, state, _count }) => [kind, state, _count])).toEqual([
      ["FEEDBACK", "ANSWERED", half],
      ["FEEDBACK", "TIMED_OUT", half],
      ["EVALUATION", "ANSWERED", half],
      ["EVALUATION", "TIMED_OUT", half],
    ]);
    const mails = await db.mail.groupBy({ by: ["kind"], _count: true, orderBy: { kind: "asc" } });
    expect(Object.fromEntries(mails.map(({ kind, _count }) => [kind, _count]))).toEqual({
      "feedback-asked": howMany,
      "evaluation-asked": howMany,
      "feedback-reminder": half,
      "evaluation-reminder-first": half,
      "evaluation-reminder-second": half,
    });
    expect(await db.sessionRecord.count({ where: { finalisedAt: { not: null } } })).toBe(howMany);
    for (const id of ["session-completion", "await-feedback", "await-evaluation"]) {
      expect((await club.runs(id)).filter(({ status }) => status === "Completed")).toHaveLength(howMany);
    }
  },
  repetitionTimeout(300_000),
);
