import type { AnswerWait } from "@zea/db/generated/client";
import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import type { WaitMailKind } from "../mail/schema.ts";
import { emit } from "../outbox.ts";
import { hours, later } from "../time.ts";
import { answerGiven } from "./events.ts";
import { lockWait } from "./lock-wait.ts";
import { type AnswerKind, askingMail, openReminders, waitOf } from "./rules.ts";

export type WaitRef = { bookingId: string; kind: AnswerKind };
export type SeenWait = ReturnType<typeof waitOf>;

/** What a wait's row says now: still open, answered or closed, and when somebody must act next. */
export async function findWait({ db }: Ctx<System>, { bookingId, kind }: WaitRef): Promise<SeenWait> {
  const wait = await db.answerWait.findUnique({ where: { bookingId_kind: { bookingId, kind } } });
  if (!wait) throw new DomainError("not_found", "wait.not_found");
  return waitOf(wait);
}

/** Asks by mail for the answer of an open wait, once; where a downtime delayed it until a reminder is due, the reminder asks instead. */
export function askForAnswer(ctx: Ctx<System>, ref: WaitRef): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockWait(tx, ref);
    if (wait?.state !== "OPEN") return;
    const isReminded = wait.remindersDone > 0 || openReminders(wait).some(({ at }) => at <= tx.now);
    if (!isReminded) await mailAbout(tx, wait, askingMail[wait.kind]);
  });
}

/** Says the outcome of a wait that is over again, so that whoever registered too late to hear it goes on. */
export function announceWait(ctx: Ctx<System>, { bookingId, kind }: WaitRef): Promise<void> {
  return emit(ctx, answerGiven[kind].create({ bookingId }));
}

/** Does what is due in a wait: reminds, or from the deadline on records the silence. Answers with what it leaves; one that is over stays as it is. */
export function advanceWait(ctx: Ctx<System>, ref: WaitRef): Promise<SeenWait> {
  return transaction(ctx, async (tx) => {
    const wait = await lockWait(tx, ref);
    if (!wait) throw new DomainError("not_found", "wait.not_found");
    if (wait.state !== "OPEN") return waitOf(wait);
    return waitOf(tx.now >= wait.dueAt ? await timeOut(tx, wait) : await remind(tx, wait));
  });
}

/** Mails whoever owes the answer of a wait; `key` lets the same mail come again. */
export async function mailAbout(ctx: Ctx, wait: AnswerWait, kind: WaitMailKind, key?: string): Promise<void> {
  const recipientId = await owesAnswer(ctx, wait);
  await requestMail(ctx, { kind, recipientId, subjectId: wait.id, key });
}

/** Whether a mail about a wait went to whoever owes its answer less than an hour ago. */
export async function wasMailed(ctx: Ctx, wait: AnswerWait): Promise<boolean> {
  const recipientId = await owesAnswer(ctx, wait);
  const requestedAt = { gt: later(ctx.now, -hours(1)) };
  return (await ctx.db.mail.count({ where: { recipientId, subjectId: wait.id, requestedAt } })) > 0;
}

/** Who owes the answer of a wait: the athlete the feedback, the coach the evaluation. */
async function owesAnswer({ db }: Ctx, { bookingId, kind }: WaitRef): Promise<string> {
  const { athleteId, coachId } = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { athleteId: true, coachId: true },
  });
  return kind === "FEEDBACK" ? athleteId : coachId;
}

function timeOut(tx: Ctx<System>, { id }: AnswerWait): Promise<AnswerWait> {
  return tx.db.answerWait.update({
    where: { id, state: "OPEN" },
    data: { state: "TIMED_OUT", settledAt: tx.now },
  });
}

/** Of several reminders that fell due during a downtime only the last is sent; none within an hour of another mail about the wait. */
async function remind(tx: Ctx<System>, wait: AnswerWait): Promise<AnswerWait> {
  const due = openReminders(wait).findLast(({ at }) => at <= tx.now);
  if (!due) return wait;
  if (!(await wasMailed(tx, wait))) await mailAbout(tx, wait, due.mail);
  return tx.db.answerWait.update({ where: { id: wait.id }, data: { remindersDone: due.number } });
}
