import { z } from "zod";

/** What the page showed of the deletion; it is refused when something else would happen by now. */
export const ShownDeletion = z.object({
  bookings: z.array(z.object({ bookingId: z.uuid(), isRefunded: z.boolean() })).max(1000),
  credits: z.int().min(0).max(1_000_000),
});
export type ShownDeletion = z.infer<typeof ShownDeletion>;
