import { monthSlots } from "@zea/domain/slot/queries";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";

const Month = z.object({
  coachId: z.uuid(),
  sessionTypeId: z.uuid(),
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
});

export const slotRouter = router({
  month: publicProcedure.input(Month).query(({ ctx, input }) => {
    const athleteId = ctx.actor.role === "ATHLETE" ? ctx.actor.id : undefined;
    return monthSlots(ctx, { ...input, athleteId });
  }),
});
