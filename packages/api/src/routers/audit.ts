import { listAudit } from "@zea/domain/audit/list-audit";
import { ListAudit } from "@zea/domain/audit/schema";
import { clubCurrency } from "@zea/domain/club";
import { adminProcedure, router } from "../trpc.ts";

export const auditRouter = router({
  list: adminProcedure.input(ListAudit).query(async ({ ctx, input }) => {
    return { ...(await listAudit(ctx, input)), currency: clubCurrency };
  }),
});
