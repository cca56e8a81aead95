import { request as requests } from "@playwright/test";
import { currentTime } from "../clock.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { type Coach, signIn } from "../people.ts";
import { book, cancel, complete, slotIn } from "../slot.ts";

const oneMinute = 60_000;

/** A booking that can be completed, at 27.50 an hour, and its real times. */
async function endedBooking(athleteRequest: Parameters<typeof book>[0], coach: Coach) {
  const { bookingId } = await book(athleteRequest, coach, await slotIn(3));
  const actualStart = new Date(Math.floor(((await currentTime()).getTime() - 12 * oneMinute) / oneMinute) * oneMinute);
  const actualEnd = new Date(actualStart.getTime() + 10 * oneMinute);
  await query("update booking set starts_at = $2, ends_at = $3 where id = $1", [bookingId, actualStart, actualEnd]);
  await query(
    `insert into coach_rate (id, coach_id, hourly_rate_minor, valid_from)
     values (gen_random_uuid(), $1, 2750, date '2026-01-01')`,
    [coach.id],
  );
  return { bookingId, actualStart, actualEnd };
}

test("a completed session appears on the coach's home and in the payments with the same amount", async ({
  page,
  elsewhere,
  athlete,
  coach,
}) => {
  const ended = await endedBooking(page.request, coach);
  await signIn(elsewhere.request, coach.email);
  const coachPage = await elsewhere.newPage();
  await coachPage.goto("/home");
  await expect(coachPage.getByRole("heading", { name: "Falta registrarla" })).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("link", { name: "Registrar", exact: true }).click();
  await expect(coachPage).toHaveURL(new RegExp(`/sessions/${ended.bookingId}$`));

  const { amountMinor } = await complete(elsewhere.request, ended);
  expect(amountMinor).toBe(458);
  await coachPage.goto("/home");
  await expect(coachPage.getByText("Fuerza · real: 10 min")).toBeVisible();
  await expect(coachPage.getByRole("link", { name: `Evaluar a ${athlete.name}` })).toBeVisible();
  await expect(coachPage.getByText("1 sesión, 10 min")).toBeVisible();
  await expect(coachPage.getByText("4,58 €").first()).toBeVisible();
  await coachPage.getByRole("link", { name: "Ver sesión a sesión" }).click();
  await expect(coachPage).toHaveURL(/\/pay$/);
  const line = coachPage.getByRole("listitem").filter({ hasText: athlete.name });
  await expect(line).toContainText("4,58 €");
  await expect(line).toContainText("10 min");
  await expect(line).toContainText("27,50 € por hora");
  await expect(coachPage.getByRole("definition").last()).toContainText("4,58 €");
  await expectAccessible(coachPage);

  await coachPage.goto("/pay?month=2026-01");
  await expect(coachPage.getByRole("heading", { name: "Ninguna sesión registrada este mes" })).toBeVisible();
  await expectAccessible(coachPage);
});

test("a calendar feed needs no cookie, shows a cancellation, and stops working once its address is changed or switched off", async ({
  page,
  athlete: _,
  coach,
}) => {
  const { bookingId } = await book(page.request, coach, await slotIn(5));
  const stranger = await requests.newContext();
  const read = async (url: string) => {
    const response = await stranger.get(url);
    return { status: response.status(), text: await response.text(), headers: response.headers() };
  };
  await page.goto("/account");
  await page.getByRole("button", { name: "Crear mi dirección" }).click();
  const address = page.getByLabel("Tu dirección secreta");
  await expect(address).toBeFocused();
  const first = await address.inputValue();
  const opened = await read(first);
  expect(opened.headers).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-cache",
    "referrer-policy": "no-referrer",
  });
  expect(opened.text).toContain(`UID:${bookingId}`);
  expect(opened.text).toContain(`SUMMARY:Fuerza con ${coach.name}`);
  await cancel(page.request, { bookingId });
  expect((await read(first)).text).toContain("STATUS:CANCELLED");

  await expect(page.getByRole("link", { name: "Añadir a mi calendario" })).toHaveAttribute(
    "href",
    first.replace(/^https?:/, "webcal:"),
  );
  await page.getByRole("button", { name: "Cambiar la dirección" }).click();
  await expect(page.getByText("La de ahora deja de funcionar en el momento")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sí, cambiarla" }).click();
  await expect(address).not.toHaveValue(first);
  const second = await address.inputValue();
  expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
  await page.getByRole("button", { name: "Desactivar" }).click();
  await page.getByRole("button", { name: "Sí, desactivarla" }).click();
  await expect(page.getByRole("button", { name: "Crear mi dirección" })).toBeVisible();
  expect((await read(second)).status).toBe(404);
  await stranger.dispose();
});

test("an invitation is withdrawn and sent anew where it is shown", async ({ adminPage, coach }) => {
  await query(`update "user" set invited_at = now() where id = $1`, [coach.id]);
  await query("delete from account where user_id = $1", [coach.id]);
  await adminPage.setViewportSize({ width: 390, height: 844 });
  await adminPage.goto(`/coaches/${coach.id}`);
  await adminPage.getByRole("button", { name: "Retirar la invitación" }).click();
  await expect(adminPage.getByText("Invitación retirada", { exact: true })).toBeVisible();
  await expect(adminPage.locator("body")).not.toBeFocused();
  await expectAccessible(adminPage);
  await adminPage.getByRole("button", { name: "Invitar de nuevo" }).click();
  await expect(adminPage.getByText("Todavía no ha elegido su contraseña")).toBeVisible();
});
