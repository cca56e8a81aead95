import { closeWait } from "@zea/domain/wait/close-wait";
import { extendWait } from "@zea/domain/wait/extend-wait";
import { inspectWait, listWaits } from "@zea/domain/wait/queries";
import { remindWait } from "@zea/domain/wait/remind-wait";
import { CloseWait, ExtendWait, ListWaits, WaitId } from "@zea/domain/wait/schema";
import { nameMail } from "../name-mail.ts";
import { adminProcedure, router } from "../trpc.ts";

export const waitRouter = router({
  list: adminProcedure.input(ListWaits).query(({ ctx, input }) => listWaits(ctx, input)),
  get: adminProcedure.input(WaitId).query(async ({ ctx, input }) => {
    const wait = await inspectWait(ctx, input);
    return { ...wait, sent: wait.sent.map(nameMail) };
  }),
  remind: adminProcedure.input(WaitId).mutation(({ ctx, input }) => remindWait(ctx, input)),
  extend: adminProcedure.input(ExtendWait).mutation(({ ctx, input }) => extendWait(ctx, input)),
  close: adminProcedure.input(CloseWait).mutation(({ ctx, input }) => closeWait(ctx, input)),
});
