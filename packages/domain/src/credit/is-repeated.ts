import type { CreditEntryKind, PaymentMethod } from "@zea/db/generated/enums";
import type { Ctx } from "../context.ts";
import { checkRepeated } from "../request-key.ts";

type Request = {
  athleteId: string;
  kind: CreditEntryKind;
  amount: number;
  reason?: string | null;
  pricePaidMinor?: number | null;
  method?: PaymentMethod | null;
  expiresAt?: Date | null;
};

/** Whether the ledger has this request already; refuses another one with the same key. The caller must have locked the account. */
export async function isRepeated({ db }: Ctx, requestKey: string, request: Request): Promise<boolean> {
  const entry = await db.creditEntry.findUnique({
    where: { requestKey },
    select: {
      athleteId: true,
      kind: true,
      amount: true,
      reason: true,
      lots: { select: { lot: { select: { pricePaidMinor: true, method: true, expiresAt: true } } }, take: 1 },
    },
  });
  if (!entry) return false;
  const { lots, ...stored } = entry;
  checkRepeated({ ...lots[0]?.lot, ...stored }, request);
  return true;
}
