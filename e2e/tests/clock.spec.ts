import type { Page } from "@playwright/test";
import { advanceDays, advanceTo, nextClockChange, skipTo } from "../clock.ts";
import { entriesOf, query } from "../database.ts";
import { monthFromNow, recordPastSession } from "../expected-payment.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailsTo, mailTo } from "../mailbox.ts";
import { type Athlete, type Coach, makeAthlete, makeCoach } from "../people.ts";
import { book, slotIn } from "../slot.ts";

test.slow();
// the clock is shared, so these journeys run one after the other
test.describe.configure({ mode: "default" });

test("an athlete who does not complete the profile is reminded and deactivated, then asks for reactivation and gets it", async ({
  page,
  elsewhere,
  adminPage,
  coach,
}) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  const trained = await makeAthlete(elsewhere.request);
  await book(elsewhere.request, coach, await slotIn(5));
  const before = (await mailsTo(athlete.email)).length;
  await advanceDays(8);

  await mailTo(athlete.email, /desactiva/i);
  expect((await mailsTo(athlete.email)).length - before).toBe(3);
  expect(
    (await mailsTo(trained.email)).filter(({ subject }) => /^Recordatorio|^A las 10:30/.test(subject)),
  ).toHaveLength(2);

  await page.goto("/home");
  await expect(page.getByRole("heading", { name: "Tu cuenta está desactivada" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pedir la reactivación" }).click();
  await expect(page.getByText(/Pediste la reactivación el/)).toBeVisible();

  await adminPage.goto(`/athletes?athlete=${athlete.id}`);
  const drawer = adminPage.getByRole("complementary", { name: `Ficha de ${athlete.name}` });
  await expect(drawer.getByText("Reactivación pedida")).toBeVisible();
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Reactivar" }).click();
  await expect(drawer.getByText(/^Reactivada\. Le hemos escrito/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Ampliar" })).toBeVisible();

  await mailTo(athlete.email, /perfil/i);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Completa tu perfil para reservar" })).toBeVisible();
});

test("a cancellation whose free limit passes between the question and the press says so and asks again", async ({
  page,
  athlete,
  coach,
}) => {
  const startsAt = await slotIn(2);
  const { bookingId } = await book(page.request, coach, startsAt);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole("button", { name: "Cancelar la reserva" }).click();
  await expect(page.getByText("Si cancelas ahora, recuperas 1 crédito.")).toBeVisible();
  const [date] = new Date(startsAt.getTime() - 86_400_000).toISOString().split("T");
  await advanceTo(`${date}T10:31`);

  await page.getByRole("button", { name: "Sí, cancelar" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Esto ha cambiado" })).toBeFocused();
  await expect(page.getByText("Si cancelas ahora, el crédito no se devuelve.")).toBeInViewport();
  await expectAccessible(page);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
  await page.getByRole("button", { name: "Sí, cancelar" }).dblclick();
  await expect(page.getByText("La cancelaste tú")).toBeVisible();
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

type Pair = { coach: Coach; athlete: Athlete };

/** Sessions of 62 and 20 minutes at the end of a month, and one of an hour at the start of the next. */
async function recordMonthEnd(pair: Pair, month: string) {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const [last, next] = [Date.UTC(year, number, 0), Date.UTC(year, number, 1)];
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  await recordPastSession({ ...pair, at: `${dateOf(last)} 12:00`, minutes: 62 });
  await recordPastSession({ ...pair, at: `${dateOf(last)} 23:30`, minutes: 20 });
  await recordPastSession({ ...pair, at: `${dateOf(next)} 00:30`, minutes: 60 });
  return { month, next: dateOf(next), coach: pair.coach };
}

type Ending = { month: string; next: string; coach: Coach; hours: string };

/** On the 1st at 06:00 club time the draft exists and the administrators are notified; returns when it was made. */
async function expectDraftAtSix(page: Page, { month, next, coach, hours }: Ending): Promise<Date> {
  await advanceTo(`${next}T05:55`);
  await page.goto(`/payroll/${month}`);
  await expect(page.getByRole("button", { name: "Calcular borrador" })).toBeVisible();
  await advanceTo(`${next}T06:05`);
  const spoken = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(new Date(month));
  const mail = await mailTo("admin@zea.test", new RegExp(`^Nóminas de ${spoken} de ${month.slice(0, 4)}`));
  await page.goto(linkIn(mail, /\/payroll\//));
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

/** A click refreshes the draft: still one report, and no second notification. */
async function expectOneReport(page: Page, month: string, draftedAt: Date): Promise<void> {
  const told = (await mailsTo("admin@zea.test")).length;
  await page.getByRole("button", { name: "Recalcular" }).click();
  const reports = () =>
    query<{ isNew: boolean; phases: number }>(
      `select drafted_at > $2 as "isNew", (select count(*)::int from payment_phase f where f.report_id = p.id) as phases
       from payment_report p where month = $1`,
      [month, draftedAt],
    );
  await expect.poll(reports).toEqual([{ isNew: true, phases: 7 }]);
  expect(await mailsTo("admin@zea.test")).toHaveLength(told);
}

test("on the 1st at 06:00 club time the month's draft is made, in winter and in summer, and a click makes no second one", async ({
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
  // across the repeated or skipped hour of a DST change
  await recordPastSession({ ...pair, at: `${change} 01:30`, minutes: 60 });
  const dayBefore = new Date(Date.parse(change) - 86_400_000).toISOString().slice(0, 10);
  await skipTo(`${dayBefore}T12:00`);
  const second = await expectDraftAtSix(adminPage, { ...other, hours: "2 h 22 min" });
  expect([first, second].map((at) => at.getUTCHours()).sort()).toEqual([4, 5]);
});
