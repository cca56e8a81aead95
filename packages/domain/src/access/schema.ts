import { z } from "zod";
import { CoachId } from "../coach/schema.ts";
import { reason } from "../text-schema.ts";
import { accessEndPlans } from "./values.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const date = z.iso
  .date({ error: "access.date_invalid", abort: true })
  .refine((day) => day >= "2000-01-01" && day < "2200-01-01", "access.date_invalid");

/** The effects that the page showed; when others hold by then, nothing is done. */
const ShownEffects = z.object({
  bookingIds: z.array(z.uuid()).max(1000),
  evaluations: z.int().min(0).max(1_000_000),
  statements: z.int().min(0).max(1_000_000),
});

/** `keptUntil` is the last club-local day with access. `reason` is read by the athletes whose session is cancelled. */
export const EndAccess = CoachId.extend({
  plan: z.enum(accessEndPlans),
  keptUntil: date.nullish(),
  toCoachId: z.uuid("access.coach_required").nullish(),
  reason,
  shown: ShownEffects,
  requestKey: z.uuid(),
})
  .refine(({ plan, keptUntil }) => plan !== "KEEP" || keptUntil, { error: "access.date_invalid", path: ["keptUntil"] })
  .refine(({ plan, toCoachId }) => plan !== "HAND_OVER" || toCoachId, {
    error: "access.coach_required",
    path: ["toCoachId"],
  })
  .transform(({ keptUntil, toCoachId, ...rest }) => ({
    ...rest,
    keptUntil: rest.plan === "KEEP" ? (keptUntil ?? null) : null,
    toCoachId: rest.plan === "HAND_OVER" ? (toCoachId ?? null) : null,
  }));
export type EndAccess = z.infer<typeof EndAccess>;

export const PreviewHandOver = CoachId.extend({ toCoachId: z.uuid() });
export type PreviewHandOver = z.infer<typeof PreviewHandOver>;
