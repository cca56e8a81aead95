import type { APIRequestContext, Page } from "@playwright/test";
import { query } from "../database.ts";
import { endSession } from "../end-session.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import type { Athlete, Coach } from "../people.ts";

type Ended = { athlete: Athlete; coach: Coach; page: Page; coachRequest: APIRequestContext };

/** A completed session, and the mail's link for a rating of 4. */
async function asked({ athlete, coach, page, coachRequest }: Ended) {
  const bookingId = await endSession({ athleteRequest: page.request, coachRequest, coach }, "complete");
  const mail = await mailTo(athlete.email, /Qué tal la sesión/);
  return { bookingId, link: linkIn(mail, /\/rate\/[\w-]{43}\?rating=4/) };
}

const answersOf = (bookingId: string) =>
  query<{ rating: number; comments: string | null; is_late: boolean }>(
    "select rating, comments, is_late from feedback where booking_id = $1",
    [bookingId],
  );

test("a session is rated from the mail without signing in; only the button records it, and it can be changed", async ({
  page,
  elsewhere,
  athlete,
  coach,
  browser,
}) => {
  const { bookingId, link } = await asked({ athlete, coach, page, coachRequest: elsewhere.request });
  const stranger = await browser.newContext();
  const mailed = await stranger.newPage();
  const response = await mailed.goto(link);
  expect(response?.headers()).toMatchObject({
    "referrer-policy": "no-referrer",
    "cache-control": expect.stringContaining("no-store"),
    "x-robots-tag": expect.stringContaining("noindex"),
  });
  await mailed.reload();
  await mailed.reload();
  await expect(mailed.getByRole("heading", { name: "¿Cómo fue tu sesión?" })).toBeVisible();
  await expect(mailed.getByRole("radio", { name: "4 de 5, Buena" })).toBeChecked();
  await expect(mailed.getByText(`Fuerza con ${coach.name}`)).toBeVisible();
  await expectAccessible(mailed);
  expect(await answersOf(bookingId)).toEqual([]);

  await mailed.getByRole("button", { name: "Enviar mi valoración" }).click();
  await expect(mailed.getByRole("heading", { name: "Gracias por tu valoración" })).toBeFocused();
  expect(await answersOf(bookingId)).toEqual([{ rating: 4, comments: null, is_late: false }]);
  await mailed.getByRole("radio", { name: "5 de 5, Excelente" }).press("Space");
  await mailed.getByLabel("Comentarios").fill("He aprendido a respirar");
  await expectAccessible(mailed);
  await mailed.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(mailed.getByText(/Hemos guardado un 5 de 5/)).toBeVisible();
  expect(await answersOf(bookingId)).toEqual([{ rating: 5, comments: "He aprendido a respirar", is_late: false }]);
  expect(await stranger.cookies()).toEqual([]);
  await stranger.close();

  await page.goto(`/bookings/${bookingId}`);
  await expect(page.getByRole("radio", { name: "5 de 5, Excelente" })).toBeChecked();
  await expect(page.getByLabel("Comentarios")).toHaveValue("He aprendido a respirar");
  await expect(page.getByText(/Puedes cambiarla hasta el/)).toBeVisible();
  await expectAccessible(page);
});

test("an expired rating link opens the session after sign-in, where a late rating is stored as late", async ({
  page,
  elsewhere,
  athlete,
  coach,
}) => {
  const { bookingId, link } = await asked({ athlete, coach, page, coachRequest: elsewhere.request });
  await query(
    "update answer_wait set state = 'TIMED_OUT', settled_at = now() where booking_id = $1 and kind = 'FEEDBACK'",
    [bookingId],
  );
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "El plazo de este enlace ha terminado" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Entrar y valorar la sesión" }).click();
  await expect(page).toHaveURL(new RegExp(`/bookings/${bookingId}`));
  await page.getByRole("button", { name: "Enviar mi valoración" }).click();
  await expect(page.getByText("Elige un número del 1 al 5.")).toBeVisible();
  await page.getByRole("radio", { name: "2 de 5, Mala" }).press("Space");
  await page.getByRole("button", { name: "Enviar mi valoración" }).click();
  await expect(page.getByText("Fuera de plazo", { exact: true })).toBeVisible();
  expect(await answersOf(bookingId)).toEqual([{ rating: 2, comments: null, is_late: true }]);

  await page.goto(`/rate/${"a".repeat(43)}?rating=4`);
  await expect(page.getByRole("heading", { name: "Este enlace no funciona" })).toBeVisible();
  await expectAccessible(page);
});

test("home asks for the rating; progress is shown to the athlete and the coach", async ({
  page,
  elsewhere,
  athlete,
  coach,
}) => {
  await page.goto("/progress");
  await expect(page.getByRole("heading", { name: "Aquí verás cómo mejoras" })).toBeVisible();
  const { bookingId } = await asked({ athlete, coach, page, coachRequest: elsewhere.request });
  await page.goto("/home");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Valorar con 3 de 5" }).click();
  await expect(page.getByRole("radio", { name: "3 de 5, Normal" })).toBeChecked();
  expect(await answersOf(bookingId)).toEqual([]);
  await page.getByRole("button", { name: "Enviar mi valoración" }).click();
  await expect(page.getByText(/^Enviada el .* Puedes cambiarla hasta el/)).toBeVisible();

  await page.goto("/progress");
  await expect(page.getByRole("img", { name: /Gráfico de barras/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /Gráfico de líneas/ })).toBeVisible();
  await page.getByText("Ver los datos en una tabla").first().click();
  await expect(page.getByRole("row", { name: /1 1 h/ })).toBeVisible();
  await expectAccessible(page);

  const coachPage = await elsewhere.newPage();
  await coachPage.goto("/athletes");
  await expect(coachPage.getByRole("link", { name: "Evaluación pendiente" })).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("searchbox", { name: "Buscar un atleta" }).fill(athlete.name.toUpperCase());
  await expect(coachPage).toHaveURL(/search=/);
  await coachPage.getByRole("link", { name: athlete.name, exact: true }).click();
  await expect(coachPage.getByRole("heading", { name: athlete.name })).toBeVisible();
  await expect(coachPage.getByText(/No ha dado permiso para guardar sus datos de salud/)).toBeVisible();
  await expect(coachPage.getByText("3 de 5", { exact: true })).toBeVisible();
  await expectAccessible(coachPage);
});
