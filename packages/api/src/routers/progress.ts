import { findProgress } from "@zea/domain/progress/queries";
import { FindProgress } from "@zea/domain/progress/schema";
import { athleteProcedure, router } from "../trpc.ts";

export const progressRouter = router({
  get: athleteProcedure.input(FindProgress).query(({ ctx, input }) => findProgress(ctx, input)),
});
