import { findSettings } from "../club/queries.ts";
import type { Ctx } from "../context.ts";
import { days, hours, later } from "../time.ts";
import { answerReminders } from "./rules.ts";

/** Opens both waits of a session that was completed now, with the deadlines of the settings in force. */
export async function openWaits(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const { feedbackHours, evaluationDays } = await findSettings(ctx);
  const [feedback] = answerReminders.FEEDBACK;
  const [first, second] = answerReminders.EVALUATION;
  const at = (milliseconds: number) => later(ctx.now, milliseconds);
  const common = { bookingId, openedAt: ctx.now };
  await ctx.db.answerWait.createMany({
    data: [
      { ...common, kind: "FEEDBACK", dueAt: at(hours(feedbackHours)), firstReminderAt: at(feedback.after) },
      {
        ...common,
        kind: "EVALUATION",
        dueAt: at(days(evaluationDays)),
        firstReminderAt: at(first.after),
        secondReminderAt: at(second.after),
      },
    ],
  });
}
