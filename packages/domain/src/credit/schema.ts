import { defaultLocale } from "@zea/format/locales";
import { z } from "zod";
import { localizedText, optionalLocalizedText } from "../localized-text.ts";
import { PageNumber } from "../paging/schema.ts";
import { line, reason } from "../text-schema.ts";
import { requestStates } from "./values.ts";

const credits = z.int("credit.count_invalid").min(1, "credit.count_invalid").max(1000, "credit.count_invalid");

const requestedCredits = z.int("credit.count_invalid").min(1, "credit.count_invalid").max(100, "credit.count_invalid");

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

/** Of a pack, `shown` is what the page said of it; `credits` without a pack have no price yet. */
export const RequestCredits = z.object({
  credits: requestedCredits,
  pack: z
    .object({
      packId: z.uuid(),
      shown: z.object({
        priceMinor: z.int().min(0).max(100_000_000),
        validDays: z.int().min(1).max(10_000).nullable(),
      }),
    })
    .optional(),
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

const packName = optionalLocalizedText(
  line(80, { required: "credit_pack.name_required", tooLong: "credit_pack.name_too_long" }),
).refine((name) => name[defaultLocale].length >= 2, {
  path: [defaultLocale],
  message: "credit_pack.name_required",
});
const packCredits = z
  .int("credit_pack.credits_range")
  .min(1, "credit_pack.credits_range")
  .max(100, "credit_pack.credits_range");

/** What the club sells together. Without `validDays` the credits never expire. */
export const CreditPackDetails = z.object({
  name: packName,
  credits: packCredits,
  /** In minor units of the club's currency. */
  priceMinor: z
    .int("credit_pack.price_invalid")
    .min(1, "credit_pack.price_invalid")
    .max(100_000_000, "credit_pack.price_too_large"),
  validDays: z
    .int("credit_pack.valid_days_range")
    .min(1, "credit_pack.valid_days_range")
    .max(3650, "credit_pack.valid_days_range")
    .nullable(),
  /** Whether athletes can ask for it. */
  isActive: z.boolean(),
  /** Its place among the packs, from 1. */
  position: z
    .int("credit_pack.position_range")
    .min(1, "credit_pack.position_range")
    .max(1000, "credit_pack.position_range"),
});
export type CreditPackDetails = z.infer<typeof CreditPackDetails>;

/** `requestKey` makes it idempotent. */
export const AddCreditPack = CreditPackDetails.extend({ requestKey: z.uuid() });
export type AddCreditPack = z.infer<typeof AddCreditPack>;

/** `before` is what was read; if it no longer matches, nothing is saved. */
export const UpdateCreditPack = z.object({
  packId: z.uuid(),
  before: z.object({
    name: localizedText(z.string().max(200)),
    credits: z.int(),
    priceMinor: z.int(),
    validDays: z.int().nullable(),
    isActive: z.boolean(),
    position: z.int(),
  }),
  after: CreditPackDetails,
});
export type UpdateCreditPack = z.infer<typeof UpdateCreditPack>;
