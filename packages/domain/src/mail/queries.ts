import { type Locale, toLocale } from "@zea/format/locales";
import type { Admin, Ctx, System } from "../context.ts";

export type Recipient = { id: string; name: string; email: string; locale: Locale };

/**
 * A requested mail that is still to be sent, with the address to send it to, or null when it is settled; a failed one may
 * be tried again. Without a recipient when that person has deleted their account.
 */
export async function findUnsettledMail(
  { db }: Ctx<System>,
  { mailId }: { mailId: string },
): Promise<{ kind: string; subjectId: string; recipient: Recipient | null } | null> {
  const mail = await db.mail.findUnique({
    where: { id: mailId, state: { in: ["REQUESTED", "FAILED"] } },
    select: {
      kind: true,
      subjectId: true,
      address: true,
      addressee: true,
      recipient: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
    },
  });
  if (!mail) return null;
  const { kind, subjectId, address, addressee, recipient } = mail;
  const { id, name, email, locale, deletedAt } = recipient;
  if (deletedAt && !address) return { kind, subjectId, recipient: null };
  const named = { id, name: addressee ?? name, email: address ?? email, locale: toLocale(locale) };
  return { kind, subjectId, recipient: named };
}

/** The latest 100 mails that could not be sent, newest first. */
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
      recipient: { select: { name: true, role: true } },
    },
  });
}
