import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { reason } from "../text-schema.ts";
import { requestStates } from "./values.ts";

const credits = z.int("credit.count_invalid").min(1, "credit.count_invalid").max(1000, "credit.count_invalid");

/** The price is in minor units, 0 for a gift; `requestKey` makes it idempotent. */
export const GiveCredits = z.object({
  athleteId: z.uuid(),
  credits,
  pricePaidMinor: z.int("credit.price_invalid").min(0, "credit.price_invalid").max(100_000_000, "credit.price_invalid"),
  method: z.enum(["CASH", "TRANSFER", "CARD", "OTHER"], "credit.method_invalid"),
  expiresAt: z.date().nullish(),
  reason: reason.nullish(),
  requestKey: z.uuid(),
});
export type GiveCredits = z.infer<typeof GiveCredits>;

export const AdjustCredits = z.object({
  athleteId: z.uuid(),
  /** Signed. */
  amount: z
    .int("credit.amount_invalid")
    .min(-1000, "credit.amount_invalid")
    .max(1000, "credit.amount_invalid")
    .refine((amount) => amount !== 0, "credit.amount_invalid"),
  reason,
  requestKey: z.uuid(),
});
export type AdjustCredits = z.infer<typeof AdjustCredits>;

/** `shown` are the credits of which the page said that they expire. */
export const ExpireLot = z.object({
  athleteId: z.uuid(),
  lotId: z.uuid(),
  reason,
  shown: z.object({ credits: z.int().min(0).max(1_000_000) }),
});
export type ExpireLot = z.infer<typeof ExpireLot>;

export const RequestCredits = z.object({
  credits: z.int("credit.count_invalid").min(1, "credit.count_invalid").max(100, "credit.count_invalid"),
  /** The page to go on to once the credits are there. */
  next: z.string().max(500).optional(),
});
export type RequestCredits = z.infer<typeof RequestCredits>;

export const CreditRequestId = z.object({ requestId: z.uuid() });
export type CreditRequestId = z.infer<typeof CreditRequestId>;

/** The number granted may differ from the one requested. */
export const ApproveCredits = CreditRequestId.extend(
  GiveCredits.omit({ athleteId: true, requestKey: true, reason: true }).shape,
);
export type ApproveCredits = z.infer<typeof ApproveCredits>;

export const RefuseCredits = CreditRequestId.extend({ reason });
export type RefuseCredits = z.infer<typeof RefuseCredits>;

export const ReadLedger = z.object({ athleteId: z.uuid(), page: PageNumber });
export type ReadLedger = z.input<typeof ReadLedger>;

export const ReadOwnLedger = z.object({ page: PageNumber });

export const ListRequests = z.object({ state: z.enum(requestStates).optional(), page: PageNumber });
export type ListRequests = z.input<typeof ListRequests>;
