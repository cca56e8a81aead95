import type { Ctx, System } from "../context.ts";

export type SettleMail = {
  mailId: string;
  state: "SENT" | "SKIPPED" | "FAILED";
  providerId?: string;
  /** A code: why it was skipped or failed. Never an address or a text. */
  outcome?: string;
};

/** Keeps what became of a mail that was asked for; the first outcome stays, only a FAILED one can still become SENT or SKIPPED. */
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
