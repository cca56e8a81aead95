import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import { password } from "../people.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a sign-in from a new browser is told by mail, and an administrator finds it", async ({
  page,
  athlete,
  elsewhere,
  adminPage,
}) => {
  await page.goto("/home");
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await other.getByLabel("Correo electrónico").fill(athlete.email);
  await other.getByLabel("Contraseña", { exact: true }).fill(password);
  await other.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
  await expect(other).toHaveURL(/\/home$/);
  const { text } = await mailTo(athlete.email, /Nuevo inicio de sesión/);
  expect(text).toMatch(/Chrome en Windows/);

  await adminPage.setViewportSize({ width: 390, height: 844 });
  await adminPage.goto("/dashboard");
  await adminPage.getByRole("button", { name: "Más" }).click();
  await adminPage.getByRole("link", { name: "Seguridad" }).click();
  await expect(adminPage.getByRole("heading", { level: 1, name: "Seguridad" })).toBeVisible();
  await adminPage.getByLabel("Buscar por persona").fill(athlete.email);
  const rows = adminPage.getByRole("row").filter({ hasText: athlete.name });
  await expect(rows).toHaveText([/Dispositivo nuevo: Chrome/, /con contraseña/, /con un enlace/]);
  await expect(adminPage.getByRole("row")).toHaveCount(4);
  await expectAccessible(adminPage);
  await adminPage.getByLabel("Qué ha pasado").selectOption("Permisos y accesos");
  await expect(adminPage.getByText("Nada con estos filtros")).toBeVisible();
  await expectAccessible(adminPage);
  await adminPage.getByRole("link", { name: "Ver todo" }).click();
  await expect(rows.first()).toBeVisible();
});
