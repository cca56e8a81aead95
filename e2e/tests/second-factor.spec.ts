import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import { password } from "../people.ts";
import { webUrl } from "../setting.ts";
import { codeOf } from "../totp.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Signs in with the password on the sign-in page. */
async function enterPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel("Correo electrónico").fill(email);
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
}

test("codes of an app are set up and asked for; a recovery code helps when the phone is lost", async ({
  page,
  athlete,
  elsewhere,
}) => {
  await page.goto("/account");
  await page.getByRole("button", { name: "Activar" }).click();
  await page.getByLabel("Tu contraseña de ahora").fill(password);
  await page.getByRole("button", { name: "Continuar" }).click();
  await expect(page.getByRole("img", { name: /Código QR/ }).locator("path")).toHaveAttribute("d", /h1v1/);
  await expectAccessible(page);
  const key = (await page.locator("code").textContent()) ?? "";
  await page.getByLabel("Código de la aplicación").fill("000000");
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page.getByText("Ese código no vale. Escribe las seis cifras que ves ahora.")).toBeVisible();
  await page.getByLabel("Código de la aplicación").fill(codeOf(key, -1));
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page.getByRole("heading", { name: "Guarda estos códigos de recuperación" })).toBeVisible();
  await expectAccessible(page);
  const [recoveryCode = ""] = await page.locator("li", { hasText: /^[\w]{5}-[\w]{5}$/ }).allTextContents();
  await page.getByRole("button", { name: "Ya los he guardado" }).click();
  await expect(page.getByText("Activada", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await mailTo(athlete.email, /pide ahora un código/);

  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await enterPassword(other, athlete.email);
  await expect(other.getByRole("heading", { name: "Escribe tu código" })).toBeVisible();
  await expectAccessible(other);
  const tab = await elsewhere.newPage();
  await tab.goto("/home");
  await expect(tab).toHaveURL(/\/sign-in/);
  await other.getByLabel("Código de la aplicación").fill("000000");
  await other.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
  await expect(other.getByText("Ese código no vale.")).toBeVisible();
  await other.getByLabel("Código de la aplicación").fill(codeOf(key));
  await other.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
  await expect(other).toHaveURL(/\/home$/);

  await elsewhere.clearCookies();
  await other.goto("/sign-in");
  await enterPassword(other, athlete.email);
  await other.getByRole("button", { name: /usar un código de recuperación/ }).click();
  await other.getByLabel("Código de recuperación").fill(recoveryCode);
  await expectAccessible(other);
  await other.getByRole("main").getByRole("button", { name: "Entrar", exact: true }).click();
  await expect(other).toHaveURL(/\/home$/);
  await other.goto("/account");
  await other.getByRole("button", { name: "Desactivar" }).click();
  await other.getByLabel("Tu contraseña de ahora").fill(password);
  await other.getByRole("button", { name: "Desactivar" }).click();
  await expect(other.getByRole("button", { name: "Activar" })).toBeVisible();
  await mailTo(athlete.email, /ya no pide un código/);
});

test("a passkey is added, signs in without a password, and is removed", async ({ athlete, elsewhere }) => {
  // no passkey can belong to the address 127.0.0.1
  const site = webUrl.replace("127.0.0.1", "localhost");
  const page = await elsewhere.newPage();
  const browser = await elsewhere.newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const device = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await browser.send("WebAuthn.addVirtualAuthenticator", { options: device });
  await page.goto(`${site}/sign-in`);
  await enterPassword(page, athlete.email);
  await expect(page).toHaveURL(/\/home$/);
  await page.goto(`${site}/account`);
  await page.getByRole("button", { name: "Añadir una llave" }).click();
  await page.getByLabel("Tu contraseña de ahora").fill(password);
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByLabel("Nombre de la llave").fill("Mi móvil");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Crear la llave" }).click();
  await expect(page.getByText("Mi móvil")).toBeVisible();
  await expectAccessible(page);
  await mailTo(athlete.email, /llave de acceso nueva/);

  await elsewhere.clearCookies();
  await page.goto(`${site}/sign-in`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Entrar con una llave de acceso" }).click();
  await expect(page).toHaveURL(/\/home$/);
  await page.goto(`${site}/account`);
  await page.getByRole("button", { name: "Quitar la llave Mi móvil" }).click();
  await page.getByLabel("Tu contraseña de ahora").fill(password);
  await page.getByRole("button", { name: "Quitar", exact: true }).click();
  await expect(page.getByText("Mi móvil")).toHaveCount(0);
  await elsewhere.clearCookies();
  await page.goto(`${site}/sign-in`);
  await page.getByRole("button", { name: "Entrar con una llave de acceso" }).click();
  await expect(page.getByText(/Esa llave ya no vale/)).toBeVisible();
});
