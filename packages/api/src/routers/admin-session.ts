import { BookingId } from "@zea/domain/booking/schema";
import { clubCurrency } from "@zea/domain/club";
import { adjustPay } from "@zea/domain/session/adjust-pay";
import { inspectSession, listMissed } from "@zea/domain/session/admin-queries";
import { undoMiss } from "@zea/domain/session/miss-session";
import { AdjustPay, ListMissed, UndoMiss } from "@zea/domain/session/schema";
import { adminProcedure, router } from "../trpc.ts";

export const adminSessionRouter = router({
  missed: adminProcedure.input(ListMissed).query(async ({ ctx, input }) => {
    return { ...(await listMissed(ctx, input)), currency: clubCurrency };
  }),
  get: adminProcedure.input(BookingId).query(async ({ ctx, input }) => {
    return { ...(await inspectSession(ctx, input)), currency: clubCurrency };
  }),
  undoMiss: adminProcedure.input(UndoMiss.required()).mutation(({ ctx, input }) => undoMiss(ctx, input)),
  adjust: adminProcedure.input(AdjustPay).mutation(({ ctx, input }) => adjustPay(ctx, input)),
});
