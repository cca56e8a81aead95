import type { APIRequestContext, Page } from "@playwright/test";
import { currentTime } from "../clock.ts";
import { entriesOf, query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { type Coach, makeCoach, password } from "../people.ts";
import { book, complete, slotIn } from "../slot.ts";

const oneMinute = 60_000;
const phone = { width: 390, height: 844 };

/** A confirmed one-hour session that was due to start `minutes` ago, at 27.50 an hour. */
async function bookAround(athleteRequest: APIRequestContext, coach: Coach, minutesAgo: number) {
  const { bookingId } = await book(athleteRequest, coach, await slotIn(3));
  const now = Math.floor((await currentTime()).getTime() / oneMinute) * oneMinute;
  const startsAt = new Date(now - minutesAgo * oneMinute);
  const endsAt = new Date(startsAt.getTime() + 60 * oneMinute);
  await query("update booking set starts_at = $2, ends_at = $3 where id = $1", [bookingId, startsAt, endsAt]);
  await query(
    `insert into coach_rate (id, coach_id, hourly_rate_minor, valid_from)
     values (gen_random_uuid(), $1, 2750, date '2026-01-01') on conflict do nothing`,
    [coach.id],
  );
  return { bookingId, startsAt };
}

/** Opens the session's page on a phone. */
async function openSession(page: Page, bookingId: string): Promise<void> {
  await page.setViewportSize(phone);
  const heard = page.waitForResponse(/api\/trpc\/session\.get/);
  await page.goto(`/sessions/${bookingId}`);
  await heard;
}

const wallTime = (at: Date) =>
  new Intl.DateTimeFormat("es", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Europe/Madrid",
  }).format(at);

type Stored = { status: string; startedAt: Date | null; stoppedAt: Date | null; minutes: number | null };

async function stored(bookingId: string): Promise<Stored> {
  const [row] = await query<Stored>(
    `select b.status, b.started_at as "startedAt", b.stopped_at as "stoppedAt", r.billable_minutes as minutes
     from booking b left join session_record r on r.booking_id = b.id where b.id = $1`,
    [bookingId],
  );
  return row!;
}

test("a coach starts, stops without a connection, saves the real hours and evaluates, on a phone", async ({
  page,
  coachPage,
  athlete,
  coach,
}) => {
  const { bookingId, startsAt } = await bookAround(page.request, coach, 20);
  await openSession(coachPage, bookingId);
  await expect(coachPage.getByRole("heading", { name: athlete.name })).toBeVisible();
  await expect(coachPage.getByText("Es vuestra primera sesión.")).toBeVisible();
  await expectAccessible(coachPage);

  await coachPage.getByRole("button", { name: "Empezar" }).dblclick();
  await expect(coachPage.getByRole("button", { name: "Parar" })).toBeVisible();
  await expect.poll(async () => (await stored(bookingId)).startedAt).not.toBeNull();
  await expectAccessible(coachPage);
  const { startedAt } = await stored(bookingId);
  await openSession(coachPage, bookingId);
  await expect(coachPage.getByRole("timer")).toBeVisible();

  await coachPage.context().setOffline(true);
  await coachPage.getByRole("button", { name: "Parar" }).click();
  await expect(coachPage.getByText(/Paraste a las .*, sin conexión/)).toBeVisible();
  expect((await stored(bookingId)).stoppedAt).toBeNull();
  await coachPage.context().setOffline(false);
  await expect(coachPage.getByText(/Paraste a las .*, sin conexión/)).toBeHidden();
  expect(await stored(bookingId)).toMatchObject({ status: "CONFIRMED", startedAt, stoppedAt: expect.any(Date) });

  await expect(coachPage.getByRole("heading", { name: "Revisa las horas" })).toBeVisible();
  const from = coachPage.getByLabel("Empezó");
  for (const [typed, shown] of [
    ["9", "09:00"],
    ["2130", "21:30"],
    ["9.30 pm", "9.30 pm"],
    ["24:00", "24:00"],
  ] as const) {
    await from.fill(typed);
    await from.blur();
    await expect(from).toHaveValue(shown);
  }
  await expect(from).toHaveAccessibleDescription("Escribe la hora así: 09:30 o 21:30.");
  await expect(coachPage.getByRole("button", { name: "Guardar la sesión" })).toBeDisabled();
  await from.fill(wallTime(startsAt));
  await coachPage.getByLabel("Terminó").fill(wallTime(new Date(startsAt.getTime() + 18 * oneMinute)));
  await expect(coachPage.getByText(/^18\s*min$/)).toBeVisible();
  await expect(coachPage.getByText("8,25 €")).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Guardar la sesión" }).dblclick();
  await expect(coachPage.getByRole("heading", { name: "Sesión guardada" })).toBeFocused();
  expect(await stored(bookingId)).toMatchObject({ status: "COMPLETED", minutes: 18 });

  await coachPage.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(coachPage.getByText("Elige del 1 al 5.")).toHaveCount(2);
  const score = (name: string, value: string) =>
    coachPage.getByRole("radiogroup", { name }).getByRole("radio", { name: value });
  await expect(score("Esfuerzo", "1")).toBeFocused();
  await score("Esfuerzo", "4").check();
  await score("Técnica", "3").check();
  await coachPage.getByLabel("Próximos objetivos").fill("Bajar más despacio en la sentadilla");
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(coachPage.getByText("Evaluación guardada.")).toBeVisible();
  await coachPage.getByRole("button", { name: "Cambiar" }).click();
  await score("Técnica", "5").check();
  await coachPage.getByRole("button", { name: "Guardar la evaluación" }).click();
  await expect(coachPage.getByText("Evaluación guardada.")).toBeVisible();
  await expectAccessible(coachPage);
  const evaluations = await query("select effort, technique, is_late from evaluation where booking_id = $1", [
    bookingId,
  ]);
  expect(evaluations).toEqual([{ effort: 4, technique: 5, is_late: false }]);
});

