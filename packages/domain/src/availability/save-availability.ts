import { recordAudit } from "../audit/record-audit.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";
import { addDays, dateValue, type LocalDate } from "../time.ts";
import { checkOverlaps, findTouched } from "./preview-availability.ts";
import { findAvailability, type StoredAvailability } from "./queries.ts";
import type { DatedException, WeeklyRule } from "./rules.ts";
import type { SaveAvailability } from "./schema.ts";

/**
 * Replaces the coach's availability from today on; the days gone by keep theirs. No booking is cancelled: one that would be left outside
 * must be in `acceptedBookingIds`, or nothing is saved. Refuses a change that was made from an older version.
 */
export function saveAvailability(
  ctx: Ctx<Coach>,
  { version, acceptedBookingIds, ...wish }: SaveAvailability,
): Promise<{ version: number }> {
  return transaction(ctx, async (tx) => {
    checkOverlaps(wish);
    await lockCoaches(tx, [tx.actor.id]);
    const before = await findAvailability(tx);
    if (before.version !== version) throw new DomainError("conflict", "availability.changed_meanwhile");
    const after = fromToday(wish, before.today);
    const touched = await findTouched(tx, before, after);
    const unseen = touched.filter(({ bookingId }) => !acceptedBookingIds.includes(bookingId));
    if (unseen.length > 0) {
      throw new DomainError("conflict", "availability.bookings_touched", { count: unseen.length });
    }
    const { timeZone, breakMinutes } = after;
    await tx.db.coach.update({
      where: { id: tx.actor.id },
      data: { timeZone, breakMinutes, availabilityVersion: { increment: 1 } },
      select: { id: true },
    });
    await replaceRules(tx, before, after.rules);
    await replaceExceptions(tx, before.today, after.exceptions);
    await recordAudit(tx, {
      ...{ action: "availability.save", entity: "coach", entityId: tx.actor.id },
      fields: changedFields(before, after),
      values: { version: version + 1, bookingsLeftOutside: touched.length },
    });
    return { version: version + 1 };
  });
}

type Wish = Pick<StoredAvailability, "timeZone" | "breakMinutes" | "rules" | "exceptions">;

/** What a wish says of today and later: an hour that the page was open past midnight changes no day gone by. */
function fromToday({ rules, exceptions, ...rest }: Wish, today: LocalDate): Wish {
  return {
    ...rest,
    rules: rules.filter(({ validTo }) => validTo === null || validTo >= today),
    exceptions: exceptions.filter(({ date }) => date >= today),
  };
}

const keyOf = ({ weekday, fromMinute, toMinute, validFrom, validTo }: WeeklyRule) =>
  [weekday, fromMinute, toMinute, validFrom, validTo].join();
const exceptionKeyOf = ({ date, kind, fromMinute, toMinute }: DatedException) =>
  [date, kind, fromMinute, toMinute].join();

/** Rules that stay are left as they are; those that go end yesterday, those that come begin today at the earliest. */
async function replaceRules({ db, actor }: Ctx<Coach>, { rules, today }: StoredAvailability, wished: WeeklyRule[]) {
  const coachId = actor.id;
  const [stored, wishes] = [new Set(rules.map(keyOf)), new Set(wished.map(keyOf))];
  for (const rule of rules.filter((one) => !wishes.has(keyOf(one)))) {
    const { weekday, fromMinute, toMinute, validFrom, validTo } = rule;
    const where = {
      ...{ coachId, weekday, fromMinute, toMinute, validFrom: dateValue(validFrom) },
      validTo: validTo && dateValue(validTo),
    };
    if (validFrom >= today) await db.availabilityRule.deleteMany({ where });
    else await db.availabilityRule.updateMany({ where, data: { validTo: dateValue(addDays(today, -1)) } });
  }
  await db.availabilityRule.createMany({
    data: wished
      .filter((one) => !stored.has(keyOf(one)))
      .map(({ weekday, fromMinute, toMinute, validFrom, validTo }) => ({
        ...{ coachId, weekday, fromMinute, toMinute },
        validFrom: dateValue(validFrom < today ? today : validFrom),
        validTo: validTo && dateValue(validTo),
      })),
  });
}

async function replaceExceptions({ db, actor }: Ctx<Coach>, today: LocalDate, wished: DatedException[]) {
  await db.availabilityException.deleteMany({ where: { coachId: actor.id, date: { gte: dateValue(today) } } });
  await db.availabilityException.createMany({
    data: wished.map(({ date, kind, fromMinute, toMinute }) => ({
      ...{ coachId: actor.id, date: dateValue(date), kind, fromMinute, toMinute },
    })),
  });
}

function changedFields(before: Wish, after: Wish): string[] {
  const print = ({ rules, exceptions, ...rest }: Wish) => ({
    ...rest,
    rules: rules.map(keyOf).sort().join(";"),
    exceptions: exceptions.map(exceptionKeyOf).sort().join(";"),
  });
  const [one, other] = [print(before), print(after)];
  return (["timeZone", "breakMinutes", "rules", "exceptions"] as const).filter((field) => one[field] !== other[field]);
}
