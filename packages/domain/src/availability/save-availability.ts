import { recordAudit } from "../audit/record-audit.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";
import { addDays, dateValue, type LocalDate } from "../time.ts";
import { checkOverlaps, findUncoveredBookings } from "./preview-availability.ts";
import { findAvailability, type StoredAvailability } from "./queries.ts";
import type { DatedException, WeeklyRule } from "./rules.ts";
import type { SaveAvailability } from "./schema.ts";

/**
 * Replaces the coach's availability from today on; past days keep theirs. No booking is cancelled: one that would end up
 * outside must be in `acceptedBookingIds`, or nothing is saved. Refuses a change based on an older version, unless it is stored
 * already.
 */
export function saveAvailability(
  ctx: Ctx<Coach>,
  { version, acceptedBookingIds, ...requested }: SaveAvailability,
): Promise<{ version: number }> {
  return transaction(ctx, async (tx) => {
    checkOverlaps(requested);
    await lockCoaches(tx, [tx.actor.id]);
    const before = await findAvailability(tx);
    const after = fromToday(requested, before.today);
    if (before.version !== version) {
      if (isStored(before, after)) return { version: before.version };
      throw new DomainError("conflict", "availability.changed_meanwhile");
    }
    const uncoveredBookings = await findUncoveredBookings(tx, before, after);
    const unseen = uncoveredBookings.filter(({ bookingId }) => !acceptedBookingIds.includes(bookingId));
    if (unseen.length > 0) {
      throw new DomainError("conflict", "availability.bookings_uncovered", { count: unseen.length });
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
      action: "availability.save",
      entity: "coach",
      entityId: tx.actor.id,
      fields: changedFields(before, after),
      values: { version: version + 1, bookingsLeftOutside: uncoveredBookings.length },
    });
    return { version: version + 1 };
  });
}

type Requested = Pick<StoredAvailability, "timeZone" | "breakMinutes" | "rules" | "exceptions">;

/** Drops what is past, in case the page stayed open over midnight. */
function fromToday({ rules, exceptions, ...rest }: Requested, today: LocalDate): Requested {
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

/** Unchanged rules stay, removed ones end yesterday, new ones start today at the earliest. */
async function replaceRules({ db, actor }: Ctx<Coach>, { rules, today }: StoredAvailability, requested: WeeklyRule[]) {
  const coachId = actor.id;
  const [storedKeys, requestedKeys] = [new Set(rules.map(keyOf)), new Set(requested.map(keyOf))];
  for (const rule of rules.filter((one) => !requestedKeys.has(keyOf(one)))) {
    const { weekday, fromMinute, toMinute, validFrom, validTo } = rule;
    const where = {
      coachId,
      weekday,
      fromMinute,
      toMinute,
      validFrom: dateValue(validFrom),
      validTo: validTo && dateValue(validTo),
    };
    if (validFrom >= today) await db.availabilityRule.deleteMany({ where });
    else await db.availabilityRule.updateMany({ where, data: { validTo: dateValue(addDays(today, -1)) } });
  }
  await db.availabilityRule.createMany({
    data: requested
      .filter((one) => !storedKeys.has(keyOf(one)))
      .map(({ weekday, fromMinute, toMinute, validFrom, validTo }) => ({
        coachId,
        weekday,
        fromMinute,
        toMinute,
        validFrom: dateValue(validFrom < today ? today : validFrom),
        validTo: validTo && dateValue(validTo),
      })),
  });
}

async function replaceExceptions({ db, actor }: Ctx<Coach>, today: LocalDate, requested: DatedException[]) {
  await db.availabilityException.deleteMany({ where: { coachId: actor.id, date: { gte: dateValue(today) } } });
  await db.availabilityException.createMany({
    data: requested.map(({ date, kind, fromMinute, toMinute }) => ({
      coachId: actor.id,
      date: dateValue(date),
      kind,
      fromMinute,
      toMinute,
    })),
  });
}

/** Whether both are the same from today on. */
function isStored(stored: StoredAvailability, requested: Requested): boolean {
  const { today } = stored;
  const shortened = ({ rules, ...rest }: Requested): Requested => {
    const ahead = rules.map((rule) => ({ ...rule, validFrom: [rule.validFrom, today].toSorted().at(-1)! }));
    return { ...rest, rules: ahead };
  };
  return changedFields(shortened(stored), shortened(requested)).length === 0;
}

function changedFields(before: Requested, after: Requested): string[] {
  const print = ({ rules, exceptions, ...rest }: Requested) => ({
    ...rest,
    rules: rules.map(keyOf).sort().join(";"),
    exceptions: exceptions.map(exceptionKeyOf).sort().join(";"),
  });
  const [one, other] = [print(before), print(after)];
  return (["timeZone", "breakMinutes", "rules", "exceptions"] as const).filter((field) => one[field] !== other[field]);
}
