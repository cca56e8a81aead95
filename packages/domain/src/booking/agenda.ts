import { availableRanges } from "../availability/rules.ts";
import { findSettings } from "../club/queries.ts";
import { clubTimeZone } from "../club.ts";
import { findCalendars } from "../coach/queries.ts";
import type { Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { listSlots } from "../slot/queries.ts";
import { addDays, days, instantOf, later } from "../time.ts";
import { bookableBy, granted } from "./queries.ts";
import { bookablePeriod, withoutNotice } from "./rules.ts";
import type { ListAgenda, ListStarts } from "./schema.ts";

type Shown = (typeof granted.status.in)[number];

/** The coach's sessions that touch [from, to), cancelled ones included, and when the coach can be booked in it; `now` is the club's clock. */
export async function listAgenda({ db, actor, now }: Ctx<Coach>, { from, to }: ListAgenda) {
  const rows = await db.booking.findMany({
    where: {
      coachId: actor.id,
      ...granted,
      // no booking is longer than a day
      startsAt: { gte: later(from, -days(1)), lt: to },
      endsAt: { gt: from },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: {
      sessionType: { select: { nameEs: true, nameEn: true } },
      athlete: { select: { fullName: true, user: { select: { name: true } } } },
      sessionRecord: { select: { actualStart: true, actualEnd: true } },
    },
  });
  const calendar = (await findCalendars({ db, actor, now }, [actor.id], { from, to })).get(actor.id);
  const free = calendar ? availableRanges(calendar.availability, from, to) : [];
  return {
    now,
    sessions: rows.map(({ id, status, startsAt, endsAt, athleteId, athlete, sessionType, ...row }) => ({
      ...{ bookingId: id, status: status as Shown, startsAt, endsAt, athleteId },
      athleteName: athlete.fullName ?? athlete.user.name,
      sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
      startedAt: row.startedAt,
      stoppedAt: row.stoppedAt,
      actualStart: row.sessionRecord?.actualStart ?? null,
      actualEnd: row.sessionRecord?.actualEnd ?? null,
      cancelledByRole: row.cancelledByRole,
      cancellationReason: row.cancellationReason,
      requestedByRole: row.requestedByRole,
      requestReason: row.requestReason,
    })),
    free: free.map((range) => ({ from: new Date(range.from), to: new Date(range.to) })),
  };
}

/** The active athletes whom the coach may book for, by name, with what each can spend now. */
export async function listOwnAthletes({ db, actor, now }: Ctx<Coach>) {
  const spendable = { remaining: { gt: 0 }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const athletes = await db.athlete.findMany({
    where: { state: "ACTIVE", ...bookableBy(actor.id, now) },
    select: {
      id: true,
      fullName: true,
      user: { select: { name: true } },
      creditAccount: { select: { lots: { where: spendable, select: { remaining: true } } } },
    },
  });
  const named = athletes.map(({ id, fullName, user, creditAccount }) => ({
    id,
    name: fullName ?? user.name,
    balance: (creditAccount?.lots ?? []).reduce((sum, { remaining }) => sum + remaining, 0),
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, "es") || a.id.localeCompare(b.id));
}

/** The starts of a club-local date at which the coach and one of their athletes are both free, whatever the notice. */
export async function listStarts(ctx: Ctx<Coach>, { athleteId, sessionTypeId, date }: ListStarts): Promise<Date[]> {
  const coachId = ctx.actor.id;
  const isTheirs = await ctx.db.athlete.count({ where: { id: athleteId, ...bookableBy(coachId, ctx.now) } });
  if (!isTheirs) throw new DomainError("not_found", "booking.not_your_athlete");
  const period = bookablePeriod(ctx.now, withoutNotice(await findSettings(ctx)));
  const day = {
    from: instantOf(date, 0, clubTimeZone),
    to: instantOf(addDays(date, 1), 0, clubTimeZone),
  };
  const starts = await listSlots(ctx, { coachId, sessionTypeId, athleteId, ...day });
  return starts.filter((start) => start > period.from && start <= period.to);
}