test("recording a no-show shows that the credit is lost and can be undone for ten minutes", async ({
  page,
  coachPage,
  athlete,
  coach,
}) => {
  const { bookingId } = await bookAround(page.request, coach, 16);
  await openSession(coachPage, bookingId);
  await coachPage.getByRole("button", { name: "No vino" }).click();
  await expect(coachPage.getByText(`¿${athlete.name} no ha venido?`)).toBeFocused();
  await expect(coachPage.getByText("Su crédito queda gastado.")).toBeVisible();
  await expect(coachPage.getByText("No cobras nada por esta sesión.")).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Sí, no vino" }).click();
  await expect(coachPage.getByRole("heading", { name: "No vino" })).toBeFocused();
  await expectAccessible(coachPage);
  expect(await stored(bookingId)).toMatchObject({ status: "NO_SHOW", minutes: null });
  await coachPage.getByRole("button", { name: "Deshacer" }).click();
  await expect(coachPage.getByRole("button", { name: "Empezar" })).toBeVisible();
  expect((await stored(bookingId)).status).toBe("CONFIRMED");

  await coachPage.getByRole("button", { name: "No vino" }).click();
  await coachPage.getByRole("button", { name: "Sí, no vino" }).click();
  await expect(coachPage.getByRole("heading", { name: "No vino" })).toBeVisible();
  await query("update booking set no_show_at = no_show_at - interval '11 minutes' where id = $1", [bookingId]);
  await coachPage.reload();
  await expect(coachPage.getByText("Ya han pasado 10 minutos.")).toBeVisible();
  await expect(coachPage.getByRole("button", { name: "Deshacer" })).toHaveCount(0);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("hours saved on another device are shown, and nothing is saved twice", async ({
  page,
  coachPage,
  athlete: _,
  coach,
}) => {
  const { bookingId, startsAt } = await bookAround(page.request, coach, 50);
  await openSession(coachPage, bookingId);
  await coachPage.getByRole("button", { name: "Escribir las horas" }).click();
  await coachPage.getByLabel("Terminó").fill(wallTime(new Date(startsAt.getTime() + 30 * oneMinute)));
  await expect(coachPage.getByText(/^30\s*min$/)).toBeVisible();
  const actualEnd = new Date(startsAt.getTime() + 40 * oneMinute);
  await complete(coachPage.request, { bookingId, actualStart: startsAt, actualEnd });
  await coachPage.getByRole("button", { name: "Guardar la sesión" }).click();
  await expect(coachPage.getByText(/Ya estaba guardada: .*40 min/)).toBeVisible();
  await expect(coachPage.getByText(/^40\s*min$/)).toBeVisible();
  expect((await stored(bookingId)).minutes).toBe(40);
});

test("pressing the timer after the session has expired redirects to sign-in and keeps the time", async ({
  page,
  coachPage,
  athlete: _,
  coach,
}) => {
  const { bookingId } = await bookAround(page.request, coach, 5);
  await openSession(coachPage, bookingId);
  await coachPage.context().clearCookies();
  const pressedAt = await currentTime();
  await coachPage.getByRole("button", { name: "Empezar" }).click();
  await expect(coachPage.getByText("Tu sesión ha terminado")).toBeVisible();
  expect((await stored(bookingId)).startedAt).toBeNull();
  await coachPage.getByLabel("Correo electrónico").fill(coach.email);
  await coachPage.getByLabel("Contraseña", { exact: true }).fill(password);
  await coachPage.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(coachPage.getByRole("button", { name: "Parar" })).toBeVisible();
  await expect.poll(async () => (await stored(bookingId)).startedAt).not.toBeNull();
  const { startedAt } = await stored(bookingId);
  expect(Math.abs((startedAt?.getTime() ?? 0) - pressedAt.getTime())).toBeLessThan(5_000);
});

test("another coach's session is not found", async ({ page, coachPage, athlete: _ }) => {
  const { bookingId } = await book(page.request, await makeCoach(), await slotIn(3));
  await coachPage.goto(`/sessions/${bookingId}`);
  await expect(coachPage.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
});
