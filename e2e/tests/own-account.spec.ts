import { postAuth } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { newPerson, password } from "../people.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a password is changed while signed in, and the other devices are signed out", async ({
  page,
  athlete,
  elsewhere,
}) => {
  await postAuth(elsewhere.request, "sign-in/email", { email: athlete.email, password });
  await page.goto("/account");
  await page.getByRole("button", { name: "Cambiar la contraseña" }).click();
  await page.getByLabel("Tu contraseña de ahora").fill("otra que no es");
  await page.getByLabel("Contraseña nueva", { exact: true }).fill(athlete.email);
  await page.getByRole("button", { name: "Guardar la contraseña" }).click();
  await expect(page.getByText("Esa no es tu contraseña de ahora.")).toBeVisible();
  await page.getByLabel("Tu contraseña de ahora").fill(password);
  await page.getByRole("button", { name: "Guardar la contraseña" }).click();
  await expect(page.getByText("Tu nombre, tu correo o el nombre del club se adivinan")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Contraseña nueva", { exact: true }).fill("otra frase todavia mejor");
  await page.getByRole("button", { name: "Guardar la contraseña" }).click();
  await expect(page.getByText("Contraseña cambiada. Las demás sesiones están cerradas.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cerrar todas las demás" })).toHaveCount(0);
  const other = await elsewhere.newPage();
  await other.goto("/home");
  await expect(other).toHaveURL(/\/sign-in/);
  await mailTo(athlete.email, /ha cambiado/);
});

test("an address is changed by the link mailed to the new one, and the one before is told", async ({
  page,
  athlete,
}) => {
  const { email } = newPerson();
  await page.goto("/account");
  await page.getByRole("button", { name: "Cambiar el correo" }).click();
  await page.getByLabel("Correo nuevo").fill(email);
  await page.getByLabel("Tu contraseña de ahora").fill(password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Enviar el enlace" }).click();
  await expect(page.getByText(`Si ${email} puede ser tu dirección`)).toBeVisible();
  expect((await mailTo(athlete.email, /quiere cambiar el correo|otra contraseña/)).text).toContain("/forgot-password");
  const link = linkIn(await mailTo(email, /./), /\/change-email\?token=/);
  await page.goto(link);
  await expect(page.getByText(`entrarás con ${email}`)).toBeVisible();
  await expectAccessible(page);
  expect(await query('select email from "user" where id = $1', [athlete.id])).toEqual([{ email: athlete.email }]);
  await page.getByRole("button", { name: "Usar esta dirección" }).click();
  await expect(page.getByRole("heading", { name: "Tu dirección ha cambiado" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ir a mi cuenta" }).click();
  await expect(page.getByRole("main").getByText(email).first()).toBeVisible();
  expect((await mailTo(athlete.email, /correo de tu cuenta ha cambiado/)).text).toContain("avisa al club");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();
});
