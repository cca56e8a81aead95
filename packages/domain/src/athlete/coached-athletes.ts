import { Prisma } from "@zea/db/generated/client";
import { athletesOf, granted } from "../booking/queries.ts";
import type { Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { contains } from "../text-search.ts";
import { findHealthAccess, healthReadableDays } from "./health-access.ts";
import type { FindAthlete, ListCoachedAthletes } from "./schema.ts";

type CoachedAthleteRow = {
  id: string;
  name: string;
  lastSession: Date | null;
  nextSession: Date | null;
  /** The session with the earliest open evaluation, and the number of open ones. */
  openEvaluationBookingId: string | null;
  openEvaluationCount: number;
};

/** The coach's athletes whose name contains the text, by name. */
export function listCoachedAthletes({ db, actor, now }: Ctx<Coach>, { search }: ListCoachedAthletes) {
  const found = search ? contains(Prisma.sql`u.name`, search) : Prisma.sql`true`;
  return db.$queryRaw<CoachedAthleteRow[]>`
    select u.id, u.name,
      max(b.starts_at) filter (where b.status = 'COMPLETED') as "lastSession",
      min(b.starts_at) filter (where b.status = 'CONFIRMED' and b.ends_at > ${now}) as "nextSession",
      (array_agg(b.id order by w.due_at) filter (where w.id is not null))[1]::text as "openEvaluationBookingId",
      count(w.id)::int as "openEvaluationCount"
    from booking b
    join "user" u on u.id = b.athlete_id
    left join answer_wait w on w.booking_id = b.id and w.kind = 'EVALUATION' and w.state = 'OPEN'
    where b.coach_id = ${actor.id}::uuid and b.settled_at is not null and b.status::text = any (${granted.status.in}) and ${found}
    group by u.id, u.name
    order by u.name collate "es-x-icu", u.id`;
}

/** One of the coach's athletes. `health` is null unless `healthAccess` is OPEN. */
export async function findCoachedAthlete(ctx: Ctx<Coach>, { athleteId }: FindAthlete) {
  const athlete = await checkCoached(ctx, athleteId);
  const { user, goal, sport, experience, daysPerWeek, weightKg, injuries } = athlete;
  const healthAccess = await findHealthAccess(ctx, athleteId);
  const health = { weightKg: weightKg === null ? null : Number(weightKg), injuries };
  return {
    id: athleteId,
    name: user.name,
    goal,
    sport,
    experience,
    daysPerWeek,
    healthAccess,
    healthReadableDays,
    health: healthAccess === "OPEN" ? health : null,
  } as const;
}

/** Returns one of the coach's athletes; any other is `not_found`. */
export async function checkCoached({ db, actor }: Ctx<Coach>, athleteId: string) {
  const athlete = await db.athlete.findFirst({
    where: { id: athleteId, ...athletesOf(actor.id) },
    include: { user: { select: { name: true } } },
  });
  if (!athlete) throw new DomainError("not_found", "athlete.not_found");
  return athlete;
}
