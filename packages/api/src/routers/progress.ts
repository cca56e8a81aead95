import { findProgress } from "@zea/domain/progress/queries";
import { FindProgress } from "@zea/domain/progress/schema";
import { addPhotosOf } from "../add-photos.ts";
import { athleteProcedure, router } from "../trpc.ts";

export const progressRouter = router({
  get: athleteProcedure.input(FindProgress).query(async ({ ctx, input }) => {
    const { sessions, ...progress } = await findProgress(ctx, input);
    return { ...progress, sessions: await addPhotosOf(ctx, "coach", sessions) };
  }),
});
