import { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import type { Period } from "../time.ts";
import { comparedRanges } from "./rules.ts";
import type { AnalyticsPeriod } from "./schema.ts";
import { type FunnelStep, funnelSteps } from "./values.ts";

const stuckShown = 50;

type Step = { reached: number; medianSeconds: number | null };
type Counted = Record<FunnelStep, number> & {
  [Key in Exclude<FunnelStep, "registered"> as `${Key}After`]: number | null;
};
export type StuckAthlete = {
  id: string;
  name: string;
  state: "PENDING" | "ACTIVE" | "DEACTIVATED";
  step: FunnelStep;
  since: Date;
  deadline: Date | null;
};

/** How far the athletes registered in a period have come, with the median time between steps, and who is stuck where. */
export async function findFunnel(ctx: Ctx<Admin>, period: AnalyticsPeriod) {
  const { current, before } = comparedRanges(period, ctx.now, clubTimeZone);
  const [steps, stepsBefore] = [await countSteps(ctx, current), await countSteps(ctx, before)];
  const stuck = await listStuck(ctx, current);
  return {
    steps: funnelSteps.map((step) => ({ step, ...steps[step], before: stepsBefore[step] })),
    stuck,
    stuckCount: steps.registered.reached - steps.enabled.reached,
  };
}

/** Conditions: a step is reached if it or any later one has an instant. */
export const hasReached = {
  registered: Prisma.sql`true`,
  verified: Prisma.sql`coalesce(verified_at, profile_started_at, profile_completed_at, enabled_at) is not null`,
  started: Prisma.sql`coalesce(profile_started_at, profile_completed_at, enabled_at) is not null`,
  completed: Prisma.sql`coalesce(profile_completed_at, enabled_at) is not null`,
  enabled: Prisma.sql`enabled_at is not null`,
};

async function countSteps({ db }: Ctx<Admin>, { from, to }: Period): Promise<Record<FunnelStep, Step>> {
  const median = (later: Prisma.Sql, earlier: Prisma.Sql) => Prisma.sql`
    percentile_cont(0.5) within group (order by extract(epoch from ${later} - ${earlier})::float8)
      filter (where ${later} >= ${earlier})`;
  const [registered, verified, started, completed, enabled] = [
    Prisma.sql`registered_at`,
    Prisma.sql`verified_at`,
    Prisma.sql`profile_started_at`,
    Prisma.sql`profile_completed_at`,
    Prisma.sql`enabled_at`,
  ];
  const [row] = await db.$queryRaw<[Counted]>`
    select count(*)::int as registered,
      count(*) filter (where ${hasReached.verified})::int as verified,
      count(*) filter (where ${hasReached.started})::int as started,
      count(*) filter (where ${hasReached.completed})::int as completed,
      count(*) filter (where ${hasReached.enabled})::int as enabled,
      ${median(verified, registered)} as "verifiedAfter",
      ${median(started, verified)} as "startedAfter",
      ${median(completed, started)} as "completedAfter",
      ${median(enabled, completed)} as "enabledAfter"
    from athlete where registered_at >= ${from} and registered_at < ${to}`;
  return {
    registered: { reached: row.registered, medianSeconds: null },
    verified: { reached: row.verified, medianSeconds: row.verifiedAfter },
    started: { reached: row.started, medianSeconds: row.startedAfter },
    completed: { reached: row.completed, medianSeconds: row.completedAfter },
    enabled: { reached: row.enabled, medianSeconds: row.enabledAfter },
  };
}

/** Athletes registered in the period but never enabled: those with an open deadline first, soonest first. */
function listStuck({ db }: Ctx<Admin>, { from, to }: Period): Promise<StuckAthlete[]> {
  return db.$queryRaw<StuckAthlete[]>`
    select a.id, u.name, a.state::text as state, r.due_at as deadline,
      case when a.profile_completed_at is not null then 'completed' when a.profile_started_at is not null then 'started'
        when a.verified_at is not null then 'verified' else 'registered' end as step,
      coalesce(a.profile_completed_at, a.profile_started_at, a.verified_at, a.registered_at) as since
    from athlete a
    join "user" u on u.id = a.id
    left join onboarding_round r on r.athlete_id = a.id and r.state = 'OPEN'
    where a.registered_at >= ${from} and a.registered_at < ${to} and a.enabled_at is null
    order by r.due_at nulls last, a.registered_at desc, a.id limit ${stuckShown}`;
}
