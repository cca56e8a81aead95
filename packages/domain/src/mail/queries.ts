import { Prisma } from "@zea/db/generated/client";
import { type Locale, toLocale } from "@zea/format/locales";
import { listAuditTrail } from "../audit/queries.ts";
import type { Admin, Ctx, System } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import { contains } from "../text-search.ts";
import type { ListMails, MailId } from "./schema.ts";
import { type MailLogState, mailStates } from "./values.ts";

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

const listed = {
  id: true,
  kind: true,
  recipientId: true,
  address: true,
  state: true,
  requestedAt: true,
  settledAt: true,
  dismissedAt: true,
  outcome: true,
  recipient: { select: { name: true, role: true, email: true } },
} satisfies Prisma.MailSelect;

type Row = Prisma.MailGetPayload<{ select: typeof listed }>;

const toMail = ({ recipient, address, dismissedAt, state, ...mail }: Row) => ({
  ...mail,
  state: dismissedAt ? ("DISMISSED" as const) : state,
  dismissedAt,
  recipient: { name: recipient.name, role: recipient.role },
  email: address ?? recipient.email,
});

const ofState = (state: MailLogState): Prisma.MailWhereInput => {
  if (state === "DISMISSED") return { dismissedAt: { not: null } };
  return state === "FAILED" ? { state, dismissedAt: null } : { state };
};

/** A page of the club's mails, newest first. `counts` are by state and ignore that filter; `kinds` are all that were ever sent. */
export async function listMails({ db }: Ctx<Admin>, { state, kind, search, page = 1 }: ListMails) {
  const found = search
    ? await db.$queryRaw<{ id: string }[]>`
        select u.id from "user" u where ${contains(Prisma.sql`u.name || ' ' || u.email`, search)} limit 500`
    : null;
  const where: Prisma.MailWhereInput = {
    ...(kind && { kind }),
    ...(found && { recipientId: { in: found.map(({ id }) => id) } }),
  };
  const [rows, counted, kinds] = await Promise.all([
    db.mail.findMany({
      where: { ...where, ...(state && ofState(state)) },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      select: listed,
      ...pageRange(page),
    }),
    Promise.all(mailStates.map((one) => db.mail.count({ where: { ...where, ...ofState(one) } }))),
    db.mail.groupBy({ by: ["kind"], orderBy: { kind: "asc" } }),
  ]);
  const counts = Object.fromEntries(mailStates.map((one, index) => [one, counted[index]])) as Record<
    MailLogState,
    number
  >;
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows: rows.map(toMail), total, counts, kinds: kinds.map((one) => one.kind) };
}

/** One mail, and what was done about it. */
export async function findMail(ctx: Ctx<Admin>, { mailId }: MailId) {
  const mail = await ctx.db.mail.findUnique({ where: { id: mailId }, select: listed });
  if (!mail) throw new DomainError("not_found", "mail.not_found");
  return { ...toMail(mail), trail: await listAuditTrail(ctx, { entity: "mail", entityId: mailId }) };
}
