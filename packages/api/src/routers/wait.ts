import { inspectWait, listWaits } from "@zea/domain/wait/queries";
import { CloseWait, ExtendWait, ListWaits, WaitId } from "@zea/domain/wait/schema";
import { closeWait, extendWait, remindWait } from "@zea/domain/wait/steer-wait";
import { adminProcedure, router } from "../trpc.ts";

export const waitRouter = router({
  list: adminProcedure.input(ListWaits).query(({ ctx, input }) => listWaits(ctx, input)),
  get: adminProcedure.input(WaitId).query(({ ctx, input }) => inspectWait(ctx, input)),
  remind: adminProcedure.input(WaitId).mutation(({ ctx, input }) => remindWait(ctx, input)),
  extend: adminProcedure.input(ExtendWait).mutation(({ ctx, input }) => extendWait(ctx, input)),
  close: adminProcedure.input(CloseWait).mutation(({ ctx, input }) => closeWait(ctx, input)),
});
