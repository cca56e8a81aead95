import type { Ctx } from "../context.ts";

/** What an entry is about, in names: a person, a booking of two at an instant, a month's payroll, or a session type. */
export type Subject =
  | { kind: "person"; name: string }
  | { kind: "booking"; athlete: string; coach: string; startsAt: Date }
  | { kind: "month"; month: string }
  | { kind: "sessionType"; es: string; en: string };

type About = { entity: string; entityId: string };

const ofPeople = ["athlete", "coach", "user", "person", "calendar_feed", "audit"];

/** What each entry is about, by the entity's id, in one query for each kind; what is gone has none. */
export async function findSubjects({ db }: Pick<Ctx, "db">, entries: About[]): Promise<Map<string, Subject>> {
  const idsOf = (kinds: string[]) => {
    return [...new Set(entries.filter(({ entity }) => kinds.includes(entity)).map(({ entityId }) => entityId))];
  };
  const [people, bookings, reports, types] = await Promise.all([
    db.user.findMany({ where: { id: { in: idsOf(ofPeople) } }, select: { id: true, name: true } }),
    db.booking.findMany({
      where: { id: { in: idsOf(["booking"]) } },
      select: {
        ...{ id: true, startsAt: true },
        athlete: { select: { fullName: true, user: { select: { name: true } } } },
        coach: { select: { displayName: true } },
      },
    }),
    db.paymentReport.findMany({ where: { id: { in: idsOf(["payment_report"]) } }, select: { id: true, month: true } }),
    db.sessionType.findMany({
      where: { id: { in: idsOf(["session_type"]) } },
      select: { id: true, nameEs: true, nameEn: true },
    }),
  ]);
  return new Map<string, Subject>([
    ...people.map(({ id, name }) => [id, { kind: "person", name }] as const),
    ...bookings.map(({ id, startsAt, athlete, coach }) => {
      const names = { athlete: athlete.fullName ?? athlete.user.name, coach: coach.displayName };
      return [id, { kind: "booking", startsAt, ...names }] as const;
    }),
    ...reports.map(({ id, month }) => [id, { kind: "month", month }] as const),
    ...types.map(({ id, nameEs: es, nameEn: en }) => [id, { kind: "sessionType", es, en }] as const),
  ]);
}
