import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import { type Language, languages } from "../messages.ts";
import { password } from "../people.ts";
import { webUrl } from "../setting.ts";
import { codeOf } from "../totp.ts";

const texts = {
  es: {
    prefix: "",
    email: "Correo electrónico",
    passkeySignIn: "Entrar con una llave de acceso",
    currentPassword: "Tu contraseña actual",
    password: "Contraseña",
    signIn: "Entrar",
    turnOn: "Activar",
    next: "Continuar",
    qrCode: /Código QR/,
    code: "Código de la aplicación",
    confirm: "Confirmar",
    wrong: "Ese código no vale. Escribe las seis cifras que ves ahora.",
    keepCodes: "Guarda estos códigos de recuperación",
    codesKept: "Ya los he guardado",
    on: "Activada",
    addedMail: /pide ahora un código/,
    enterCode: "Escribe tu código",
    useRecovery: /usar un código de recuperación/,
    recoveryCode: "Código de recuperación",
    turnOff: "Desactivar",
    removedMail: /ya no pide un código/,
    addPasskey: "Añadir una llave",
    passkeyName: "Nombre de la llave",
    createPasskey: "Crear la llave",
    passkeyMail: /llave de acceso nueva/,
    removePasskey: "Quitar la llave Mi móvil",
    remove: "Quitar",
    passkeyUnknown: /Esa llave ya no vale/,
  },
  en: {
    prefix: "/en",
    email: "Email",
    passkeySignIn: "Sign in with a passkey",
    currentPassword: "Current password",
    password: "Password",
    signIn: "Sign in",
    turnOn: "Turn on",
    next: "Continue",
    qrCode: /QR code/,
    code: "Code from the app",
    confirm: "Confirm",
    wrong: "That code isn't right. Enter the six digits you see now.",
    keepCodes: "Keep these recovery codes safe",
    codesKept: "I've saved them",
    on: "On",
    addedMail: /now asks for a code/,
    enterCode: "Enter your code",
    useRecovery: /use a recovery code/,
    recoveryCode: "Recovery code",
    turnOff: "Turn off",
    removedMail: /no longer asks for a code/,
    addPasskey: "Add a passkey",
    passkeyName: "Passkey name",
    createPasskey: "Create passkey",
    passkeyMail: /has a new passkey/,
    removePasskey: "Remove passkey Mi móvil",
    remove: "Remove",
    passkeyUnknown: /That passkey no longer works/,
  },
};
type Texts = (typeof texts)[Language];

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Signs in with the password on the open sign-in page. */
async function enterPassword(page: Page, t: Texts, email: string): Promise<void> {
  await page.getByLabel(t.email).fill(email);
  await page.getByLabel(t.password, { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: t.signIn, exact: true }).click();
}

for (const { language, tag } of languages) {
  test.describe(`in ${language}`, { tag }, () => {
    const t = texts[language];
    test.use({ language });

    test("codes of an app are set up and asked for; a recovery code helps when the phone is lost", async ({
      page,
      athlete,
      elsewhere,
    }) => {
      await page.goto(`${t.prefix}/account`);
      await page.getByRole("button", { name: t.turnOn }).click();
      await page.getByLabel(t.currentPassword).fill(password);
      await page.getByRole("button", { name: t.next }).click();
      await expect(page.getByRole("img", { name: t.qrCode }).locator("path")).toHaveAttribute("d", /h1v1/);
      await expectAccessible(page);
      const key = (await page.locator("code").textContent()) ?? "";
      await page.getByLabel(t.code).fill("000000");
      await page.getByRole("button", { name: t.confirm }).click();
      await expect(page.getByText(t.wrong)).toBeVisible();
      await page.getByLabel(t.code).fill(codeOf(key, -1));
      await page.getByRole("button", { name: t.confirm }).click();
      await expect(page.getByRole("heading", { name: t.keepCodes })).toBeVisible();
      await expectAccessible(page);
      const [recoveryCode = ""] = await page.locator("li", { hasText: /^[\w]{5}-[\w]{5}$/ }).allTextContents();
      await page.getByRole("button", { name: t.codesKept }).click();
      await expect(page.getByText(t.on, { exact: true })).toBeVisible();
      await expectAccessible(page);
      await mailTo(athlete.email, t.addedMail);

      const other = await elsewhere.newPage();
      await other.goto(`${t.prefix}/sign-in`);
      await enterPassword(other, t, athlete.email);
      await expect(other.getByRole("heading", { name: t.enterCode })).toBeVisible();
      await expectAccessible(other);
      const tab = await elsewhere.newPage();
      await tab.goto(`${t.prefix}/home`);
      await expect(tab).toHaveURL(/\/sign-in/);
      await other.getByLabel(t.code).fill("000000");
      await other.getByRole("main").getByRole("button", { name: t.signIn, exact: true }).click();
      await expect(other.getByText(t.wrong)).toBeVisible();
      await other.getByLabel(t.code).fill(codeOf(key));
      await other.getByRole("main").getByRole("button", { name: t.signIn, exact: true }).click();
      await expect(other).toHaveURL(/\/home$/);

      await elsewhere.clearCookies();
      await other.goto(`${t.prefix}/sign-in`);
      await enterPassword(other, t, athlete.email);
      await other.getByRole("button", { name: t.useRecovery }).click();
      await other.getByLabel(t.recoveryCode).fill(recoveryCode);
      await expectAccessible(other);
      await other.getByRole("main").getByRole("button", { name: t.signIn, exact: true }).click();
      await expect(other).toHaveURL(/\/home$/);
      await other.goto(`${t.prefix}/account`);
      await other.getByRole("button", { name: t.turnOff }).click();
      await other.getByLabel(t.currentPassword).fill(password);
      await other.getByRole("button", { name: t.turnOff }).click();
      await expect(other.getByRole("button", { name: t.turnOn })).toBeVisible();
      await mailTo(athlete.email, t.removedMail);
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
      await page.goto(`${site}${t.prefix}/sign-in`);
      await enterPassword(page, t, athlete.email);
      await expect(page).toHaveURL(/\/home$/);
      await page.goto(`${site}${t.prefix}/account`);
      await page.getByRole("button", { name: t.addPasskey }).click();
      await page.getByLabel(t.currentPassword).fill(password);
      await page.getByRole("button", { name: t.next }).click();
      await page.getByLabel(t.passkeyName).fill("Mi móvil");
      await expectAccessible(page);
      await page.getByRole("button", { name: t.createPasskey }).click();
      await expect(page.getByText("Mi móvil")).toBeVisible();
      await expectAccessible(page);
      await mailTo(athlete.email, t.passkeyMail);

      await elsewhere.clearCookies();
      await page.goto(`${site}${t.prefix}/sign-in`);
      await expectAccessible(page);
      await page.getByRole("button", { name: t.passkeySignIn }).click();
      await expect(page).toHaveURL(/\/home$/);
      await page.goto(`${site}${t.prefix}/account`);
      await page.getByRole("button", { name: t.removePasskey }).click();
      await page.getByLabel(t.currentPassword).fill(password);
      await page.getByRole("button", { name: t.remove, exact: true }).click();
      await expect(page.getByText("Mi móvil")).toHaveCount(0);
      await elsewhere.clearCookies();
      await page.goto(`${site}${t.prefix}/sign-in`);
      await page.getByRole("button", { name: t.passkeySignIn }).click();
      await expect(page.getByText(t.passkeyUnknown)).toBeVisible();
    });
  });
}
