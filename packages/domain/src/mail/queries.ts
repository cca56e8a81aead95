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
): Promise<{ kind: string; subjectId: string; attempt: number; recipient: Recipient | null } | null> {
  const mail = await db.mail.findUnique({
    where: { id: mailId, state: { in: ["REQUESTED", "FAILED"] } },
    select: {
      kind: true,
      subjectId: true,
      attempt: true,
      address: true,
      addressee: true,
      recipient: { select: { id: true, name: true, email: true, locale: true, deletedAt: true } },
    },
  });
  if (!mail) return null;
  const { kind, subjectId, attempt, address, addressee, recipient } = mail;
  const { id, name, email, locale, deletedAt } = recipient;
  if (deletedAt && !address) return { kind, subjectId, attempt, recipient: null };
  const named = { id, name: addressee ?? name, email: address ?? email, locale: toLocale(locale) };
  return { kind, subjectId, attempt, recipient: named };
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
  recipient: { select: { name: true, role: true, email: true, deletedAt: true } },
} satisfies Prisma.MailSelect;

type Row = Prisma.MailGetPayload<{ select: typeof listed }>;

const toMail = ({ recipient, address, dismissedAt, state, ...mail }: Row) => ({
  ...mail,
  state: dismissedAt ? ("DISMISSED" as const) : state,
  dismissedAt,
  recipient: { name: recipient.name, role: recipient.role, isDeleted: recipient.deletedAt !== null },
  ownEmail: recipient.email,
  email: address ?? recipient.email,
});

/** The condition of a state in the log, on the columns of an index. */
function isIn(state: MailLogState): Prisma.Sql {
  if (state === "DISMISSED") return Prisma.sql`m.state = 'FAILED' and m.dismissed_at is not null`;
  return Prisma.sql`m.state = ${state}::"MailState" and m.dismissed_at is null`;
}

/** A page of the club's mails, newest first. `counts` are by state and ignore that filter; `kinds` are all that were ever sent. */
export async function listMails({ db }: Ctx<Admin>, { state, kind, search, page = 1 }: ListMails) {
  const { take, skip } = pageRange(page);
  const found = Prisma.sql`
    from mail m
    ${search ? Prisma.sql`join "user" u on u.id = m.recipient_id` : Prisma.empty}
    where ${kind ? Prisma.sql`m.kind = ${kind}` : Prisma.sql`true`}
      and ${search ? contains(Prisma.sql`u.name || ' ' || u.email`, search) : Prisma.sql`true`}`;
  const [ids, counted, kinds] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      select m.id ${found} and ${state ? isIn(state) : Prisma.sql`true`}
      order by m.requested_at desc, m.id desc limit ${take} offset ${skip}`,
    db.$queryRaw<{ state: MailLogState; count: number }[]>`
      select case when m.dismissed_at is null then m.state::text else 'DISMISSED' end as state, count(*)::int as count
      ${found} group by m.state, m.dismissed_at is null, 1`,
    db.mail.groupBy({ by: ["kind"], orderBy: { kind: "asc" } }),
  ]);
  const rows = await db.mail.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: listed,
  });
  const counts = Object.fromEntries(
    mailStates.map((one) => [one, counted.find((row) => row.state === one)?.count ?? 0]),
  ) as Record<MailLogState, number>;
  const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows: rows.map(toMail), total, counts, kinds: kinds.map((one) => one.kind) };
}

/** One mail, and what was done about it. */
export async function findMail(ctx: Ctx<Admin>, { mailId }: MailId) {
  const mail = await ctx.db.mail.findUnique({ where: { id: mailId }, select: listed });
  if (!mail) throw new DomainError("not_found", "mail.not_found");
  return { ...toMail(mail), trail: await listAuditTrail(ctx, { entity: "mail", entityId: mailId }) };
}
