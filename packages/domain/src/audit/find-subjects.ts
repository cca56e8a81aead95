import type { LocalizedText } from "@zea/format/localized-text";
import { type BookingSummary, bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Ctx } from "../context.ts";

/** What an entry is about. */
export type Subject =
  | { kind: "person"; name: string }
  | ({ kind: "booking" } & BookingSummary)
  | { kind: "month"; month: string }
  | { kind: "sessionType"; name: LocalizedText }
  | { kind: "creditPack"; name: LocalizedText };

type About = { entity: string; entityId: string };

const ofPeople = ["athlete", "coach", "user", "person", "calendar_feed", "audit"];

/** Subjects by entity id, with one query per kind; deleted ones are missing. */
export async function findSubjects({ db }: Pick<Ctx, "db">, entries: About[]): Promise<Map<string, Subject>> {
  const idsOf = (kinds: string[]) => {
    return [...new Set(entries.filter(({ entity }) => kinds.includes(entity)).map(({ entityId }) => entityId))];
  };
  const [people, invited, bookings, reports, types, packs] = await Promise.all([
    db.user.findMany({ where: { id: { in: idsOf(ofPeople) } }, select: { id: true, name: true } }),
    db.registration.findMany({ where: { id: { in: idsOf(["registration"]) } }, select: { id: true, name: true } }),
    db.booking.findMany({
      where: { id: { in: idsOf(["booking"]) } },
      select: bookingSummary,
    }),
    db.paymentReport.findMany({ where: { id: { in: idsOf(["payment_report"]) } }, select: { id: true, month: true } }),
    db.sessionType.findMany({
      where: { id: { in: idsOf(["session_type"]) } },
      select: { id: true, name: true },
    }),
    db.creditPack.findMany({ where: { id: { in: idsOf(["credit_pack"]) } }, select: { id: true, name: true } }),
  ]);
  return new Map<string, Subject>([
    ...[...people, ...invited].map(({ id, name }) => [id, { kind: "person", name }] as const),
    ...bookings.map((row) => [row.id, { kind: "booking", ...toBookingSummary(row) }] as const),
    ...reports.map(({ id, month }) => [id, { kind: "month", month }] as const),
    ...types.map(({ id, name }) => [id, { kind: "sessionType", name }] as const),
    ...packs.map(({ id, name }) => [id, { kind: "creditPack", name }] as const),
  ]);
}
