import type { Ctx, System } from "../context.ts";

export type SettleMail = {
  mailId: string;
  state: "SENT" | "SKIPPED" | "FAILED";
  providerId?: string;
  /** A code for why the mail was skipped or failed; never contains an address or a text. */
  outcome?: string;
};

/** Records the final state of a requested mail. The first one stays, except that FAILED can become SENT or SKIPPED. */
export async function settleMail(
  { db, now }: Ctx<System>,
  { mailId, state, providerId, outcome }: SettleMail,
): Promise<void> {
  const where = {
    id: mailId,
    state: state === "FAILED" ? ("REQUESTED" as const) : { in: ["REQUESTED" as const, "FAILED" as const] },
  };
  await db.mail.updateMany({ where: { ...where, addressee: { not: null } }, data: { address: null, addressee: null } });
  await db.mail.updateMany({
    where,
    data: { state, providerId, outcome: outcome ?? null, settledAt: now, dismissedAt: null },
  });
}
