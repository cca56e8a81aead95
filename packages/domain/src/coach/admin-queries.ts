import { Prisma } from "@zea/db/generated/client";
import { listAuditTrail } from "../audit/queries.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { compareTexts } from "../localized-text.ts";
import { pageRange } from "../paging/schema.ts";
import { hasAccess } from "../person/access.ts";
import { findLiveInvitations, type InvitationState } from "../person/queries.ts";
import { contains } from "../text-search.ts";
import { addDays, dateText, type LocalDate, localDate } from "../time.ts";
import type { CoachId, ListCoaches } from "./schema.ts";
import type { coachFilters, coachOrders } from "./values.ts";

/** How many days before its expiry a document counts as expiring. */
export const documentNoticeDays = 30;
const bookingsShown = 20;

type Filter = (typeof coachFilters)[number];
export type CoachState = Exclude<Filter, "DOCUMENTS">;

export type CoachRow = {
  id: string;
  name: string;
  email: string;
  state: CoachState;
  sessionTypes: number;
  /** Today's rate, in minor units. */
  hourlyRateMinor: number | null;
  /** Upcoming confirmed sessions. */
  bookings: number;
  /** The earliest expiry of a document. */
  expiresOn: LocalDate | null;
};

const orders: Record<(typeof coachOrders)[number], Prisma.Sql> = {
  name: Prisma.sql`name collate "es-x-icu"`,
  rate: Prisma.sql`"hourlyRateMinor" desc nulls last`,
  bookings: Prisma.sql`bookings desc`,
  documents: Prisma.sql`"expiresOn" nulls last`,
};

/** A page of coaches, filtered by state or expiring documents and by a part of the name or address. `counts` ignore the filter, not the search. */
export async function listClubCoaches(
  ctx: Ctx<Admin>,
  { search, filter, order = "name", page = 1 }: ListCoaches,
): Promise<{ rows: CoachRow[]; total: number; counts: Record<Filter | "ALL", number>; today: LocalDate }> {
  const { take, skip } = pageRange(page);
  const today = localDate(ctx.now, clubTimeZone);
  const soon = addDays(today, documentNoticeDays);
  const found = coachesFound(ctx.now, today, search);
  const wanted =
    filter === "DOCUMENTS"
      ? Prisma.sql`"expiresOn" <= ${soon}`
      : filter
        ? Prisma.sql`state = ${filter}`
        : Prisma.sql`true`;
  const [rows, [counted]] = await Promise.all([
    ctx.db.$queryRaw<CoachRow[]>`
      select * from (${found}) found where ${wanted}
      order by ${orders[order]}, name collate "es-x-icu", id
      limit ${take} offset ${skip}`,
    ctx.db.$queryRaw<Record<Filter | "ALL", number>[]>`
      select count(*)::int as "ALL", count(*) filter (where state = 'ACTIVE')::int as "ACTIVE",
        count(*) filter (where state = 'INVITED')::int as "INVITED", count(*) filter (where state = 'INACTIVE')::int as "INACTIVE",
        count(*) filter (where "expiresOn" <= ${soon})::int as "DOCUMENTS"
      from (${found}) found`,
  ]);
  const counts = counted ?? { ALL: 0, ACTIVE: 0, INVITED: 0, INACTIVE: 0, DOCUMENTS: 0 };
  return { rows, total: counts[filter ?? "ALL"], counts, today };
}

function coachesFound(now: Date, today: LocalDate, search: string | undefined): Prisma.Sql {
  return Prisma.sql`
    select c.id, c.display_name as name, u.email,
      case when not c.is_active then 'INACTIVE'
        when u.invited_at is not null and not exists (select from account a where a.user_id = u.id and a.password is not null) then 'INVITED'
        else 'ACTIVE' end as state,
      (select count(*) from coach_session_type g join session_type t on t.id = g.session_type_id
        where g.coach_id = c.id and t.is_active)::int as "sessionTypes",
      (select r.hourly_rate_minor from coach_rate r where r.coach_id = c.id and r.valid_from <= ${today}::date
        order by r.valid_from desc limit 1) as "hourlyRateMinor",
      (select count(*) from booking b where b.coach_id = c.id and b.status = 'CONFIRMED' and b.starts_at > ${now})::int as bookings,
      (select min(d.expires_on)::text from coach_document d where d.coach_id = c.id) as "expiresOn"
    from coach c join "user" u on u.id = c.id
    where ${search ? contains(Prisma.sql`c.display_name || ' ' || u.email`, search) : Prisma.sql`true`}`;
}

