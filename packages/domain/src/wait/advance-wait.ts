import type { AnswerWait } from "@zea/db/generated/client";
import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { type AnswerKind, answers } from "./answers.ts";
import { lockWait } from "./lock-wait.ts";
import { requestWaitMail, wasMailedRecently } from "./request-wait-mail.ts";
import { openReminders, waitOf } from "./rules.ts";

export type WaitRef = { bookingId: string; kind: AnswerKind };
export type SeenWait = ReturnType<typeof waitOf>;

/** Reads a wait's state and its next date. */
export async function findWait({ db }: Ctx<System>, { bookingId, kind }: WaitRef): Promise<SeenWait> {
  const wait = await db.answerWait.findUnique({ where: { bookingId_kind: { bookingId, kind } } });
  if (!wait) throw new DomainError("not_found", "wait.not_found");
  return waitOf(wait);
}

/** Asks by mail for the answer of an open wait, once; if a downtime delayed it until a reminder is due, the reminder asks instead. */
export function askForAnswer(ctx: Ctx<System>, ref: WaitRef): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockWait(tx, ref);
    if (wait?.state !== "OPEN") return;
    const isReminded = wait.remindersDone > 0 || openReminders(wait).some(({ at }) => at <= tx.now);
    if (!isReminded) await requestWaitMail(tx, wait, answers[wait.kind].askingMail);
  });
}

/** Emits the event of a wait that is over once more, for a workflow that registered too late for the first. */
export function announceWait(ctx: Ctx<System>, { bookingId, kind }: WaitRef): Promise<void> {
  return emit(ctx, answers[kind].given.create({ bookingId }));
}

/** Sends the reminder that is due or, from the deadline on, records the silence. Returns the state it leaves; a wait that is over stays as it is. */
export function advanceWait(ctx: Ctx<System>, ref: WaitRef): Promise<SeenWait> {
  return transaction(ctx, async (tx) => {
    const wait = await lockWait(tx, ref);
    if (!wait) throw new DomainError("not_found", "wait.not_found");
    if (wait.state !== "OPEN") return waitOf(wait);
    return waitOf(tx.now >= wait.dueAt ? await timeOut(tx, wait) : await remind(tx, wait));
  });
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
  if (!(await wasMailedRecently(tx, wait))) await requestWaitMail(tx, wait, due.mail);
  return tx.db.answerWait.update({ where: { id: wait.id }, data: { remindersDone: due.number } });
}
