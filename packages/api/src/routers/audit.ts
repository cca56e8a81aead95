import { listAudit } from "@zea/domain/audit/list-audit";
import { ListAudit } from "@zea/domain/audit/schema";
import { adminProcedure, router } from "../trpc.ts";

export const auditRouter = router({
  list: adminProcedure.input(ListAudit).query(({ ctx, input }) => listAudit(ctx, input)),
});
