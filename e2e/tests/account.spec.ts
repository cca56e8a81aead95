import { postAuth } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { newPerson, password } from "../people.ts";
import { webUrl } from "../setting.ts";
import { book, slotIn } from "../slot.ts";

test("a wrong password and an unknown address get the same answer", async ({ athlete, elsewhere }) => {
  const page = await elsewhere.newPage();
  const wrong = { email: athlete.email, password: "otra frase cualquiera" };
  const unknown = { ...wrong, email: newPerson().email };
  const refused = await postAuth(elsewhere.request, "sign-in/email", wrong);
  expect(refused.status).toBe(401);
  expect(await postAuth(elsewhere.request, "sign-in/email", unknown)).toEqual(refused);
  await page.goto("/sign-in");
  for (const { email } of [wrong, unknown]) {
    await page.getByLabel("Correo electrónico").fill(email);
    await page.getByLabel("Contraseña", { exact: true }).fill(wrong.password);
    await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
    await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
  }
  await expectAccessible(page);
});

test("after too many wrong passwords the page says how long to wait", async ({ elsewhere }) => {
  const { email } = newPerson();
  const page = await elsewhere.newPage();
  for (let count = 0; count < 5; count += 1)
    await postAuth(elsewhere.request, "sign-in/email", { email, password: "otra frase cualquiera" });
  await page.goto("/sign-in");
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña", { exact: true }).fill("otra frase cualquiera");
  await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByText(/Podrás probar otra vez dentro de (1 min|\d+ s)\./)).toBeVisible();
});

test("a new password by mail ends the other sessions", async ({ page, athlete, elsewhere }) => {
  const other = await elsewhere.newPage();
  await other.goto("/forgot-password");
  await expectAccessible(other);
  await other.getByLabel("Correo electrónico").fill(athlete.email);
  await other.getByRole("button", { name: "Enviar el enlace" }).click();
  await expect(other.getByRole("heading", { name: "Mira tu correo" })).toBeVisible();
  await other.goto(linkIn(await mailTo(athlete.email, /contraseña/i), /\/reset-password\?token=/));
  await expectAccessible(other);
  await other.getByLabel("Contraseña nueva", { exact: true }).fill("otra frase todavia mejor");
  await other.getByRole("button", { name: "Guardar la contraseña" }).click();
  await expect(other.getByText("Contraseña guardada. Entra con ella.")).toBeVisible();
  expect((await mailTo(athlete.email, /ha cambiado/)).text).toContain("/forgot-password");
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await postAuth(elsewhere.request, "sign-in/email", { email: athlete.email, password })).status).toBe(401);
});

test("a session can be ended from another device", async ({ page, athlete, elsewhere }) => {
  await postAuth(elsewhere.request, "sign-in/email", { email: athlete.email, password });
  await page.goto("/account");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cerrar todas las demás" }).click();
  await expect(page.getByText("Las demás sesiones están cerradas")).toBeVisible();
  const other = await elsewhere.newPage();
  await other.goto("/home");
  await expect(other).toHaveURL(/\/sign-in/);
});

test("theme and language are remembered", async ({ page, athlete }) => {
  await page.goto("/account");
  await page.getByRole("radio", { name: "Oscuro" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("radio", { name: "English" }).click({ force: true });
  await expect(page.getByRole("heading", { name: "Account", exact: true })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const [user] = await query<{ locale: string }>('select locale from "user" where id = $1', [athlete.id]);
  expect(user?.locale).toBe("en");

  // the language that is stored leads after the sign-in; the page of an address shows which one that is
  await page.context().clearCookies();
  await page.goto("/sign-in?next=/account");
  await page.getByLabel("Correo electrónico").fill(athlete.email);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await expect(page.getByRole("heading", { name: "Account", exact: true })).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
  await page.goto("/en/account");
  await page.getByRole("banner").getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("heading", { name: "Cuenta", exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Español" })).toBeChecked();
  expect(await query('select locale from "user" where id = $1', [athlete.id])).toEqual([{ locale: "es" }]);
});

test("the profile is edited on a page of its own, and the account has the same name", async ({ page, athlete: _ }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/account");
  await page.getByRole("link", { name: "Ver y cambiar mi perfil" }).click();
  await expect(page.getByRole("heading", { name: "Editar tu perfil" })).toBeVisible();
  await expectAccessible(page);
  const birthDate = page.getByRole("textbox", { name: "Fecha de nacimiento" });
  await birthDate.fill("14/02/2070");
  await page.getByRole("textbox", { name: "Nombre y apellidos" }).fill("Julia Nombre Nuevo");
  await page.getByRole("button", { name: "Guardar cambios" }).click();
  await expect(birthDate).toHaveAccessibleDescription(/Esa fecha todavía no ha llegado/);
  await expect(birthDate).toBeFocused();
  await birthDate.fill("14/02/1994");
  await page.getByRole("button", { name: "Guardar cambios" }).dblclick();
  await expect(page.getByRole("heading", { name: "Cuenta", exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByText("Julia Nombre Nuevo")).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("banner").getByText("Julia Nombre Nuevo")).toBeVisible();
});

test("sign-in redirects only to pages of this site", async ({ elsewhere, athlete }) => {
  const page = await elsewhere.newPage();
  await page.goto("/sign-in?next=//evil.example/home");
  await page.getByLabel("Correo electrónico").fill(athlete.email);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Entrar" }).click();
  await page.waitForURL(({ pathname }) => pathname === "/home");
  expect(new URL(page.url()).origin).toBe(new URL(process.env.WEB_URL ?? "").origin);
});

test("a registration under 14 is refused kindly, and nothing is stored", async ({ page }) => {
  const { name, email } = newPerson();
  await page.goto("/register");
  await page.getByLabel("Nombre y apellidos").fill(name);
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Fecha de nacimiento").fill(`01/01/${new Date().getFullYear() - 10}`);
  await page.getByRole("button", { name: "Enviar el enlace" }).click();
  await expect(page.getByRole("heading", { name: "Nos alegra que quieras entrenar" })).toBeVisible();
  await expectAccessible(page);
  expect(await query("select 1 from registration where email = $1", [email])).toEqual([]);
});

test("every link in a mail opens a page", async ({ page, athlete, coach, elsewhere }) => {
  await book(page.request, coach, await slotIn(3));
  const mail = await mailTo(athlete.email, /primera sesión/);
  const all = new Set(mail.html.match(/(?<=href=")http[^"]+/g)?.map((link) => link.replaceAll("&amp;", "&")));
  const links = [...all].filter((link) => link.startsWith(webUrl));
  expect(links.length).toBeGreaterThan(0);
  // the other one is of a map, which is not for a test to open
  const maps = [...all].filter((link) => !links.includes(link));
  for (const link of maps) expect(link).toContain("https://www.google.com/maps/dir/?api=1&destination=");
  for (const link of links) {
    const response = await page.goto(link);
    expect(response?.status(), link).toBe(200);
  }
  // the calendar's file also where nobody has signed in
  const file = linkIn(await mailTo(athlete.email, /10:30/), /\/calendar-files\//);
  const response = await elsewhere.request.get(file);
  expect([response.status(), response.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await response.text()).toContain("BEGIN:VEVENT");
});