/** Everything an administrator sees of one coach, with the next 20 bookings. */
export async function inspectCoach(ctx: Ctx<Admin>, { coachId }: CoachId) {
  const { db, now } = ctx;
  const upcoming = { coachId, status: "CONFIRMED", startsAt: { gt: now } } as const;
  const [coach, types, counted, ahead, bookings, trail] = await Promise.all([
    db.coach.findUnique({
      where: { id: coachId },
      include: {
        user: {
          select: {
            email: true,
            invitedAt: true,
            revokedAt: true,
            deletedAt: true,
            accounts: { where: { password: { not: null } } },
          },
        },
        sessionTypes: true,
        documents: {
          orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
          include: { file: { select: { id: true, name: true } } },
        },
      },
    }),
    db.sessionType.findMany({ orderBy: { id: "asc" } }),
    countByRate(ctx, coachId),
    db.booking.count({ where: upcoming }),
    db.booking.findMany({
      where: upcoming,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: bookingsShown,
      select: bookingSummary,
    }),
    listAuditTrail(ctx, { entity: "coach", entityId: coachId }),
  ]);
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  const { user, documents, sessionTypes, availabilityVersion: _, ...own } = coach;
  const given = new Set(sessionTypes.map(({ sessionTypeId }) => sessionTypeId));
  return {
    ...own,
    email: user.email,
    deletedAt: user.deletedAt,
    access: { endsAt: user.revokedAt, isOver: !hasAccess(user, now) },
    invitation: await invitationOf(ctx, coachId, user),
    trail,
    today: localDate(now, clubTimeZone),
    sessionTypes: types
      .filter(({ id, isActive }) => isActive || given.has(id))
      .sort((a, b) => compareTexts(a.name, b.name))
      .map((type) => ({ ...type, isGiven: given.has(type.id) }))
      .sort((one, other) => Number(other.isGiven) - Number(one.isGiven)),
    rates: counted.map(({ validFrom, ...rate }) => ({ ...rate, validFrom: dateText(validFrom) })).reverse(),
    documents: documents.map(({ id, name, expiresOn, file }) => ({ id, name, expiresOn: dateText(expiresOn), file })),
    upcoming: {
      count: ahead,
      bookings: bookings.map(toBookingSummary),
    },
  };
}

type Invited = { invitedAt: Date | null; revokedAt: Date | null; accounts: object[] };

async function invitationOf(ctx: Ctx, id: string, user: Invited): Promise<InvitationState | null> {
  if (!user.invitedAt || user.accounts.length > 0) return null;
  const isLive = (await findLiveInvitations(ctx, [id])).has(id);
  return { sentAt: user.invitedAt, isLive, withdrawnAt: hasAccess(user, ctx.now) ? null : user.revokedAt };
}

type CountedRate = { id: string; hourlyRateMinor: number; validFrom: Date; sessions: number };

/** A coach's rates by date, each with the number of recorded sessions in its period. */
export function countByRate({ db }: Ctx, coachId: string): Promise<CountedRate[]> {
  return db.$queryRaw<CountedRate[]>`
    select r.id, r.hourly_rate_minor as "hourlyRateMinor", r.valid_from as "validFrom", count(s.booking_id)::int as sessions
    from (select *, lead(valid_from) over (order by valid_from) as until from coach_rate where coach_id = ${coachId}::uuid) r
    left join session_record s on s.coach_id = r.coach_id
      and (s.actual_start at time zone ${clubTimeZone})::date >= r.valid_from
      and (r.until is null or (s.actual_start at time zone ${clubTimeZone})::date < r.until)
    group by r.id, r.hourly_rate_minor, r.valid_from order by r.valid_from`;
}
