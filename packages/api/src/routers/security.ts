import { listSecurityEvents } from "@zea/domain/security/list-security-events";
import { ListSecurityEvents } from "@zea/domain/security/schema";
import { adminProcedure, router } from "../trpc.ts";

export const securityRouter = router({
  list: adminProcedure.input(ListSecurityEvents).query(({ ctx, input }) => listSecurityEvents(ctx, input)),
});
