import { countBookings, query } from "../database.ts";
import { expect, test } from "../fixtures.ts";
import { loseAnswer, loseFirstAnswers } from "../network.ts";
import { password } from "../people.ts";
import { book, slotIn } from "../slot.ts";

test.use({ viewport: { width: 390, height: 844 } });

const noConnection = "Sin conexión. Seguimos en cuanto vuelva.";
const noAnswer = "No hemos recibido respuesta. Comprueba tu conexión y vuelve a intentarlo.";

test("without a connection a page stays, says so, and opens what was pressed once it is back", async ({
  page,
  context,
  athlete: _,
}) => {
  await page.goto("/home");
  await context.setOffline(true);
  await expect(page.getByText(noConnection)).toBeVisible();
  await page.getByRole("link", { name: "Sesiones" }).click();
  await expect(page.getByRole("link", { name: "Sesiones" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Sesiones", level: 1 })).toBeVisible();
  await expect(page.getByText(noConnection)).toBeHidden();
});

test("a cancellation without a connection says so at its button, and pressing again cancels", async ({
  page,
  context,
  athlete,
  coach,
}) => {
  const { bookingId } = await book(page.request, coach, await slotIn(3));
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole("button", { name: "Cancelar la reserva" }).click();
  const confirm = page.getByRole("button", { name: "Sí, cancelar" });
  await expect(confirm).toBeEnabled();
  await context.setOffline(true);
  await confirm.click();
  await expect(page.getByText(noAnswer)).toBeInViewport();
  await context.setOffline(false);
  await confirm.dblclick();
  await expect(page.getByText("La cancelaste tú")).toBeVisible();
  expect(await countBookings(athlete.id, "CANCELLED")).toBe(1);
});

test("a cancellation whose answer was lost shows its outcome", async ({ page, athlete, coach }) => {
  const { bookingId } = await book(page.request, coach, await slotIn(3));
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole("button", { name: "Cancelar la reserva" }).click();
  await loseAnswer(page, "booking.cancel");
  await page.getByRole("button", { name: "Sí, cancelar" }).click();
  await expect(page.getByText("La cancelaste tú")).toBeVisible();
  expect(await countBookings(athlete.id, "CANCELLED")).toBe(1);
});

test("signing in without an answer says so and works the second time", async ({ page, athlete, context }) => {
  await context.clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("Correo electrónico").fill(athlete.email);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await loseAnswer(page, "sign-in/email");
  const submit = page.getByRole("main").getByRole("button", { name: "Entrar" });
  await submit.click();
  await expect(page.getByText(noAnswer)).toBeInViewport();
  await submit.dblclick();
  await expect(page).toHaveURL("/home");
});

test("where every first answer is lost, credits are asked for once, and the request is withdrawn", async ({
  page,
  athlete,
}) => {
  await loseFirstAnswers(page);
  await page.goto("/credits");
  await page.getByRole("radio", { name: /^Otra cantidad/ }).check();
  await page.getByLabel("Cuántos").fill("3");
  await page.getByRole("button", { name: "Pedir" }).dblclick();
  await page.getByRole("button", { name: "Retirar la petición" }).dblclick();
  await expect(page.getByText("Has retirado tu petición")).toBeVisible();
  const asked = await query("select credits, state from credit_request where athlete_id = $1", [athlete.id]);
  expect(asked).toEqual([{ credits: 3, state: "WITHDRAWN" }]);
});
