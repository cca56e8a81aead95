import { acceptStatement, disputeStatement } from "@zea/domain/payment/answer-statement";
import { findLineDetails, findStatement, listStatements } from "@zea/domain/payment/report-queries";
import { DisputeStatement, LineId, StatementId, StatementLinkToken } from "@zea/domain/payment/schema";
import { findLinkedStatements } from "@zea/domain/payment/statement-link";
import { coachProcedure, publicProcedure, router } from "../trpc.ts";

/** A coach's own payment statements; `linked` are those of a mailed link, without signing in. */
export const statementRouter = router({
  list: coachProcedure.query(async ({ ctx }) => ({ statements: await listStatements(ctx) })),
  get: coachProcedure.input(StatementId).query(({ ctx, input }) => findStatement(ctx, input)),
  lineDetails: coachProcedure.input(LineId).query(({ ctx, input }) => findLineDetails(ctx, input)),
  linked: publicProcedure.input(StatementLinkToken).query(({ ctx, input }) => findLinkedStatements(ctx, input)),
  accept: coachProcedure.input(StatementId).mutation(({ ctx, input }) => acceptStatement(ctx, input)),
  dispute: coachProcedure.input(DisputeStatement).mutation(({ ctx, input }) => disputeStatement(ctx, input)),
});
