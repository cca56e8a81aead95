import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { pageRange } from "../paging/schema.ts";
import { listBalances, listNewcomers, listTrained } from "./people-rows.ts";
import { comparedRanges, type PageRange } from "./rules.ts";
import type { ListRows } from "./schema.ts";
import { listBookings, listGrants, listRatings, listRecords } from "./session-rows.ts";

/** A page of the records behind a metric, latest first, with totals equal to the metric. */
export function listRows(ctx: Ctx<Admin>, { page = 1, ...asked }: ListRows) {
  return findRows(ctx, asked, pageRange(page));
}

/** A part of the records behind a metric. */
export async function findRows(
  ctx: Ctx<Admin>,
  { metric, from, to, ...only }: Omit<ListRows, "page">,
  part: PageRange,
) {
  const { whole, current } = comparedRanges({ from, to }, ctx.now, clubTimeZone);
  switch (metric) {
    case "income":
    case "sold":
      return { of: "grants" as const, range: current, ...(await listGrants(ctx, current, part)) };
    case "sessions":
    case "hours":
      return { of: "records" as const, range: current, ...(await listRecords(ctx, current, part)) };
    case "athletes":
      return { of: "athletes" as const, range: current, ...(await listTrained(ctx, current, part)) };
    case "outstanding":
      return { of: "balances" as const, range: current, ...(await listBalances(ctx, current.to, part)) };
    case "rating":
      return { of: "ratings" as const, range: current, ...(await listRatings(ctx, current, part)) };
    case "newcomers":
      return { of: "newcomers" as const, range: current, ...(await listNewcomers(ctx, current, only.step, part)) };
    case "noShows":
    case "cancelled":
      return {
        of: "bookings" as const,
        range: current,
        ...(await listBookings(ctx, current, { state: metric }, part)),
      };
    case "bookings":
      return {
        of: "bookings" as const,
        range: whole,
        ...(await listBookings(ctx, whole, { state: "live", ...only }, part)),
      };
  }
}
