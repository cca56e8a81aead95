import { countBookings, entriesOf, query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { loseAnswer } from "../network.ts";
import { giveCredit, makeAthlete } from "../people.ts";
import { book, confirmPath, slotIn } from "../slot.ts";

const bookIt = /^Reservar .*10:30/;

test("a second athlete who wants the same slot sees that it is taken and picks one of the nearest", async ({
  page,
  elsewhere,
  athlete: _,
  coach,
}) => {
  const startsAt = await slotIn(3);
  const late = await makeAthlete(elsewhere.request);
  const latePage = await elsewhere.newPage();
  await page.goto(confirmPath(coach, startsAt));
  await latePage.goto(confirmPath(coach, startsAt));
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();

  await latePage.getByRole("button", { name: bookIt }).click();
  await expect(latePage.getByRole("heading", { name: "No hemos podido darte esa hora" })).toBeVisible();
  await expect(latePage.getByText("Otra persona se ha adelantado")).toBeVisible();
  await expectAccessible(latePage);
  const nearest = latePage.getByRole("region", { name: "Las horas libres más cercanas" }).getByRole("button");
  await expect(nearest).toHaveCount(3);
  await nearest.first().click();
  await expect(latePage.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await entriesOf(late.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("an athlete without credits learns it before confirming and is not debited", async ({ page, athlete, coach }) => {
  await book(page.request, coach, await slotIn(4));
  await page.goto(confirmPath(coach, await slotIn(3)));
  await expect(page.getByText("No te quedan créditos")).toBeVisible();
  await expect(page.getByRole("button", { name: bookIt })).toHaveCount(0);
  await expectAccessible(page);
  expect((await book(page.request, coach, await slotIn(3))).status).toBe("REJECTED");
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("a double click makes one booking", async ({ page, athlete, coach }) => {
  await page.goto(confirmPath(coach, await slotIn(3)));
  await page.getByRole("button", { name: bookIt }).dblclick();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await countBookings(athlete.id, "REQUESTED", "CONFIRMED", "REJECTED")).toBe(1);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("going back after a booking does not request it again", async ({ page, athlete, coach }) => {
  await page.goto(`/coaches/${coach.id}`);
  await page.goto(confirmPath(coach, await slotIn(3)));
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: coach.name })).toBeVisible();
  await page.goForward();
  await expect(page.getByText("Confirmada", { exact: true })).toBeVisible();
  expect(await countBookings(athlete.id, "REQUESTED", "CONFIRMED", "REJECTED")).toBe(1);
});

test("two tabs on the same slot make one booking, and the second one says so", async ({
  page,
  context,
  athlete,
  coach,
}) => {
  const path = confirmPath(coach, await slotIn(3));
  const other = await context.newPage();
  await page.goto(path);
  await other.goto(path);
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  await other.getByRole("button", { name: bookIt }).click();
  await expect(other.getByRole("heading", { name: "No hemos podido darte esa hora" })).toBeVisible();
  expect(await countBookings(athlete.id, "CONFIRMED")).toBe(1);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("offline, the page says so, and retrying makes one booking", async ({ page, context, athlete, coach }) => {
  await page.goto(confirmPath(coach, await slotIn(3)));
  await context.setOffline(true);
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByText("no se hará dos veces")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Volver a intentarlo" }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await countBookings(athlete.id, "REQUESTED", "CONFIRMED", "REJECTED")).toBe(1);
});

test("a request whose response was lost is not made twice", async ({ page, athlete, coach }) => {
  await page.goto(confirmPath(coach, await slotIn(3)));
  await loseAnswer(page, "booking.request");
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByText("no se hará dos veces")).toBeVisible();
  await page.getByRole("button", { name: "Volver a intentarlo" }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await countBookings(athlete.id, "REQUESTED", "CONFIRMED", "REJECTED")).toBe(1);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1"]);
});

test("a slot whose booking was cancelled after a lost answer is booked anew", async ({ page, athlete, coach }) => {
  const path = confirmPath(coach, await slotIn(3));
  await page.goto(path);
  await loseAnswer(page, "booking.request");
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByText("no se hará dos veces")).toBeVisible();
  await page.goto("/bookings");
  await page.getByRole("main").getByRole("link", { name: /10:30/ }).click();
  await page.getByRole("button", { name: "Cancelar la reserva" }).click();
  await page.getByRole("button", { name: "Sí, cancelar" }).click();
  await expect(page.getByText("La cancelaste tú")).toBeVisible();
  await page.goto(path);
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1", "REFUND 1", "BOOKING -1"]);
});

test("a slot whose price and length changed meanwhile is not booked until the new ones were shown", async ({
  page,
  athlete,
  coach,
}) => {
  await giveCredit(athlete);
  await giveCredit(athlete);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(confirmPath(coach, await slotIn(3)));
  await expect(page.getByText("Cuesta 1 crédito")).toBeVisible();
  await query("update session_type set credits = 3, minutes = 90 where id = $1", [coach.sessionTypeId]);
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Esto ha cambiado" })).toBeFocused();
  await expect(page.getByText("Cuesta 3 créditos")).toBeVisible();
  await expectAccessible(page);
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "ADJUSTMENT 1", "ADJUSTMENT 1"]);
  await page.getByRole("button", { name: bookIt }).dblclick();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "ADJUSTMENT 1", "ADJUSTMENT 1", "BOOKING -3"]);
});

test("an expired session redirects to sign-in and back to the slot", async ({ page, context, athlete, coach }) => {
  await page.goto(confirmPath(coach, await slotIn(3)));
  await context.clearCookies();
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByText("Tu sesión ha terminado")).toBeVisible();
  await page.getByLabel("Correo electrónico").fill(athlete.email);
  await page.getByLabel("Contraseña", { exact: true }).fill("una frase larga y facil");
  await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await page.getByRole("button", { name: bookIt }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
});

test("another athlete's booking is not found", async ({ page, elsewhere, athlete: _, coach }) => {
  await makeAthlete(elsewhere.request);
  const { bookingId } = await book(elsewhere.request, coach, await slotIn(3));
  await page.goto(`/bookings/${bookingId}`);
  await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
});
