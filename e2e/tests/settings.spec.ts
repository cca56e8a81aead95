import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { makeAthlete, newPerson, password } from "../people.ts";
import { adminUrl, webUrl } from "../setting.ts";
import { book, confirmPath, slotIn } from "../slot.ts";

// the settings are shared, so these journeys run one after the other
test.describe.configure({ mode: "default" });

test("a coach is invited by an administrator, chooses a password from the mail and sees the agenda", async ({
  adminPage,
  page,
}) => {
  const { name, email } = newPerson();
  await adminPage.goto("/coaches");
  await adminPage.getByRole("link", { name: "Invitar" }).click();
  const drawer = adminPage.getByRole("complementary", { name: "Invitar a un entrenador" });
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(drawer.getByText("Escribe un importe por hora")).toBeVisible();
  await drawer.getByLabel("Nombre y apellidos").fill(name);
  await drawer.getByLabel("Correo electrónico").fill(email);
  await drawer.getByRole("checkbox").first().check();
  await drawer.getByLabel("Tarifa por hora").fill("27.50");
  await drawer.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(drawer.getByText("¿27,50? Los decimales van con coma")).toBeVisible();
  await drawer.getByLabel("Tarifa por hora").fill(" 27,5 €");
  await drawer.getByLabel("Nombre y apellidos").focus();
  await expect(drawer.getByLabel("Tarifa por hora")).toHaveValue("27,50");
  await drawer.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(adminPage.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(adminPage.getByText("Invitado", { exact: true })).toBeVisible();
  await expect(adminPage.getByText(/27,50\s€ por hora/).first()).toBeVisible();
  await expectAccessible(adminPage);

  await adminPage.getByLabel("Por hora").fill("1,500");
  await adminPage.getByLabel("Vale desde").fill("2199-01-01");
  await adminPage.getByRole("button", { name: "Añadir tarifa" }).click();
  await expect(adminPage.getByText("1,500 tiene 3 decimales: escribe 1,50 o 1.500.")).toBeVisible();
  await adminPage.getByLabel("Por hora").fill("1.500");
  await adminPage.getByRole("button", { name: "Añadir tarifa" }).click();
  await expect(adminPage.getByText(/1\.500,00\s€ por hora/).first()).toBeVisible();

  const first = linkIn(await mailTo(email, /invitado a dar sesiones/), /reset-password/);
  await adminPage.getByRole("button", { name: "Enviar otra vez" }).click();
  await expect(adminPage.getByText(/El enlace anterior ya no vale/)).toBeVisible();
  await page.goto(first);
  await page.getByLabel("Contraseña nueva").fill(password);
  await page.getByRole("button", { name: "Guardar la contraseña" }).click();
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();

  const link = linkIn(await mailTo(email, /invitado a dar sesiones/), /reset-password/);
  expect(new URL(link).origin).toBe(new URL(webUrl).origin);
  await page.goto(link);
  await page.getByLabel("Contraseña nueva").fill(password);
  await page.getByRole("button", { name: "Guardar la contraseña" }).click();
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Entrar" }).click();
  await expect(page).toHaveURL(/\/home$/);
  await page.goto("/agenda");
  await expect(page.getByRole("button", { name: "Nueva reserva" })).toBeVisible();

  await adminPage.reload();
  await expect(adminPage.getByText("Activo", { exact: true })).toBeVisible();
  await expect(adminPage.getByRole("button", { name: "Enviar otra vez" })).toHaveCount(0);
});

test("inviting an address that is in use is refused with a message", async ({ adminPage, athlete }) => {
  await adminPage.goto("/settings/people");
  await adminPage.getByLabel("Nombre y apellidos").fill("Otra Persona");
  await adminPage.getByLabel("Correo electrónico").fill(athlete.email);
  await adminPage.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(adminPage.getByText("Ese correo ya tiene cuenta en el club.")).toBeVisible();
  await expectAccessible(adminPage);
});

test("an invited administrator can no longer sign in once access is revoked", async ({ adminPage, elsewhere }) => {
  const { name, email } = newPerson();
  await adminPage.goto("/settings/people");
  await adminPage.getByLabel("Nombre y apellidos").fill(name);
  await adminPage.getByLabel("Correo electrónico").fill(email);
  await adminPage.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(adminPage.getByText(`Invitación enviada a ${email}.`)).toBeVisible();

  const link = linkIn(await mailTo(email, /invitado a administrar/), /reset-password/);
  expect(new URL(link).origin).toBe(new URL(adminUrl).origin);
  const theirs = await elsewhere.newPage();
  await theirs.goto(link);
  await theirs.getByLabel("Contraseña nueva").fill(password);
  await theirs.getByRole("button", { name: "Guardar la contraseña" }).click();
  await theirs.getByLabel("Correo electrónico").fill(email);
  await theirs.getByLabel("Contraseña", { exact: true }).fill(password);
  await theirs.getByRole("button", { name: "Entrar" }).click();
  await expect(theirs).not.toHaveURL(/sign-in/);

  await adminPage.reload();
  const line = adminPage.getByRole("listitem").filter({ hasText: email });
  await line.getByText("Retirar el acceso").first().click();
  await line.getByLabel("Motivo").fill("Ya no trabaja en el club");
  await line.getByRole("button", { name: "Retirar el acceso" }).click();
  await expect(line).toHaveCount(0);
  await theirs.goto(`${adminUrl}/settings`);
  await expect(theirs).toHaveURL(/sign-in/);
});

test("a changed policy applies to new bookings only", async ({ page, elsewhere, athlete, coach, adminPage }) => {
  const later = await makeAthlete(elsewhere.request);
  await book(page.request, coach, await slotIn(3));
  await adminPage.goto("/settings");
  const field = adminPage.getByLabel("Cancelación gratuita hasta");
  await expect(field).toHaveValue(/\d/);
  const before = Number(await field.inputValue());
  await expectAccessible(adminPage);
  await field.fill("1000");
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Está fuera de los límites.")).toBeVisible();
  await field.fill(String(before + 1));
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Ajustes guardados.")).toBeVisible();

  await book(elsewhere.request, coach, await slotIn(3, "12:30"));
  const hoursOf = async (athleteId: string) => {
    const [booking] = await query<{ hours: number }>(
      "select free_cancellation_hours as hours from booking where athlete_id = $1",
      [athleteId],
    );
    return booking?.hours;
  };
  expect([await hoursOf(athlete.id), await hoursOf(later.id)]).toEqual([before, before + 1]);

  await field.fill(String(before));
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(field).toHaveValue(String(before));
  await expect(adminPage.getByRole("button", { name: "Guardar" })).toHaveCount(0);
});

test("when two administrators change the settings at once, the second sees the first one's value beside the own and decides", async ({
  adminPage,
}) => {
  const other = await adminPage.context().newPage();
  for (const one of [adminPage, other]) await one.setViewportSize({ width: 390, height: 844 });
  await adminPage.goto("/settings");
  await other.goto("/settings");
  const [requests, feedback, welcome] = [
    "Responder a una petición de créditos",
    "Valorar la sesión",
    "Créditos de bienvenida",
  ].map((name) => ({ theirs: adminPage.getByLabel(name), mine: other.getByLabel(name) })) as [Pair, Pair, Pair];
  type Pair = { theirs: Locator; mine: Locator };
  await expect(requests.theirs).toHaveValue(/\d/);
  await expect(requests.mine).toHaveValue(/\d/);
  const [before, feedbackBefore] = [await requests.theirs.inputValue(), await feedback.theirs.inputValue()];
  const welcomeBefore = await welcome.theirs.inputValue();
  const save = async (page: Page) => page.getByRole("button", { name: "Guardar" }).click();
  const expectSaved = (page: Page) => expect(page.getByRole("button", { name: "Guardar" })).toHaveCount(0);

  await requests.theirs.fill("30");
  await feedback.theirs.fill("31");
  await save(adminPage);
  await expectSaved(adminPage);
  await requests.mine.fill("36");
  await welcome.mine.fill("7");
  await save(other);
  const message = other.getByRole("alert").filter({ hasText: "Otra persona ha guardado los ajustes mientras tanto." });
  await expect(message).toBeFocused();
  await expect(message).toContainText("Un campo tiene ahora otro valor");
  await expect(message).toBeInViewport();
  await expect(requests.mine).toHaveValue("36");
  await expect(welcome.mine).toHaveValue("7");
  await expect(feedback.mine).toHaveValue("31");
  await expect(other.getByText(/^Ahora: 30 horas/)).toHaveText(/Lo ha guardado .+: .+\d\d:\d\d\./);
  await expectAccessible(other);
  await message.getByRole("button", { name: "Ver el campo" }).click();
  await expect(requests.mine).toBeFocused();

  await requests.theirs.fill("40");
  await save(adminPage);
  await expectSaved(adminPage);
  await save(other);
  await expect(message).toBeFocused();
  await expect(other.getByText(/^Ahora: 40 horas/)).toBeVisible();
  await expect(requests.mine).toHaveValue("36");
  await save(other);
  await expectSaved(other);
  await expect(requests.mine).toHaveValue("36");

  await requests.theirs.fill("50");
  await save(adminPage);
  await expect(adminPage.getByText(/^Ahora: 36 horas/)).toBeVisible();
  await adminPage.getByRole("button", { name: "Usar este valor" }).click();
  await expect(requests.theirs).toHaveValue("36");
  await expect(requests.theirs).toBeFocused();
  await expectSaved(adminPage);
  await requests.mine.fill(before);
  await feedback.mine.fill(feedbackBefore);
  await welcome.mine.fill(welcomeBefore);
  await save(other);
  await expectSaved(other);
});

test("leaving with unsaved changes asks first; a session type is created, assigned and changed", async ({
  adminPage,
  coach,
}) => {
  await adminPage.goto("/settings");
  await adminPage.getByLabel("Créditos de bienvenida").fill("7");
  await adminPage.getByRole("link", { name: "Tipos de sesión" }).click();
  await expect(adminPage.getByText("¿Salir sin guardar?")).toBeVisible();
  await adminPage.getByRole("button", { name: "Salir sin guardar" }).click();
  await expect(adminPage.getByRole("heading", { level: 1, name: "Tipos de sesión" })).toBeVisible();

  const name = `Pista ${coach.id.slice(0, 8)}`;
  await adminPage.getByRole("link", { name: "Nuevo tipo" }).click();
  const drawer = adminPage.getByRole("complementary");
  await drawer.getByLabel("Nombre en español").fill(name);
  await drawer.getByLabel("Nombre en inglés").fill(`Track ${coach.id.slice(0, 8)}`);
  await drawer.getByRole("checkbox", { name: coach.name }).check();
  await drawer.getByRole("button", { name: "Nuevo tipo" }).click();
  await expect(adminPage.getByRole("complementary", { name })).toBeVisible();
  await expectAccessible(adminPage);
  await drawer.getByLabel("Duración").fill("45,5");
  await drawer.getByRole("button", { name: "Guardar" }).click();
  await expect(drawer.getByText("45,5 no es un número entero: escribe 45 o 46.")).toBeVisible();
  await drawer.getByLabel("Duración").fill("45");
  await drawer.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Tipo de sesión guardado.")).toBeVisible();
  const rows = await query(
    "select t.minutes, g.coach_id from session_type t join coach_session_type g on g.session_type_id = t.id where t.name->>'es' = $1",
    [name],
  );
  expect(rows).toEqual([{ minutes: 45, coach_id: coach.id }]);
});

test("an administrator says where the club is; an athlete finds it on the pages, in the mail and in the calendar", async ({
  adminPage,
  page,
  athlete,
  coach,
}) => {
  for (const one of [adminPage, page]) await one.setViewportSize({ width: 390, height: 844 });
  const suffix = coach.id.slice(0, 8);
  const [address, directions] = [
    `Calle del Olmo ${suffix}, 28045 Madrid`,
    "Entra por la puerta 3; el metro, a un paso.",
  ];
  await adminPage.goto("/settings");
  await adminPage.getByRole("link", { name: "El club" }).click();
  await adminPage.getByLabel("Dirección").fill(address);
  await adminPage.getByLabel("Cómo llegar, en español").fill(directions);
  await adminPage.getByLabel("Teléfono").fill("llámanos");
  await expectAccessible(adminPage);
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Escribe un teléfono de 6 a 15 cifras")).toBeVisible();
  await expect(adminPage.getByLabel("Teléfono")).toBeFocused();
  await adminPage.getByLabel("Teléfono").fill("+34 600 000 001");
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Ya se ve en las páginas y en los correos.")).toBeVisible();
  await adminPage.goto(`/settings/types?type=${coach.sessionTypeId}`);
  await adminPage.getByLabel("Punto de encuentro en español").fill("Pista, puerta 3");
  await adminPage.getByRole("complementary").getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Tipo de sesión guardado.")).toBeVisible();

  const startsAt = await slotIn(3, "16:30");
  await page.goto(confirmPath(coach, startsAt));
  const place = page.getByRole("region", { name: "Dónde es" });
  for (const text of ["Pista, puerta 3", address, directions]) await expect(place).toContainText(text);
  await page.getByRole("button", { name: /^Reservar / }).click();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  await expectAccessible(page);
  const way = place.getByRole("link", { name: "Cómo llegar" });
  expect(new URL((await way.getAttribute("href")) ?? "").searchParams.get("destination")).toBe(address);
  await expect(way).toHaveAttribute("rel", "noreferrer");
  await expect(place.getByRole("link", { name: "Llamar al club" })).toHaveAttribute("href", "tel:+34600000001");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Añadir al calendario" }).click(),
  ]);
  const calendar = (await readFile(await file.path(), "utf8")).replaceAll("\r\n ", "");
  expect(calendar).toContain(`LOCATION:Pista\\, puerta 3\\, ${address.replaceAll(",", "\\,")}\r\n`);
  expect(calendar).toContain(directions.replaceAll(";", "\\;").replaceAll(",", "\\,"));

  const { html } = await mailTo(athlete.email, /16:30/);
  for (const text of ["Pista, puerta 3", address, directions, "tel:+34600000001"]) expect(html).toContain(text);
  await page.goto("/home");
  await expect(page.getByRole("main")).toContainText(`Pista, puerta 3 · ${address}`);
});
