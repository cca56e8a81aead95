import { z } from "zod";
import { BookingId } from "../booking/schema.ts";

const text = z.string().trim().max(2000);

export const CompleteSession = BookingId.extend({
  actualStart: z.date(),
  actualEnd: z.date(),
});
export type CompleteSession = z.infer<typeof CompleteSession>;

export const GiveFeedback = BookingId.extend({
  rating: z.int().min(1).max(5),
  isObjectivesMet: z.boolean().optional(),
  comments: text.optional(),
});
export type GiveFeedback = z.infer<typeof GiveFeedback>;

export const GiveEvaluation = BookingId.extend({
  effort: z.int().min(1).max(5),
  technique: z.int().min(1).max(5),
  notes: text.optional(),
  nextObjectives: text.optional(),
});
export type GiveEvaluation = z.infer<typeof GiveEvaluation>;
