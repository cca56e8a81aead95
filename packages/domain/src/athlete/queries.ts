import { type Athlete as AthleteRow, Prisma } from "@zea/db/generated/client";
import type { Admin, Athlete, Ctx } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { DomainError } from "../errors.ts";
import { contains } from "../text-search.ts";
import { dateText } from "../time.ts";
import type { FindAthlete, ListAthletes } from "./schema.ts";

export const athletesPerPage = 25;

/** The fields of a profile as its forms and schemas know them. */
export function profileOf(athlete: AthleteRow) {
  return {
    fullName: athlete.fullName,
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

/** The athlete's own profile, with the state of the account and the deadline of the open round. */
export async function findProfile({ db, actor }: Ctx<Athlete>) {
  const athlete = await db.athlete.findUnique({
    where: { id: actor.id },
    include: {
      rounds: { where: { state: "OPEN" } },
      user: { select: { name: true } },
    },
  });
  if (!athlete) throw new DomainError("not_found", "athlete.not_found");
  const { state, profileSavedAt, reactivationRequestedAt, rounds, user } = athlete;
  return {
    ...profileOf(athlete),
    name: user.name,
    state,
    savedAt: profileSavedAt,
    deadline: rounds[0]?.dueAt ?? null,
    reactivationRequestedAt,
  };
}

/** The club's athletes by name, a page at a time: those in a state, and those whose name or address contains the text, whatever its accents. `counts` are those who match the text, by state. */
export async function listAthletes({ db, now }: Ctx<Admin>, { search, state, page = 1 }: ListAthletes) {
  const found = search ? contains(Prisma.sql`u.name || ' ' || u.email`, search) : Prisma.sql`true`;
  const [rows, counted] = await Promise.all([
    db.$queryRaw<AthleteListRow[]>`
      select u.id, u.name, u.email, a.state::text as state, a.reactivation_requested_at as "reactivationRequestedAt",
        r.due_at as deadline, r.opened_at as "roundOpenedAt",
        (c.balance - coalesce((select sum(l.remaining) from credit_lot l
          where l.athlete_id = a.id and l.expires_at <= ${now}), 0))::int as balance
      from athlete a
      join "user" u on u.id = a.id
      join credit_account c on c.athlete_id = a.id
      left join onboarding_round r on r.athlete_id = a.id and r.state = 'OPEN'
      where ${found} and ${state ? Prisma.sql`a.state::text = ${state}` : Prisma.sql`true`}
      order by a.reactivation_requested_at is null, u.name collate "es-x-icu", u.id
      limit ${athletesPerPage} offset ${(page - 1) * athletesPerPage}`,
    db.$queryRaw<{ state: AthleteListRow["state"]; count: number }[]>`
      select a.state::text as state, count(*)::int as count
      from athlete a join "user" u on u.id = a.id where ${found} group by a.state`,
  ]);
  const counts = { PENDING: 0, ACTIVE: 0, DEACTIVATED: 0 };
  for (const { state: of, count } of counted) counts[of] = count;
  return { rows, total: state ? counts[state] : counts.PENDING + counts.ACTIVE + counts.DEACTIVATED, counts };
}

/** One athlete as an administrator sees them: the account, its credits, and each step of the onboarding with its instant. */
export async function findAthlete(ctx: Ctx<Admin>, { athleteId }: FindAthlete) {
  const athlete = await ctx.db.athlete.findUnique({
    where: { id: athleteId },
    include: {
      user: { select: { name: true, email: true } },
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
    ...{ id, name: user.name, email: user.email, state, balance, reactivationRequestedAt },
    deadline: open?.dueAt ?? null,
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
  balance: number;
};
