import { call, postAuth } from "../api.ts";
import { fillProfile } from "../book-first-session.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailsTo, mailTo } from "../mailbox.ts";
import { makeAthlete, newPerson, password } from "../people.ts";
import { pick, slotIn } from "../slot.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const stranger = { name: "Mala Persona", birthDate: "1980-01-01", locale: "es" };

test("the owner of an address gets the account, even if a stranger registered it first", async ({
  page,
  coach,
  elsewhere,
}) => {
  const { name, email } = newPerson();
  await call(elsewhere.request, "account.register", { ...stranger, email });
  const strangersLink = linkIn(await mailTo(email, /./), /\/verify\?token=/);

  const startsAt = await slotIn(3);
  await page.goto(`/coaches/${coach.id}`);
  await pick(page, startsAt, "es");
  await page.getByRole("link", { name: /^Reservar .*10:30/ }).click();
  await page.getByRole("link", { name: "Crear mi cuenta" }).click();
  await page.getByLabel("Nombre y apellidos").fill("Julia Mal Escrito");
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Fecha de nacimiento").fill("14/02/1994");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enviar el enlace" }).click();
  await expect(page.getByRole("heading", { name: "Mira tu correo" })).toBeVisible();
  await expect.poll(async () => (await mailsTo(email)).length).toBe(2);

  await page.goto(linkIn(await mailTo(email, /./), /\/verify\?token=/));
  await expect(page.getByLabel("Correo electrónico")).toHaveValue(email);
  await expect(page.getByLabel("Fecha de nacimiento")).toHaveValue("14/02/1994");
  await page.getByLabel("Nombre y apellidos").fill(name);
  await page.getByRole("button", { name: "Crear mi cuenta" }).click();
  await expect(page.getByText("Escribe al menos 10 caracteres.")).toBeVisible();
  await expect(page.getByText("tienes que aceptar el aviso de privacidad")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: /aviso de privacidad/ }).check();
  await page.getByRole("button", { name: "Crear mi cuenta" }).click();
  await fillProfile(page, "es", name);
  await expect(page.getByRole("heading", { name: "Confirma tu reserva" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Reservar .*10:30/ })).toBeVisible();
  expect(await query('select name from "user" where email = $1', [email])).toEqual([{ name }]);

  const other = await elsewhere.newPage();
  await other.goto(strangersLink);
  await expect(other.getByRole("heading", { name: "Ya hay una cuenta con este correo" })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole("main").getByRole("link", { name: "Entrar" }).click();
  await expect(other).toHaveURL(/\/sign-in$/);
  const guess = await postAuth(elsewhere.request, "sign-in/email", { email, password: "la de la persona extraña" });
  expect(guess.status).toBe(401);
});

test("an athlete without a profile who chose a slot returns to it once the profile is complete", async ({
  page,
  coach,
}) => {
  const { name } = await makeAthlete(page.request, { isComplete: false });
  await page.goto(`/coaches/${coach.id}`);
  await pick(page, await slotIn(3), "es");
  await page.getByRole("link", { name: /^Reservar .*10:30/ }).click();
  await page.getByRole("main").getByRole("link", { name: "Completar mi perfil" }).click();
  await fillProfile(page, "es", name);
  await expect(page.getByRole("heading", { name: "Confirma tu reserva" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Reservar .*10:30/ })).toBeVisible();
});

test("of two tabs with two links the first has the account, and the second says so", async ({ page, context }) => {
  const { name, email } = newPerson();
  await call(page.request, "account.register", { ...stranger, name, email });
  const first = linkIn(await mailTo(email, /./), /\/verify\?token=/);
  await call(page.request, "account.register", { ...stranger, name, email });
  await expect.poll(async () => (await mailsTo(email)).length).toBe(2);
  const second = linkIn(await mailTo(email, /./), /\/verify\?token=/);
  const tab = await context.newPage();
  await page.goto(first);
  await tab.goto(second);
  for (const one of [page, tab]) {
    await one.getByLabel("Contraseña", { exact: true }).fill(password);
    await one.getByRole("checkbox", { name: /aviso de privacidad/ }).check();
  }
  await page.getByRole("button", { name: "Crear mi cuenta" }).click();
  await expect(page).toHaveURL(/\/onboarding$/);
  await tab.getByRole("button", { name: "Crear mi cuenta" }).click();
  await expect(tab.getByRole("heading", { name: "Ya hay una cuenta con este correo" })).toBeVisible();
});

test("a link that is unknown says how to get another", async ({ page }) => {
  await page.goto(`/verify?token=${"a".repeat(43)}`);
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Pedir otro enlace" }).click();
  await expect(page.getByRole("heading", { name: "Crea tu cuenta" })).toBeVisible();
});
