import { z } from "zod";

const reason = z.string().trim().min(3).max(500);
const credits = z.int().min(1).max(1000);

/** What an admin sells or gives: minor units paid, 0 for a gift; `requestKey` keeps a double click single. */
export const GiveCredits = z.object({
  athleteId: z.uuid(),
  credits,
  pricePaidMinor: z.int().min(0).max(10_000_000),
  method: z.enum(["CASH", "TRANSFER", "CARD", "OTHER"]),
  expiresAt: z.date().nullish(),
  reason: reason.nullish(),
  requestKey: z.uuid(),
});
export type GiveCredits = z.infer<typeof GiveCredits>;

export const AdjustCredits = z.object({
  athleteId: z.uuid(),
  /** Signed. */
  amount: z
    .int()
    .min(-1000)
    .max(1000)
    .refine((amount) => amount !== 0),
  reason,
  requestKey: z.uuid(),
});
export type AdjustCredits = z.infer<typeof AdjustCredits>;

export const ExpireLot = z.object({ athleteId: z.uuid(), lotId: z.uuid(), reason });
export type ExpireLot = z.infer<typeof ExpireLot>;

export const RequestCredits = z.object({ credits: z.int().min(1).max(100) });
export type RequestCredits = z.infer<typeof RequestCredits>;

export const CreditRequestId = z.object({ requestId: z.uuid() });
export type CreditRequestId = z.infer<typeof CreditRequestId>;

/** The number granted may differ from the one asked for. */
export const ApproveCredits = CreditRequestId.extend(
  GiveCredits.omit({ athleteId: true, requestKey: true, reason: true }).shape,
);
export type ApproveCredits = z.infer<typeof ApproveCredits>;

export const RefuseCredits = CreditRequestId.extend({ reason });
export type RefuseCredits = z.infer<typeof RefuseCredits>;
