import type { Page } from "@playwright/test";
import { letDaysPass, letTimeCome, nextClockChange, sleepUntil } from "../clock.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { lettersTo, letterTo, linkIn } from "../mailbox.ts";
import { monthFromNow, recordPast } from "../payroll.ts";
import { type Athlete, type Coach, makeAthlete, makeCoach } from "../people.ts";
import { book, slotIn } from "../slot.ts";

test.slow();
// the clock is everybody's: these journeys move it one after the other
test.describe.configure({ mode: "default" });

test("who doesn't complete the profile is reminded, deactivated, asks to return and is let in by an administrator", async ({
  page,
  elsewhere,
  adminPage,
  coach,
}) => {
  const athlete = await makeAthlete(page.request, { whole: false });
  const trained = await makeAthlete(elsewhere.request);
  await book(elsewhere.request, coach, await slotIn(5));
  const before = (await lettersTo(athlete.email)).length;
  await letDaysPass(8);

  await letterTo(athlete.email, /desactiva/i);
  expect((await lettersTo(athlete.email)).length - before).toBe(3);
  expect(
    (await lettersTo(trained.email)).filter(({ subject }) => /^Recordatorio|^A las 10:30/.test(subject)),
  ).toHaveLength(2);

  await page.goto("/home");
  await expect(page.getByRole("heading", { name: "Tu cuenta está desactivada" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pedir la reactivación" }).click();
  await expect(page.getByText(/Lo pediste el/)).toBeVisible();

  await adminPage.goto(`/athletes?athlete=${athlete.id}`);
  const drawer = adminPage.getByRole("complementary", { name: `Ficha de ${athlete.name}` });
  await expect(drawer.getByText("Pide volver")).toBeVisible();
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Reactivar" }).click();
  await expect(drawer.getByText(/^Reactivada\. Le hemos escrito/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Ampliar" })).toBeVisible();

  await letterTo(athlete.email, /perfil/i);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Completa tu perfil para reservar" })).toBeVisible();
});

type Pair = { coach: Coach; athlete: Athlete };

/** Sessions of 62 and 20 minutes that end with a month, and one of an hour with which the next one begins. */
async function recordMonthEnd(pair: Pair, month: string) {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const [last, next] = [Date.UTC(year, number, 0), Date.UTC(year, number, 1)];
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  await recordPast({ ...pair, at: `${dateOf(last)} 12:00`, minutes: 62 });
  await recordPast({ ...pair, at: `${dateOf(last)} 23:30`, minutes: 20 });
  await recordPast({ ...pair, at: `${dateOf(next)} 00:30`, minutes: 60 });
  return { month, next: dateOf(next), coach: pair.coach };
}

type Ending = { month: string; next: string; coach: Coach; hours: string };

/** On the 1st, at six in club time, the month's draft is there by itself, and the administrators are told; answers when it was made. */
async function expectDraftAtSix(page: Page, { month, next, coach, hours }: Ending): Promise<Date> {
  await letTimeCome(`${next}T05:55`);
  await page.goto(`/payroll/${month}`);
  await expect(page.getByRole("button", { name: "Calcular borrador" })).toBeVisible();
  await letTimeCome(`${next}T06:05`);
  const spoken = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(new Date(month));
  const letter = await letterTo("admin@zea.test", new RegExp(`^Nóminas de ${spoken} de ${month.slice(0, 4)}`));
  await page.goto(linkIn(letter, /\/payroll\//));
  await expect(page).toHaveURL(new RegExp(`/payroll/${month}`));
  await expect(page.getByText("Borrador", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Borrador del .*\b0?6:00/)).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(coach.name) })).toContainText(hours);
  const [report] = await query<{ at: Date; local: string; phases: string }>(
    `select drafted_at as at, to_char(drafted_at at time zone 'Europe/Madrid', 'YYYY-MM-DD HH24:MI') as local,
       (select string_agg(phase, ' ' order by finished_at) from payment_phase f where f.report_id = p.id) as phases
     from payment_report p where month = $1`,
    [month],
  );
  expect(report).toMatchObject({
    local: `${next} 06:00`,
    phases: "query minutes weeks report store draft-csv notify",
  });
  return report!.at;
}

/** A click makes the draft anew: still the one report, and nobody is told again. */
async function expectOneReport(page: Page, month: string, draftedAt: Date): Promise<void> {
  const told = (await lettersTo("admin@zea.test")).length;
  await page.getByRole("button", { name: "Recalcular" }).click();
  const reports = () =>
    query<{ isNew: boolean; phases: number }>(
      `select drafted_at > $2 as "isNew", (select count(*)::int from payment_phase f where f.report_id = p.id) as phases
       from payment_report p where month = $1`,
      [month, draftedAt],
    );
  await expect.poll(reports).toEqual([{ isNew: true, phases: 7 }]);
  expect(await lettersTo("admin@zea.test")).toHaveLength(told);
}

test("on the 1st at six in club time a month's draft is there by itself, in winter and in summer, and a click makes no second one", async ({
  page: _,
  coach,
  athlete,
  adminPage,
}) => {
  const month = await monthFromNow(0);
  const ending = await recordMonthEnd({ coach, athlete }, month);
  const first = await expectDraftAtSix(adminPage, { ...ending, hours: "1 h 22 min" });
  await expectOneReport(adminPage, month, first);

  const change = await nextClockChange();
  const pair = { coach: await makeCoach(), athlete };
  const other = await recordMonthEnd(pair, change.slice(0, 7));
  // across the hour that there is twice, or not at all
  await recordPast({ ...pair, at: `${change} 01:30`, minutes: 60 });
  const dayBefore = new Date(Date.parse(change) - 86_400_000).toISOString().slice(0, 10);
  await sleepUntil(`${dayBefore}T12:00`);
  const second = await expectDraftAtSix(adminPage, { ...other, hours: "2 h 22 min" });
  expect([first, second].map((at) => at.getUTCHours()).sort()).toEqual([4, 5]);
});
