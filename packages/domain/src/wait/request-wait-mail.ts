import type { AnswerWait } from "@zea/db/generated/client";
import type { Ctx } from "../context.ts";
import { requestMail } from "../mail/request-mail.ts";
import { earlier, hours } from "../time.ts";
import { answers } from "./answers.ts";

/** Requests a mail to the person who owes the answer; another `key` repeats a mail. */
export async function requestWaitMail(ctx: Ctx, wait: AnswerWait, kind: string, key?: string): Promise<void> {
  const recipientId = await findDebtor(ctx, wait);
  await requestMail(ctx, { kind, recipientId, subjectId: wait.id, key });
}

/** Whether a mail about the wait was requested less than an hour ago. */
export async function wasMailedRecently(ctx: Ctx, wait: AnswerWait): Promise<boolean> {
  const recipientId = await findDebtor(ctx, wait);
  const requestedAt = { gt: earlier(ctx.now, hours(1)) };
  return (await ctx.db.mail.count({ where: { recipientId, subjectId: wait.id, requestedAt } })) > 0;
}

async function findDebtor({ db }: Ctx, { bookingId, kind }: AnswerWait): Promise<string> {
  const { athleteId, coachId } = await db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { athleteId: true, coachId: true },
  });
  return answers[kind].owedBy === "ATHLETE" ? athleteId : coachId;
}
