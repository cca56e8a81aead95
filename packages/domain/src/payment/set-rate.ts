import { clubTimeZone } from "../club.ts";
import { addRate } from "../coach/add-rate.ts";
import { lockCoach } from "../coach/update-coach.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { paymentFor } from "../session/rules.ts";
import { storeAdjustment } from "../session/store-adjustment.ts";
import { checkShown } from "../shown.ts";
import { dateValue } from "../time.ts";
import type { PreviewRate, SetRate } from "./schema.ts";
import { fillRate } from "./set-missing-rate.ts";

/** What a rate does to the sessions recorded from its date on, until that of the next rate; amounts in minor units. */
export type RateEffects = {
  /** Sessions without a rate, which get this one. */
  unrated: number;
  unratedMinor: number;
  /** Sessions whose payment is frozen and another one; adjustments can make up for the difference. */
  frozen: number;
  frozenMinutes: number;
  differenceMinor: number;
};

/** A recorded session whose payment the rate would change; `paidMinor` is null without a rate. */
export type AffectedSession = {
  bookingId: string;
  startedAt: Date;
  minutes: number;
  paidMinor: number | null;
  dueMinor: number;
};

const listedSessions = 100;

/** What a rate would do, and the latest of the sessions concerned. */
export async function previewRate(
  ctx: Ctx<Admin>,
  rate: PreviewRate,
): Promise<{ effects: RateEffects; sessions: AffectedSession[] }> {
  const isKnown = (await ctx.db.coach.count({ where: { id: rate.coachId } })) > 0;
  if (!isKnown) throw new DomainError("not_found", "coach.not_found");
  const found = await findSessions(ctx, rate);
  const sessions = [...found.unrated, ...found.frozen]
    .sort((one, other) => other.startedAt.getTime() - one.startedAt.getTime())
    .slice(0, listedSessions)
    .map(({ bookingId, startedAt, billableMinutes: minutes, paidMinor, differenceMinor }) => {
      return { bookingId, startedAt, minutes, paidMinor, dueMinor: (paidMinor ?? 0) + differenceMinor };
    });
  return { effects: toEffects(found), sessions };
}

/**
 * Sets a coach's hourly rate from a club-local date on, and fills it in for recorded sessions without a rate. What others
 * are paid stays frozen; with a reason, each whose payment differs gets an adjustment by the difference, once.
 */
export function setRate(ctx: Ctx<Admin>, { adjustmentReason: reason, shown, ...rate }: SetRate): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { coachId, hourlyRateMinor, validFrom } = rate;
    await lockCoach(tx, coachId);
    const sessions = await findSessions(tx, rate);
    const isDone = sessions.unrated.length === 0 && (!reason || sessions.frozen.length === 0);
    const same = { coachId, hourlyRateMinor, validFrom: dateValue(validFrom) };
    if (isDone && (await tx.db.coachRate.count({ where: same })) > 0) return;
    checkShown(shown, toEffects(sessions));
    await addRate(tx, rate);
    for (const one of sessions.unrated) await fillRate(tx, { ...one, coachId }, hourlyRateMinor);
    if (!reason) return;
    for (const { bookingId, differenceMinor: amountMinor } of sessions.frozen)
      await storeAdjustment(tx, { id: uuidv7(), bookingId, coachId, amountMinor, reason, hourlyRateMinor });
  });
}

/** `paidMinor` is the frozen payment with the adjustments that earlier rates made; null without a rate. */
type Row = { bookingId: string; startedAt: Date; billableMinutes: number; paidMinor: number | null };
type Affected = Row & { differenceMinor: number };

async function findSessions({ db }: Ctx<Admin>, { coachId, hourlyRateMinor, validFrom }: PreviewRate) {
  const rows = await db.$queryRaw<Row[]>`
    select r.booking_id as "bookingId", r.actual_start as "startedAt", r.billable_minutes as "billableMinutes",
      (r.amount_minor + coalesce((select sum(a.amount_minor) from pay_adjustment a
        where a.booking_id = r.booking_id and a.hourly_rate_minor is not null), 0))::int as "paidMinor"
    from session_record r
    where r.coach_id = ${coachId}::uuid and (r.actual_start at time zone ${clubTimeZone})::date >= ${validFrom}::date
      and (r.actual_start at time zone ${clubTimeZone})::date < coalesce(
        (select min(valid_from) from coach_rate where coach_id = ${coachId}::uuid and valid_from > ${validFrom}::date), 'infinity')
    order by r.actual_start, r.booking_id`;
  const affected = rows.map((row): Affected => {
    return { ...row, differenceMinor: paymentFor(row.billableMinutes, hourlyRateMinor) - (row.paidMinor ?? 0) };
  });
  return {
    unrated: affected.filter(({ paidMinor }) => paidMinor === null),
    frozen: affected.filter(({ paidMinor, differenceMinor }) => paidMinor !== null && differenceMinor !== 0),
  };
}

function toEffects({ unrated, frozen }: Awaited<ReturnType<typeof findSessions>>): RateEffects {
  const sum = (rows: Affected[], field: "differenceMinor" | "billableMinutes") =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    unrated: unrated.length,
    unratedMinor: sum(unrated, "differenceMinor"),
    frozen: frozen.length,
    frozenMinutes: sum(frozen, "billableMinutes"),
    differenceMinor: sum(frozen, "differenceMinor"),
  };
}
