import { findSettings } from "../club/queries.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { listSlots } from "../slot/queries.ts";
import { bookablePeriod, withoutNotice } from "../slot/rules.ts";
import { dayPeriod } from "../time.ts";
import { bookableBy } from "./queries.ts";
import type { ListFreeSlots, ListFreeSlotsFor } from "./schema.ts";

/** The starts on a club-local date at which the coach and one of their athletes are both free; no minimum notice applies. */
export async function listFreeSlots(ctx: Ctx<Coach>, search: ListFreeSlots): Promise<Date[]> {
  const coachId = ctx.actor.id;
  const isTheirs = await ctx.db.athlete.count({ where: { id: search.athleteId, ...bookableBy(coachId, ctx.now) } });
  if (!isTheirs) throw new DomainError("not_found", "booking.not_your_athlete");
  return findFreeSlots(ctx, { coachId, ...search });
}

/** The starts on a club-local date at which a coach and an athlete are both free; no minimum notice applies. */
export async function listFreeSlotsFor(ctx: Ctx<Admin>, search: ListFreeSlotsFor): Promise<Date[]> {
  if (!(await ctx.db.athlete.count({ where: { id: search.athleteId } }))) {
    throw new DomainError("not_found", "athlete.not_found");
  }
  return findFreeSlots(ctx, search);
}

async function findFreeSlots(ctx: Ctx, { date, ...search }: ListFreeSlotsFor): Promise<Date[]> {
  const { from, to } = bookablePeriod(ctx.now, withoutNotice(await findSettings(ctx)));
  const starts = await listSlots(ctx, { ...search, ...dayPeriod(date, clubTimeZone) });
  return starts.filter((start) => start > from && start <= to);
}
