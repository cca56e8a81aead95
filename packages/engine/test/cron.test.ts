import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

const cron = (expression: string, ticks: string[]) => (client: import("inngest").Inngest) => [
  client.createFunction(
    { id: "tick", triggers: [{ cron: expression }] },
    async ({ event }) => void ticks.push(event.id ?? ""),
  ),
];

test("a cron fires once at each tick while the clock is moved", async ({ start }) => {
  const ticks: string[] = [];
  const { moveClock, now } = await start(cron("0 * * * *", ticks));
  const first = Math.ceil((await now()) / hour) * hour;
  await moveClock(first + 3 * hour + 1000);
  expect(ticks).toEqual([0, 1, 2, 3].map((n) => new Date(first + n * hour).toISOString().replace(".000", "")));
});

test("crons keep local time over both DST changes; a time that does not exist fires at the end of the gap", async ({
  start,
}) => {
  const ticks: string[] = [];
  const { moveClock, now } = await start(cron("TZ=Europe/Madrid 30 2 28-31 3,10 *", ticks));
  const year = new Date(await now()).getUTCFullYear() + 1;
  const lastSunday = (month: number) => {
    const day = new Date(Date.UTC(year, month + 1, 0));
    return day.getTime() - day.getUTCDay() * 86_400_000;
  };
  await moveClock(Date.UTC(year, 2, 1));
  await moveClock(lastSunday(2) + 12 * hour);
  expect(ticks).toContain(new Date(lastSunday(2) + hour).toISOString().replace(".000", ""));
  await moveClock(lastSunday(9) + 12 * hour);
  const autumn = ticks.filter((tick) => tick.startsWith(new Date(lastSunday(9)).toISOString().slice(0, 10)));
  expect(autumn).toEqual([new Date(lastSunday(9) + 0.5 * hour).toISOString().replace(".000", "")]);
  expect(new Set(ticks).size).toBe(ticks.length);
});

test("after a downtime only the latest missed tick fires, and a restart repeats none", async ({ start }) => {
  const ticks: string[] = [];
  const { api, now, restart, idle } = await start(cron("0 * * * *", ticks));
  const first = Math.ceil((await now()) / hour) * hour;
  await api("POST", "/v1/clock", { to: new Date(first + 5.5 * hour).toISOString() });
  await until(() => ticks.length === 1);
  expect(ticks).toEqual([new Date(first + 5 * hour).toISOString().replace(".000", "")]);
  await restart();
  await idle();
  expect(ticks).toHaveLength(1);
});

test("a cron that is no longer registered stops; one that stays keeps its next tick", async ({ start }) => {
  const ticks: string[] = [];
  const { serveApp, closeApp, moveClock, now, query, engine, idle } = await start(cron("0 * * * *", ticks));
  const [before] = await query("select next_at from engine.cron");
  await closeApp();
  await serveApp((client) => [
    client.createFunction({ id: "tick", name: "renamed", triggers: [{ cron: "0 * * * *" }] }, async () => {}),
  ]);
  engine.sync();
  await until(async () => (await query("select from engine.fn where version = 2")).length === 1);
  expect(await query("select next_at from engine.cron")).toEqual([before]);
  await closeApp();
  await serveApp((client) => [client.createFunction({ id: "other", triggers: [{ event: "a/b" }] }, async () => {})]);
  engine.sync();
  await until(async () => (await query("select from engine.fn where archived_at is not null")).length === 1);
  await moveClock((await now()) + 3 * hour);
  await idle();
  expect(ticks).toEqual([]);
  expect(await query("select from engine.cron")).toHaveLength(0);
});

test("a clock being moved pauses at hourly crons but not at more frequent ones, of whose skipped ticks only the latest fires at the next pause or at the end", async ({
  start,
}) => {
  const [often, hourly] = [[] as string[], [] as string[]];
  const { api, now, idle } = await start((client) => [
    client.createFunction({ id: "often", triggers: [{ cron: "*/15 * * * *" }] }, async ({ event }) => {
      often.push(event.id ?? "");
    }),
    client.createFunction({ id: "hourly", triggers: [{ cron: "0 * * * *" }] }, async ({ event }) => {
      hourly.push(event.id ?? "");
    }),
  ]);
  const stop = Math.ceil((await now()) / hour) * hour;
  expect((await api("GET", "/v1/clock")).body.nextStopAt).toBe(new Date(stop).toISOString());
  await api("POST", "/v1/clock", { to: new Date(stop + 0.8 * hour).toISOString() });
  await idle();
  expect(hourly).toEqual([new Date(stop).toISOString().replace(".000", "")]);
  expect(often).toEqual([new Date(stop + 0.75 * hour).toISOString().replace(".000", "")]);
});
