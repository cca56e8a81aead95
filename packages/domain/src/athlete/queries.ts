import { type Athlete as AthleteRow, Prisma } from "@zea/db/generated/client";
import type { Admin, Athlete, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText } from "../time.ts";
import type { ListAthletes } from "./schema.ts";

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

/** The club's athletes by name, a page at a time: those in a state, and those whose name or address contains the text, whatever its accents. */
export async function listAthletes({ db, now }: Ctx<Admin>, { search, state, page = 1 }: ListAthletes) {
  const where = Prisma.sql`where ${state ? Prisma.sql`a.state::text = ${state}` : Prisma.sql`true`}
    and ${search ? matches(search) : Prisma.sql`true`}`;
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<AthleteListRow[]>`
      select u.id, u.name, u.email, a.state::text as state, a.reactivation_requested_at as "reactivationRequestedAt",
        r.due_at as deadline, r.opened_at as "roundOpenedAt",
        (c.balance - coalesce((select sum(l.remaining) from credit_lot l
          where l.athlete_id = a.id and l.expires_at <= ${now}), 0))::int as balance
      from athlete a
      join "user" u on u.id = a.id
      join credit_account c on c.athlete_id = a.id
      left join onboarding_round r on r.athlete_id = a.id and r.state = 'OPEN'
      ${where}
      order by a.reactivation_requested_at is null, u.name collate "es-x-icu", u.id
      limit ${athletesPerPage} offset ${(page - 1) * athletesPerPage}`,
    db.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from athlete a join "user" u on u.id = a.id ${where}`,
  ]);
  return { rows, total: counted?.total ?? 0 };
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

const accented = "áàäâãéèëêíìïîóòöôõúùüûñç";
const plain = "aaaaaeeeeiiiiooooouuuunc";

function matches(search: string) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const bare = (text: Prisma.Sql) => Prisma.sql`translate(lower(${text}), ${accented}, ${plain})`;
  return Prisma.sql`${bare(Prisma.sql`u.name || ' ' || u.email`)} like ${bare(Prisma.sql`${pattern}::text`)}`;
}
