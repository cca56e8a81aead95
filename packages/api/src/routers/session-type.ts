import { listSessionTypes } from "@zea/domain/session-type/queries";
import { addSessionType, updateSessionType } from "@zea/domain/session-type/save-session-type";
import { AddSessionType, UpdateSessionType } from "@zea/domain/session-type/schema";
import { adminProcedure, router } from "../trpc.ts";

export const sessionTypeRouter = router({
  list: adminProcedure.query(({ ctx }) => listSessionTypes(ctx)),
  add: adminProcedure.input(AddSessionType).mutation(({ ctx, input }) => addSessionType(ctx, input)),
  update: adminProcedure.input(UpdateSessionType).mutation(({ ctx, input }) => updateSessionType(ctx, input)),
});
