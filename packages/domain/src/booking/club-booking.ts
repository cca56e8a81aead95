import { Prisma } from "@zea/db/generated/client";
import { findSettings } from "../club/queries.ts";
import { clubTimeZone } from "../club.ts";
import { listCoaches } from "../coach/queries.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { listSlots } from "../slot/queries.ts";
import { contains } from "../text-search.ts";
import { addDays, instantOf } from "../time.ts";
import { bookablePeriod, withoutNotice } from "./rules.ts";
import type { FindBookable, ListStartsFor } from "./schema.ts";

const athletesAtMost = 8;

type Bookable = { id: string; name: string; email: string; balance: number };

/** The first of the active athletes whose name or address contains the text, by name, with what each can spend now. */
export function findBookable({ db, now }: Ctx<Admin>, { search }: FindBookable): Promise<Bookable[]> {
  return db.$queryRaw<Bookable[]>`
    select a.id, coalesce(a.full_name, u.name) as name, u.email,
      (c.balance - coalesce((select sum(l.remaining) from credit_lot l
        where l.athlete_id = a.id and l.expires_at <= ${now}), 0))::int as balance
    from athlete a
    join "user" u on u.id = a.id
    join credit_account c on c.athlete_id = a.id
    where a.state = 'ACTIVE' and ${contains(Prisma.sql`coalesce(a.full_name, '') || ' ' || u.name || ' ' || u.email`, search)}
    order by coalesce(a.full_name, u.name) collate "es-x-icu", a.id
    limit ${athletesAtMost}`;
}

/** The coaches who can be booked, by name, with the types that each gives. */
export async function listBookableCoaches(ctx: Ctx<Admin>) {
  const coaches = await listCoaches(ctx);
  const types = new Map(coaches.flatMap(({ sessionTypes }) => sessionTypes.map((type) => [type.id, type] as const)));
  return {
    coaches: coaches.map(({ id, displayName, sessionTypes }) => {
      return { id, name: displayName, sessionTypeIds: sessionTypes.map((type) => type.id) };
    }),
    sessionTypes: [...types.values()].map(({ id, nameEs, nameEn, minutes, credits }) => {
      return { id, name: { es: nameEs, en: nameEn }, minutes, credits };
    }),
  };
}

/** The starts of a club-local date at which a coach and an athlete are both free, whatever the notice. */
export async function listStartsFor(ctx: Ctx<Admin>, { date, ...search }: ListStartsFor): Promise<Date[]> {
  if (!(await ctx.db.athlete.count({ where: { id: search.athleteId } }))) {
    throw new DomainError("not_found", "athlete.not_found");
  }
  const period = bookablePeriod(ctx.now, withoutNotice(await findSettings(ctx)));
  const day = { from: instantOf(date, 0, clubTimeZone), to: instantOf(addDays(date, 1), 0, clubTimeZone) };
  const starts = await listSlots(ctx, { ...search, ...day });
  return starts.filter((start) => start > period.from && start <= period.to);
}
