import { Prisma } from "@zea/db/generated/client";
import type { Admin, Coach, Ctx } from "../context.ts";
import { contains } from "../text-search.ts";
import { bookableBy } from "./queries.ts";
import type { FindBookableAthletes } from "./schema.ts";

/** The active athletes whom the coach may book for, by name, with their spendable credits. */
export async function listBookableAthletes({ db, actor, now }: Ctx<Coach>) {
  const spendable = { remaining: { gt: 0 }, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  const athletes = await db.athlete.findMany({
    where: { state: "ACTIVE", ...bookableBy(actor.id, now) },
    select: {
      id: true,
      user: { select: { name: true } },
      creditAccount: { select: { lots: { where: spendable, select: { remaining: true } } } },
    },
  });
  const named = athletes.map(({ id, user, creditAccount }) => ({
    id,
    name: user.name,
    balance: (creditAccount?.lots ?? []).reduce((sum, { remaining }) => sum + remaining, 0),
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, "es") || a.id.localeCompare(b.id));
}

const athletesAtMost = 8;

type BookableAthlete = { id: string; name: string; email: string; balance: number };

/** The first eight active athletes whose name or address contains the text, by name, with their spendable credits. */
export function findBookableAthletes(
  { db, now }: Ctx<Admin>,
  { search }: FindBookableAthletes,
): Promise<BookableAthlete[]> {
  return db.$queryRaw<BookableAthlete[]>`
    select a.id, u.name, u.email,
      (c.balance - coalesce((select sum(l.remaining) from credit_lot l
        where l.athlete_id = a.id and l.expires_at <= ${now}), 0))::int as balance
    from athlete a
    join "user" u on u.id = a.id
    join credit_account c on c.athlete_id = a.id
    where a.state = 'ACTIVE' and ${contains(Prisma.sql`u.name || ' ' || u.email`, search)}
    order by u.name collate "es-x-icu", a.id
    limit ${athletesAtMost}`;
}
