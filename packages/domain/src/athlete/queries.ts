import { type Athlete as AthleteRow, Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Athlete, Ctx } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import { contains } from "../text-search.ts";
import { dateText, localDate } from "../time.ts";
import type { FilterAthletes, FindAthlete, ListAthletes } from "./schema.ts";

export function profileOf(athlete: AthleteRow & { user: { name: string } }) {
  return {
    name: athlete.user.name,
    birthDate: dateText(athlete.birthDate),
    sex: athlete.sex,
    heightCm: athlete.heightCm,
    goal: athlete.goal,
    sport: athlete.sport,
    experience: athlete.experience,
    daysPerWeek: athlete.daysPerWeek,
    phone: athlete.phone,
    emergencyContact: athlete.emergencyContact,
    healthConsent: athlete.healthConsentAt !== null,
    weightKg: athlete.weightKg === null ? null : Number(athlete.weightKg),
    injuries: athlete.injuries,
  };
}

export async function findProfile({ db, actor, now }: Ctx<Athlete>) {
  const athlete = await db.athlete.findUnique({
    where: { id: actor.id },
    include: {
      rounds: { where: { state: "OPEN" } },
      user: { select: { name: true } },
      registration: { select: { next: true } },
    },
  });
  if (!athlete) throw new DomainError("not_found", "athlete.not_found");
  const { state, profileSavedAt, reactivationRequestedAt, deactivationReason, reactivationRefusal } = athlete;
  const { rounds, registration } = athlete;
  return {
    ...profileOf(athlete),
    state,
    /** The club-local date, by which the age is judged. */
    today: localDate(now, clubTimeZone),
    savedAt: profileSavedAt,
    deadline: rounds[0]?.dueAt ?? null,
    reactivationRequestedAt,
    deactivationReason,
    reactivationRefusal,
    /** The page that they wanted when they registered, for after the profile. */
    next: registration?.next ?? null,
  };
}

/** A page of athletes, filtered by state and by a part of the name or address. `counts` are by state and ignore the filter, not the search. */
export async function listAthletes(ctx: Ctx<Admin>, { page = 1, ...filter }: ListAthletes) {
  const [rows, counted] = await Promise.all([
    findRows(ctx, filter, pageRange(page)),
    ctx.db.$queryRaw<{ state: AthleteListRow["state"]; count: number }[]>`
      select a.state::text as state, count(*)::int as count
      from athlete a join "user" u on u.id = a.id where ${matching(filter)} group by a.state`,
  ]);
  const { state } = filter;
  const counts = { PENDING: 0, ACTIVE: 0, DEACTIVATED: 0 };
  for (const { state: of, count } of counted) counts[of] = count;
  return { rows, total: state ? counts[state] : counts.PENDING + counts.ACTIVE + counts.DEACTIVATED, counts };
}

const exportedAtOnce = 500;

/** All athletes of the filtered list, read in batches to bound memory. */
export async function* eachAthlete(ctx: Ctx<Admin>, filter: FilterAthletes): AsyncGenerator<AthleteListRow> {
  for (let skip = 0; ; skip += exportedAtOnce) {
    const rows = await findRows(ctx, filter, { take: exportedAtOnce, skip });
    yield* rows;
    if (rows.length < exportedAtOnce) return;
  }
}

const balanceNow = (now: Date) => Prisma.sql`(c.balance - coalesce((select sum(l.remaining) from credit_lot l
  where l.athlete_id = a.id and l.expires_at <= ${now}), 0))::int`;
const byName = Prisma.sql`u.name collate "es-x-icu", u.id`;
const orders: Record<NonNullable<FilterAthletes["sort"]>, Prisma.Sql> = {
  name: byName,
  "-name": Prisma.sql`u.name collate "es-x-icu" desc, u.id`,
  credits: Prisma.sql`balance, ${byName}`,
  "-credits": Prisma.sql`balance desc, ${byName}`,
  deadline: Prisma.sql`deadline nulls last, ${byName}`,
  "-deadline": Prisma.sql`deadline desc nulls last, ${byName}`,
};

function matching({ search }: FilterAthletes): Prisma.Sql {
  return search ? contains(Prisma.sql`u.name || ' ' || u.email`, search) : Prisma.sql`true`;
}

function findRows({ db, now }: Ctx<Admin>, filter: FilterAthletes, { take, skip }: { take: number; skip: number }) {
  const { state, sort } = filter;
  return db.$queryRaw<AthleteListRow[]>`
    select u.id, u.name, u.email, a.state::text as state, a.reactivation_requested_at as "reactivationRequestedAt",
      a.registered_at as "registeredAt", a.enabled_at as "enabledAt",
      r.due_at as deadline, r.opened_at as "roundOpenedAt", ${balanceNow(now)} as balance,
      (select min(b.starts_at) from booking b
        where b.athlete_id = a.id and b.status = 'CONFIRMED' and b.starts_at > ${now}) as "nextSessionAt",
      (select max(b.starts_at) from booking b
        where b.athlete_id = a.id and b.status = 'COMPLETED') as "lastSessionAt"
    from athlete a
    join "user" u on u.id = a.id
    join credit_account c on c.athlete_id = a.id
    left join onboarding_round r on r.athlete_id = a.id and r.state = 'OPEN'
    where ${matching(filter)} and ${state ? Prisma.sql`a.state::text = ${state}` : Prisma.sql`true`}
    order by ${sort ? orders[sort] : Prisma.sql`a.reactivation_requested_at is null, ${byName}`}
    limit ${take} offset ${skip}`;
}

/** Everything an administrator sees of one athlete, health data included. */
export async function findAthlete(ctx: Ctx<Admin>, { athleteId }: FindAthlete) {
  const athlete = await ctx.db.athlete.findUnique({
    where: { id: athleteId },
    include: {
      user: { select: { name: true, email: true, locale: true, deletedAt: true } },
      rounds: {
        orderBy: { openedAt: "desc" },
        select: { id: true, cause: true, state: true, openedAt: true, dueAt: true, closedAt: true },
      },
    },
  });
  if (!athlete) throw new DomainError("not_found", "athlete.not_found");
  const { id, state, user, rounds, reactivationRequestedAt, registeredAt, verifiedAt, profileStartedAt } = athlete;
  const { profileCompletedAt, enabledAt, deactivatedAt } = athlete;
  const open = rounds.find((round) => round.state === "OPEN");
  const { balance } = await findBalance(ctx, { athleteId });
  return {
    id,
    name: user.name,
    email: user.email,
    locale: user.locale,
    deletedAt: user.deletedAt,
    state,
    balance,
    reactivationRequestedAt,
    deadline: open?.dueAt ?? null,
    deactivationReason: athlete.deactivationReason,
    reactivationRefusal: athlete.reactivationRefusal,
    profile: profileOf(athlete),
    steps: { registeredAt, verifiedAt, profileStartedAt, profileCompletedAt, enabledAt, deactivatedAt },
    rounds,
  };
}

export type AthleteListRow = {
  id: string;
  name: string;
  email: string;
  state: "PENDING" | "ACTIVE" | "DEACTIVATED";
  deadline: Date | null;
  roundOpenedAt: Date | null;
  reactivationRequestedAt: Date | null;
  nextSessionAt: Date | null;
  lastSessionAt: Date | null;
  registeredAt: Date;
  enabledAt: Date | null;
  balance: number;
};
