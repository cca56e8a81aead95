import { postAuth } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { languages } from "../messages.ts";
import { newPerson, password } from "../people.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const texts = {
  es: {
    prefix: "",
    changePassword: "Cambiar la contraseña",
    currentPassword: "Tu contraseña actual",
    newPassword: "Contraseña nueva",
    savePassword: "Guardar la contraseña",
    wrong: "Esa no es tu contraseña actual.",
    guessed: "Tu nombre, tu correo o el nombre del club se adivinan",
    passwordChanged: "Contraseña cambiada. Las demás sesiones están cerradas.",
    endOthers: "Cerrar todas las demás",
    passwordMail: /ha cambiado/,
    changeEmail: "Cambiar el correo",
    newEmail: "Correo nuevo",
    sendLink: "Enviar el enlace",
    requestedMail: /quiere cambiar el correo|otra contraseña/,
    useAddress: "Usar esta dirección",
    addressChanged: "Tu dirección ha cambiado",
    toAccount: "Ir a mi cuenta",
    changedMail: /correo de tu cuenta ha cambiado/,
    tellClub: "avisa al club",
    linkOver: "Este enlace ya no sirve",
    emailSent: (email: string) => `Si ${email} puede ser tu dirección`,
    signInWith: (email: string) => `entrarás con ${email}`,
  },
  en: {
    prefix: "/en",
    changePassword: "Change password",
    currentPassword: "Current password",
    newPassword: "New password",
    savePassword: "Save password",
    wrong: "That isn't your current password.",
    guessed: "Your name, your email and the club's name are easy to guess",
    passwordChanged: "Password changed. Your other devices are signed out.",
    endOthers: "Sign out all other devices",
    passwordMail: /was changed/,
    changeEmail: "Change email",
    newEmail: "New email",
    sendLink: "Send link",
    requestedMail: /wants to change your account.s email address/,
    useAddress: "Use this address",
    addressChanged: "Your email has changed",
    toAccount: "Go to my account",
    changedMail: /email address was changed/,
    tellClub: "tell the club",
    linkOver: "This link no longer works",
    emailSent: (email: string) => `If ${email} can be your email`,
    signInWith: (email: string) => `you'll sign in with ${email}`,
  },
};

for (const { language, tag } of languages) {
  test.describe(`in ${language}`, { tag }, () => {
    const t = texts[language];
    test.use({ language });

    test("a password is changed while signed in, and the other devices are signed out", async ({
      page,
      athlete,
      elsewhere,
    }) => {
      await postAuth(elsewhere.request, "sign-in/email", { email: athlete.email, password });
      await page.goto(`${t.prefix}/account`);
      await page.getByRole("button", { name: t.changePassword }).click();
      await page.getByLabel(t.currentPassword).fill("otra que no es");
      await page.getByLabel(t.newPassword, { exact: true }).fill(athlete.email);
      await page.getByRole("button", { name: t.savePassword }).click();
      await expect(page.getByText(t.wrong)).toBeVisible();
      await page.getByLabel(t.currentPassword).fill(password);
      await page.getByRole("button", { name: t.savePassword }).click();
      await expect(page.getByText(t.guessed)).toBeVisible();
      await expectAccessible(page);
      await page.getByLabel(t.newPassword, { exact: true }).fill("otra frase todavia mejor");
      await page.getByRole("button", { name: t.savePassword }).click();
      await expect(page.getByText(t.passwordChanged)).toBeVisible();
      await expect(page.getByRole("button", { name: t.endOthers })).toHaveCount(0);
      const other = await elsewhere.newPage();
      await other.goto("/home");
      await expect(other).toHaveURL(/\/sign-in/);
      await mailTo(athlete.email, t.passwordMail);
    });

    test("an address is changed by the link mailed to the new one, and the one before is told", async ({
      page,
      athlete,
    }) => {
      const { email } = newPerson();
      await page.goto(`${t.prefix}/account`);
      await page.getByRole("button", { name: t.changeEmail }).click();
      await page.getByLabel(t.newEmail).fill(email);
      await page.getByLabel(t.currentPassword).fill(password);
      await expectAccessible(page);
      await page.getByRole("button", { name: t.sendLink }).click();
      await expect(page.getByText(t.emailSent(email))).toBeVisible();
      expect((await mailTo(athlete.email, t.requestedMail)).text).toContain("/forgot-password");
      const link = linkIn(await mailTo(email, /./), /\/change-email\?token=/);
      await page.goto(link);
      await expect(page.getByText(t.signInWith(email))).toBeVisible();
      await expectAccessible(page);
      expect(await query('select email from "user" where id = $1', [athlete.id])).toEqual([{ email: athlete.email }]);
      await page.getByRole("button", { name: t.useAddress }).click();
      await expect(page.getByRole("heading", { name: t.addressChanged })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("link", { name: t.toAccount }).click();
      await expect(page.getByRole("main").getByText(email).first()).toBeVisible();
      expect((await mailTo(athlete.email, t.changedMail)).text).toContain(t.tellClub);
      await page.goto(link);
      await expect(page.getByRole("heading", { name: t.linkOver })).toBeVisible();
    });
  });
}
