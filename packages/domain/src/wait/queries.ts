import { type Mail, Prisma } from "@zea/db/generated/client";
import { listAuditTrail } from "../audit/queries.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import { contains } from "../text-search.ts";
import { answers } from "./answers.ts";
import { openReminders } from "./rules.ts";
import type { ListWaits, WaitId } from "./schema.ts";

const parts = {
  booking: {
    select: {
      athleteId: true,
      coachId: true,
      startsAt: true,
      endsAt: true,
      athlete: { select: { user: { select: { name: true } } } },
      coach: { select: { displayName: true } },
      sessionType: { select: { name: true } },
    },
  },
} satisfies Prisma.AnswerWaitInclude;

type Row = Prisma.AnswerWaitGetPayload<{ include: typeof parts }>;
type SentMail = Pick<Mail, "id" | "kind" | "state" | "requestedAt" | "settledAt" | "outcome">;

/** A page of the open waits, soonest deadline first, by kind and by a part of the athlete's or coach's name. `counts` ignores the kind. */
export async function listWaits(ctx: Ctx<Admin>, { kind, search, page = 1 }: ListWaits) {
  const names = Prisma.sql`u.name || ' ' || c.display_name`;
  const open = Prisma.sql`
    from answer_wait w
    join booking b on b.id = w.booking_id
    join "user" u on u.id = b.athlete_id
    join coach c on c.id = b.coach_id
    where w.state = 'OPEN' and ${search ? contains(names, search) : Prisma.sql`true`}`;
  const { take, skip } = pageRange(page);
  const [found, counted] = await Promise.all([
    ctx.db.$queryRaw<{ id: string }[]>`
      select w.id ${open} and ${kind ? Prisma.sql`w.kind::text = ${kind}` : Prisma.sql`true`}
      order by w.due_at, w.id limit ${take} offset ${skip}`,
    ctx.db.$queryRaw<{ kind: Row["kind"]; count: number }[]>`
      select w.kind::text as kind, count(*)::int as count ${open} group by w.kind`,
  ]);
  const rows = await ctx.db.answerWait.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    include: parts,
  });
  const mails = await listMailsAbout(ctx, rows);
  const counts = { FEEDBACK: 0, EVALUATION: 0 };
  for (const { kind: counting, count } of counted) counts[counting] = count;
  return {
    rows: rows.map((row) => toWait(row, mails.get(row.id) ?? [], ctx.now)),
    total: kind ? counts[kind] : counts.FEEDBACK + counts.EVALUATION,
    counts,
  };
}

/** One wait, open or over, with its mails and what administrators did with it, newest first. */
export async function inspectWait(ctx: Ctx<Admin>, { waitId }: WaitId) {
  const row = await ctx.db.answerWait.findUnique({ where: { id: waitId }, include: parts });
  if (!row) throw new DomainError("not_found", "wait.not_found");
  const [mails, trail] = await Promise.all([
    listMailsAbout(ctx, [row]),
    listAuditTrail(ctx, { entity: "booking", entityId: row.bookingId }),
  ]);
  const sent = mails.get(row.id) ?? [];
  const acts = trail.filter(({ action, values }) => action.startsWith("wait.") && values.kind === row.kind);
  return { ...toWait(row, sent, ctx.now), sent, trail: acts };
}

function toWait({ booking, ...wait }: Row, mails: SentMail[], now: Date) {
  const { id, bookingId, kind, state, openedAt, dueAt, settledAt } = wait;
  const { athleteId, coachId, startsAt, endsAt } = booking;
  const athlete = { id: athleteId, name: booking.athlete.user.name };
  const coach = { id: coachId, name: booking.coach.displayName };
  const isOpen = state === "OPEN";
  const { owedBy } = answers[kind];
  return {
    id,
    bookingId,
    kind,
    state,
    openedAt,
    dueAt,
    settledAt,
    athlete,
    coach,
    startsAt,
    endsAt,
    owedBy: { ...(owedBy === "ATHLETE" ? athlete : coach), role: owedBy },
    sessionType: booking.sessionType.name,
    isOverdue: isOpen && dueAt <= now,
    nextReminderAt: (isOpen && openReminders(wait)[0]?.at) || null,
    mails: { count: mails.length, last: mails[0] ?? null },
  };
}

/** The mails about waits, by wait, newest first; narrowed to their recipients, because that column has the index. */
async function listMailsAbout({ db }: Ctx<Admin>, waits: Row[]): Promise<Map<string, SentMail[]>> {
  const mails = await db.mail.findMany({
    where: {
      subjectId: { in: waits.map(({ id }) => id) },
      recipientId: { in: waits.map(debtorOf) },
    },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      subjectId: true,
      kind: true,
      state: true,
      requestedAt: true,
      settledAt: true,
      outcome: true,
    },
  });
  return Map.groupBy(mails, ({ subjectId }) => subjectId);
}

function debtorOf({ kind, booking }: Row): string {
  return answers[kind].owedBy === "ATHLETE" ? booking.athleteId : booking.coachId;
}
