import { findCoach, listCoaches } from "@zea/domain/coach/queries";
import { DomainError } from "@zea/domain/errors";
import { nextSlots } from "@zea/domain/slot/queries";
import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";

type CoachRow = Awaited<ReturnType<typeof listCoaches>>[number];
type NextSlot = { startsAt: Date; sessionTypeId: string } | null;

export const coachRouter = router({
  list: publicProcedure.query(async ({ ctx }) => {
    const rows = await listCoaches(ctx);
    const next = await nextSlots(ctx, rows);
    return rows.map((row) => toCoach(row, next.get(row.id) ?? null));
  }),
  get: publicProcedure.input(z.object({ coachId: z.uuid() })).query(async ({ ctx, input }) => {
    const row = await findCoach(ctx, input);
    if (!row) throw new DomainError("not_found", "coach.not_found");
    const next = await nextSlots(ctx, [row]);
    return toCoach(row, next.get(row.id) ?? null);
  }),
});

function toCoach(row: CoachRow, nextSlot: NextSlot) {
  return {
    id: row.id,
    displayName: row.displayName,
    headline: { es: row.headlineEs, en: row.headlineEn },
    bio: { es: row.bioEs, en: row.bioEn },
    timeZone: row.timeZone,
    sessionTypes: row.sessionTypes.map(({ nameEs: es, nameEn: en, id, minutes, credits }) => {
      return { id, minutes, credits, name: { es, en } };
    }),
    nextSlot,
  };
}
