import type { AccessEnd } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes, lockCoaches } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { hasAccess } from "../person/access.ts";
import { endSignIns } from "../person/end-sign-ins.ts";
import { checkRepeated } from "../request-key.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { checkShown } from "../shown.ts";
import { addDays, dateText, dateValue, localDate, startOfDay } from "../time.ts";
import { closeWait } from "../wait/close-wait.ts";
import { countOpenStatements, listAhead, listOpenEvaluations } from "./access-effects.ts";
import { handOver } from "./hand-over.ts";
import type { EndAccess } from "./schema.ts";

const daysAtMost = 366;

/** When access ends, and what became of the upcoming bookings. */
export type AccessEndOutcome = Pick<AccessEnd, "endsAt" | "cancelled" | "handedOver" | "kept">;

/**
 * Ends a coach's access, now or after `keptUntil`: nobody can book them any more, their upcoming bookings are cancelled,
 * handed over or kept until then, and they get a mail with a link to their statements. When it ends now, their sessions
 * and links are gone and their open evaluations closed. Refuses when the effects are not those that were shown.
 * Idempotent per `requestKey`.
 */
export function endAccess(ctx: Ctx<Admin>, input: EndAccess): Promise<AccessEndOutcome> {
  const { coachId, plan, keptUntil, toCoachId, requestKey } = input;
  return transaction(ctx, async (tx) => {
    await lockCoaches(tx, toCoachId ? [coachId, toCoachId] : [coachId]);
    const first = await tx.db.accessEnd.findUnique({ where: { coachId_requestKey: { coachId, requestKey } } });
    if (first) {
      const until = first.keptUntil && dateText(first.keptUntil);
      checkRepeated({ plan: first.plan, toCoachId: first.toCoachId, keptUntil: until }, { plan, toCoachId, keptUntil });
      return outcomeOf(first);
    }
    await checkCoach(tx, input);
    const endsAt = keptUntil ? endOf(tx, keptUntil) : tx.now;
    const ahead = await listAhead(tx, coachId);
    const evaluations = await lockOpenEvaluations(tx, coachId);
    const statements = await countOpenStatements(tx, coachId);
    // feeds and devices end however many there are
    const bookingIds = ahead.map(({ id }) => id);
    checkShown(input.shown, { bookingIds, evaluations: evaluations.length, statements });
    const id = uuidv7();
    const handled = await settle(tx, { ...input, ahead, endsAt, key: id });
    await takeAway(tx, { coachId, endsAt, evaluations, reason: input.reason });
    const until = keptUntil ? dateValue(keptUntil) : null;
    const row = { id, coachId, requestKey, plan, toCoachId, keptUntil: until, endsAt, decidedAt: tx.now, ...handled };
    await tx.db.accessEnd.create({ data: row });
    await recordAudit(tx, {
      action: "coach.end_access",
      entity: "coach",
      entityId: coachId,
      values: { plan, endsAt: endsAt.toISOString(), ...handled, evaluations: evaluations.length },
      reason: input.reason,
    });
    await requestMail(tx, { kind: "access-ended", recipientId: coachId, subjectId: id });
    await recordSecurityEvent(tx, { kind: "ACCESS_ENDED", personId: coachId });
    return outcomeOf(row);
  });
}

const outcomeOf = ({ endsAt, cancelled, handedOver, kept }: AccessEndOutcome): AccessEndOutcome => {
  return { endsAt, cancelled, handedOver, kept };
};

async function checkCoach({ db, now }: Ctx<Admin>, { coachId, toCoachId }: EndAccess): Promise<void> {
  const where = { id: coachId };
  const coach = await db.coach.findUnique({ where, select: { user: { select: { revokedAt: true } } } });
  if (!coach || coachId === toCoachId) throw new DomainError("not_found", "coach.not_found");
  if (!hasAccess(coach.user, now)) throw new DomainError("conflict", "access.ended");
}

/** The end of a club-local day, from today on and within a year. */
function endOf({ now }: Ctx, lastDay: string): Date {
  const today = localDate(now, clubTimeZone);
  if (lastDay < today || lastDay > addDays(today, daysAtMost))
    throw new DomainError("limit", "access.date_out_of_range");
  return startOfDay(addDays(lastDay, 1), clubTimeZone);
}

/** The coach's open evaluations, locked, so that none is answered or times out meanwhile. */
async function lockOpenEvaluations(tx: Ctx<Admin>, coachId: string) {
  await tx.db.$queryRaw`
    select w.id from answer_wait w join booking b on b.id = w.booking_id
    where b.coach_id = ${coachId}::uuid and w.kind = 'EVALUATION' and w.state = 'OPEN'
    order by w.id for no key update of w`;
  return listOpenEvaluations(tx, coachId);
}

type Settle = EndAccess & { ahead: Awaited<ReturnType<typeof listAhead>>; endsAt: Date; key: string };

/** Cancels or hands over the bookings that are not kept, and counts them. */
async function settle(tx: Ctx<Admin>, { ahead, plan, toCoachId, endsAt, reason, key }: Settle) {
  if (plan === "HAND_OVER" && toCoachId) {
    await handOver(tx, { ahead, toCoachId, reason, key });
    return { cancelled: 0, handedOver: ahead.length, kept: 0 };
  }
  const cancelled = plan === "KEEP" ? ahead.filter(({ startsAt }) => startsAt >= endsAt) : ahead;
  const athletes = [...new Set(cancelled.map(({ athlete }) => athlete.id))];
  if (athletes.length > 0) await lockAthletes(tx, athletes);
  for (const { id: bookingId } of cancelled) await cancelBooking(tx, { bookingId, reason });
  return { cancelled: cancelled.length, handedOver: 0, kept: ahead.length - cancelled.length };
}

type TakeAway = { coachId: string; endsAt: Date; evaluations: { id: string }[]; reason: string };

async function takeAway(tx: Ctx<Admin>, { coachId, endsAt, evaluations, reason }: TakeAway): Promise<void> {
  const { db, now } = tx;
  await db.coach.update({ where: { id: coachId }, data: { isActive: false }, select: { id: true } });
  // locks the user: a sign-in takes the same lock, so that its session is deleted below or never created
  await db.user.update({ where: { id: coachId }, data: { revokedAt: endsAt }, select: { id: true } });
  if (endsAt > now) return;
  await endSignIns(tx, coachId);
  for (const { id: waitId } of evaluations) await closeWait(tx, { waitId, reason });
}
