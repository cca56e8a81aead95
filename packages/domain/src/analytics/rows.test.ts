import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { makeHistory, wallTimeOf } from "../../testing/analytics.ts";
import { as } from "../../testing/session.ts";
import type { Admin, Ctx } from "../context.ts";
import { findFunnel } from "./funnel.ts";
import { findOverview } from "./queries.ts";
import { listRows } from "./rows.ts";
import type { ListRows } from "./schema.ts";
import { funnelSteps, type ListableMetric } from "./values.ts";

/* The overview counts in its own way, as does the naive count of analytics.test.ts: the rows, read page by page, must come to the same. */

const periods = [
  { from: "2026-10", to: "2026-10" },
  { from: "2026-11", to: "2026-11" },
  { from: "2026-01", to: "2026-12" },
];
const instants = ["2026-11-20T12:10:00Z", "2027-02-10T10:00:00Z"].map((text) => new Date(text));

const sum = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

type Of = Awaited<ReturnType<typeof listRows>>["of"];

/** The rows of all pages, with the totals of the last one. */
async function readAll<Wanted extends Of>(ctx: Ctx<Admin>, of: Wanted, input: ListRows) {
  type Found = Extract<Awaited<ReturnType<typeof listRows>>, { of: Wanted }>;
  const rows: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const found = (await listRows(ctx, { ...input, page })) as Found;
    expect(found.of).toBe(of);
    rows.push(...found.rows);
    if (found.rows.length > 0) continue;
    expect(rows).toHaveLength(found.count);
    return { ...found, rows: rows as Found["rows"] };
  }
}

describe.each([11, 2026])("a club of seed %i", (seed) => {
  test("lists behind each number of a period exactly the rows it counts", { timeout: 60_000 }, async ({ db }) => {
    await makeHistory(db, seed);
    const admin = await makeAdmin(db);
    for (const period of periods) {
      for (const now of instants) {
        const ctx = as(db, admin, now);
        const { current } = await findOverview(ctx, period);
        const asked = (metric: ListableMetric) => ({ ...period, metric });

        const grants = await readAll(ctx, "grants", asked("income"));
        expect([grants.paidMinor, sum(grants.rows, (row) => row.paidMinor)]).toEqual(
          Array(2).fill(current.incomeMinor),
        );
        expect([grants.credits, sum(grants.rows, (row) => row.credits)]).toEqual(Array(2).fill(current.creditsSold));

        const records = await readAll(ctx, "records", asked("hours"));
        expect([records.count, records.minutes]).toEqual([current.sessions, current.minutes]);
        expect(sum(records.rows, ({ minutes }) => minutes)).toBe(current.minutes);

        const athletes = await readAll(ctx, "athletes", asked("athletes"));
        expect(new Set(athletes.rows.map(({ id }) => id)).size).toBe(current.activeAthletes);
        expect(sum(athletes.rows, ({ sessions }) => sessions)).toBe(athletes.sessions);

        const missed = await readAll(ctx, "bookings", asked("noShows"));
        expect([missed.count, missed.whole]).toEqual([current.noShows, current.settled]);
        expect(missed.rows.every(({ status }) => status === "NO_SHOW")).toBe(true);

        const cancelled = await readAll(ctx, "bookings", asked("cancelled"));
        expect([cancelled.count, cancelled.whole]).toEqual([current.cancelled, current.granted]);
        expect(cancelled.rows.every(({ status }) => status === "CANCELLED")).toBe(true);

        const balances = await readAll(ctx, "balances", asked("outstanding"));
        expect([balances.credits, sum(balances.rows, ({ credits }) => credits)]).toEqual(
          Array(2).fill(current.creditsOutstanding),
        );

        const ratings = await readAll(ctx, "ratings", asked("rating"));
        expect([ratings.count, ratings.mean]).toEqual([current.ratings, current.rating]);
        if (ratings.count > 0)
          expect(sum(ratings.rows, ({ rating }) => rating) / ratings.count).toBeCloseTo(current.rating!);
      }
    }
  });

  test("lists behind each hour, coach and funnel step the rows it counts", async ({ db }) => {
    await makeHistory(db, seed);
    const ctx = as(db, await makeAdmin(db), instants[0]!);
    const period = { from: "2026-10", to: "2026-11" };
    const { demand, coaches } = await findOverview(ctx, period);
    for (const { weekday, hour, bookings } of demand) {
      const { rows } = await readAll(ctx, "bookings", { ...period, metric: "bookings", weekday, hour });
      expect(rows).toHaveLength(bookings);
      expect(rows.every(({ startsAt }) => Number(wallTimeOf(startsAt).slice(11, 13)) === hour)).toBe(true);
    }
    for (const { coachId, name, bookings } of coaches) {
      const { rows, coach } = await readAll(ctx, "bookings", { ...period, metric: "bookings", coachId });
      expect([rows.length, coach]).toEqual([bookings, name]);
    }
    const { steps } = await findFunnel(ctx, period);
    for (const [index, step] of funnelSteps.entries()) {
      const { rows, whole } = await readAll(ctx, "newcomers", { ...period, metric: "newcomers", step });
      expect([rows.length, whole]).toEqual([steps[index]?.reached, steps[0]?.reached]);
    }
  });
});
