import type { Ctx, System } from "../context.ts";

export type SettleMail = {
  mailId: string;
  state: "SENT" | "SKIPPED" | "FAILED";
  providerId?: string;
  /** The code of why it was skipped or failed; never an address or a text. */
  outcome?: string;
};

/** Records the outcome of a requested mail. The first outcome stays, except that FAILED can become SENT or SKIPPED. */
export async function settleMail(
  { db, now }: Ctx<System>,
  { mailId, state, providerId, outcome }: SettleMail,
): Promise<void> {
  await db.mail.updateMany({
    where: {
      id: mailId,
      state: state === "FAILED" ? "REQUESTED" : { in: ["REQUESTED", "FAILED"] },
    },
    data: { state, providerId, outcome: outcome ?? null, settledAt: now },
  });
}
