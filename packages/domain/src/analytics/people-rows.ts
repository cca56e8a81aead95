import { Prisma } from "@zea/db/generated/client";
import type { Admin, Ctx } from "../context.ts";
import type { Period } from "../time.ts";
import { hasReached } from "./funnel.ts";
import { lapsedCredits } from "./lapsed-credits.ts";
import type { PageRange } from "./rules.ts";
import type { FunnelStep } from "./values.ts";

type Person = { id: string; name: string };

/** Athletes by the number of completed sessions booked for the period, highest first. */
export async function listTrained({ db }: Ctx<Admin>, { from, to }: Period, { take, skip }: PageRange) {
  const trained = Prisma.sql`
    select athlete_id, count(*)::int as sessions, max(starts_at) as last from booking
    where status = 'COMPLETED' and starts_at >= ${from} and starts_at < ${to} group by athlete_id`;
  const rows = await db.$queryRaw<(Person & { sessions: number; last: Date })[]>`
    select u.id, u.name, t.sessions, t.last from (${trained}) t join "user" u on u.id = t.athlete_id
    order by t.sessions desc, t.last desc, u.id limit ${take} offset ${skip}`;
  const [all] = await db.$queryRaw<[{ count: number; sessions: number }]>`
    select count(*)::int as count, coalesce(sum(sessions), 0)::int as sessions from (${trained}) t`;
  return { rows, ...all };
}

/** Athletes by the credits they could spend just before `at`, highest first. */
export async function listBalances({ db }: Ctx<Admin>, at: Date, { take, skip }: PageRange) {
  const held = Prisma.sql`
    select athlete_id, sum(amount)::int as credits from (
      select athlete_id, balance as amount from credit_account
      union all
      select athlete_id, -amount from credit_entry where created_at >= ${at}
      union all
      select athlete_id, -amount from (${lapsedCredits(at)}) lapsed
    ) moved
    group by athlete_id having sum(amount) <> 0`;
  const rows = await db.$queryRaw<(Person & { credits: number })[]>`
    select u.id, u.name, h.credits from (${held}) h join "user" u on u.id = h.athlete_id
    order by h.credits desc, u.name collate "es-x-icu", u.id limit ${take} offset ${skip}`;
  const [all] = await db.$queryRaw<[{ count: number; credits: number }]>`
    select count(*)::int as count, coalesce(sum(credits), 0)::int as credits from (${held}) h`;
  return { rows, ...all };
}

type Newcomer = Person & { state: "PENDING" | "ACTIVE" | "DEACTIVATED"; registeredAt: Date; enabledAt: Date | null };

/** The athletes registered in a period who reached a step, latest first; `whole` counts all registered in it. */
export async function listNewcomers(
  { db }: Ctx<Admin>,
  { from, to }: Period,
  step: FunnelStep = "registered",
  { take, skip }: PageRange,
) {
  const registered = Prisma.sql`a.registered_at >= ${from} and a.registered_at < ${to}`;
  const rows = await db.$queryRaw<Newcomer[]>`
    select u.id, u.name, a.state::text as state, a.registered_at as "registeredAt", a.enabled_at as "enabledAt"
    from athlete a join "user" u on u.id = a.id where ${registered} and ${hasReached[step]}
    order by a.registered_at desc, u.id limit ${take} offset ${skip}`;
  const [all] = await db.$queryRaw<[{ count: number; whole: number }]>`
    select count(*) filter (where ${hasReached[step]})::int as count, count(*)::int as whole from athlete a where ${registered}`;
  return { rows, ...all };
}
