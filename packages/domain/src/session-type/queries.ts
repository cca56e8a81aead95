import type { LocalizedText } from "@zea/format/localized-text";
import type { Admin, Ctx } from "../context.ts";
import { compareTexts } from "../localized-text.ts";

/** All session types, active first, with their coaches and the number of upcoming confirmed sessions, and all coaches. */
export async function listSessionTypes({ db, now }: Ctx<Admin>) {
  const ahead = { status: "CONFIRMED", startsAt: { gt: now } } as const;
  const [types, coaches] = await Promise.all([
    db.sessionType.findMany({
      orderBy: { id: "asc" },
      include: { coaches: { select: { coachId: true } }, _count: { select: { bookings: { where: ahead } } } },
    }),
    db.coach.findMany({
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true, isActive: true },
    }),
  ]);
  return {
    types: types.sort(byActiveAndName).map(({ coaches: given, _count, ...type }) => ({
      ...type,
      coachIds: given.map(({ coachId }) => coachId),
      upcoming: _count.bookings,
    })),
    coaches: coaches.map(({ displayName: name, ...coach }) => ({ ...coach, name })),
  };
}

type Listed = { isActive: boolean; name: LocalizedText };

function byActiveAndName(one: Listed, other: Listed): number {
  return Number(other.isActive) - Number(one.isActive) || compareTexts(one.name, other.name);
}
