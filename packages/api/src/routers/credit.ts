import { adjustCredits, expireLot } from "@zea/domain/credit/adjust-credits";
import { approveCredits, refuseCredits, withdrawCreditRequest } from "@zea/domain/credit/decide-credits";
import { giveCredits } from "@zea/domain/credit/give-credits";
import { findOwnLedger, inspectLedger } from "@zea/domain/credit/ledger";
import { listPacks } from "@zea/domain/credit/packs";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { findLatestRequest, inspectRequest, listRequests } from "@zea/domain/credit/requests";
import { addCreditPack, updateCreditPack } from "@zea/domain/credit/save-credit-pack";
import {
  AddCreditPack,
  AdjustCredits,
  ApproveCredits,
  CreditRequestId,
  ExpireLot,
  GiveCredits,
  ListRequests,
  ReadLedger,
  ReadOwnLedger,
  RefuseCredits,
  RequestCredits,
  UpdateCreditPack,
} from "@zea/domain/credit/schema";
import { safeRedirectPath } from "../http/safe-redirect.ts";
import { adminProcedure, athleteProcedure, router } from "../trpc.ts";

/** An athlete's own credits. */
export const creditRouter = router({
  latestRequest: athleteProcedure.query(({ ctx }) => findLatestRequest(ctx)),
  ledger: athleteProcedure.input(ReadOwnLedger).query(({ ctx, input }) => findOwnLedger(ctx, input)),
  request: athleteProcedure.input(RequestCredits).mutation(({ ctx, input }) => {
    return requestCredits(ctx, { ...input, next: safeRedirectPath(input.next, "") || undefined });
  }),
  withdraw: athleteProcedure.input(CreditRequestId).mutation(({ ctx, input }) => withdrawCreditRequest(ctx, input)),
});

/** Credits of all athletes. */
export const adminCreditRouter = router({
  ledger: adminProcedure.input(ReadLedger).query(({ ctx, input }) => inspectLedger(ctx, input)),
  grant: adminProcedure.input(GiveCredits).mutation(({ ctx, input }) => giveCredits(ctx, input)),
  adjust: adminProcedure.input(AdjustCredits).mutation(({ ctx, input }) => adjustCredits(ctx, input)),
  expireLot: adminProcedure.input(ExpireLot).mutation(({ ctx, input }) => expireLot(ctx, input)),
  packs: adminProcedure.query(({ ctx }) => listPacks(ctx)),
  addPack: adminProcedure.input(AddCreditPack).mutation(({ ctx, input }) => addCreditPack(ctx, input)),
  updatePack: adminProcedure.input(UpdateCreditPack).mutation(({ ctx, input }) => updateCreditPack(ctx, input)),
  requests: adminProcedure.input(ListRequests).query(({ ctx, input }) => listRequests(ctx, input)),
  findRequest: adminProcedure.input(CreditRequestId).query(({ ctx, input }) => inspectRequest(ctx, input)),
  approve: adminProcedure.input(ApproveCredits).mutation(({ ctx, input }) => approveCredits(ctx, input)),
  refuse: adminProcedure.input(RefuseCredits).mutation(({ ctx, input }) => refuseCredits(ctx, input)),
});
