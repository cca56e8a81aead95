import { findSettings } from "../club/queries.ts";
import type { Ctx } from "../context.ts";
import { later } from "../time.ts";
import { answers } from "./answers.ts";
import { answerKinds } from "./values.ts";

/** Opens the waits of a session that is completed now, with the deadlines of the settings in force. */
export async function openWaits(ctx: Ctx, { bookingId }: { bookingId: string }): Promise<void> {
  const settings = await findSettings(ctx);
  await ctx.db.answerWait.createMany({
    data: answerKinds.map((kind) => {
      const { deadline, reminders } = answers[kind];
      const [first, second] = reminders;
      return {
        bookingId,
        kind,
        openedAt: ctx.now,
        dueAt: later(ctx.now, deadline(settings)),
        firstReminderAt: later(ctx.now, first.after),
        secondReminderAt: second ? later(ctx.now, second.after) : null,
      };
    }),
  });
}
