import type { Admin, Ctx } from "../context.ts";

/** The latest mails that could not be sent, newest first, for the administrators. */
export function listFailedMails({ db }: Ctx<Admin>) {
  return db.mail.findMany({
    where: { state: "FAILED" },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      id: true,
      kind: true,
      recipientId: true,
      requestedAt: true,
      settledAt: true,
      outcome: true,
    },
  });
}
