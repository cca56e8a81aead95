import { call, postAuth } from "../api.ts";
import { fillProfile } from "../book-first-session.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailsTo, mailTo } from "../mailbox.ts";
import { languages, messages } from "../messages.ts";
import { makeAthlete, newPerson, password, profile } from "../people.ts";
import { confirmPath, pick, slotIn } from "../slot.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const stranger = { name: "Mala Persona", birthDate: "1980-01-01" };

const texts = {
  es: {
    short: "Escribe al menos 10 caracteres.",
    mustAccept: "tienes que aceptar el aviso de privacidad",
    exists: "Ya hay una cuenta con este correo",
    signIn: "Entrar",
    linkOver: "Este enlace ya no sirve",
    again: "Pedir otro enlace",
    create: "Crea tu cuenta",
    forgot: "He olvidado mi contraseña",
    resetMail: /contraseña/i,
    newPassword: "Contraseña nueva",
    savePassword: "Guardar la contraseña",
    soonFree: "Próximas horas libres",
    future: "Esa fecha todavía no ha llegado",
    tooYoung: "todavía no tienes la edad mínima",
    keptHere: /lo guardamos en este dispositivo/,
    saved: "Guardado. Puedes seguir otro día.",
    later: "Seguir más tarde",
    back: "Atrás",
  },
  en: {
    short: "The password must be at least 10 characters.",
    mustAccept: "you need to accept the privacy notice",
    exists: "There's already an account with this email",
    signIn: "Sign in",
    linkOver: "This link no longer works",
    again: "Ask for another link",
    create: "Create your account",
    forgot: "I forgot my password",
    resetMail: /password/i,
    newPassword: "New password",
    savePassword: "Save password",
    soonFree: "Next free times",
    future: "That date is in the future",
    tooYoung: "old enough to have your own account",
    keptHere: /saved on this device/,
    saved: "Saved. You can carry on another day.",
    later: "Carry on later",
    back: "Back",
  },
};

test("an administrator invites an athlete, who gets an account by the link alone; an invitation can be withdrawn", async ({
  page,
  adminPage,
  athlete,
}) => {
  const { name, email } = newPerson();
  await adminPage.setViewportSize({ width: 390, height: 844 });
  await adminPage.goto("/athletes");
  await adminPage.getByRole("link", { name: "Invitar" }).click();
  const drawer = adminPage.getByRole("complementary", { name: "Invitar a un atleta" });
  await drawer.getByLabel("Nombre y apellidos").fill(name);
  await drawer.getByLabel("Correo electrónico").fill(athlete.email);
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Enviar la invitación" }).click();
  await expect(drawer.getByText("Ese correo ya tiene cuenta en el club.")).toBeVisible();
  await drawer.getByLabel("Correo electrónico").fill(email);
  await drawer.getByLabel("Teléfono").fill("+34 600 111 222");
  await drawer.getByRole("button", { name: "Enviar la invitación" }).dblclick();
  const again = adminPage.getByRole("button", { name: `Reenviar la invitación a ${name}` });
  await expect(again).toBeVisible();
  await expectAccessible(adminPage);
  const first = linkIn(await mailTo(email, /te invita/), /\/verify\?token=/);
  expect(await mailsTo(email)).toHaveLength(1);
  await again.click();
  await expect.poll(async () => (await mailsTo(email)).length).toBe(2);
  const link = linkIn(await mailTo(email, /te invita/), /\/verify\?token=/);

  await page.context().clearCookies();
  await page.goto(first);
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByLabel("Correo electrónico")).toHaveValue(email);
  await page.getByLabel("Fecha de nacimiento").fill("14/02/1994");
  await page.getByLabel("Contraseña", { exact: true }).fill(password);
  await page.getByRole("checkbox", { name: /aviso de privacidad/ }).check();
  await page.getByRole("button", { name: "Crear mi cuenta" }).dblclick();
  await expect(page).toHaveURL(/\/onboarding/);
  const created = await query(
    `select a.state, a.phone, r.state as round from "user" u join athlete a on a.id = u.id
     join onboarding_round r on r.athlete_id = a.id where u.email = $1`,
    [email],
  );
  expect(created).toEqual([{ state: "PENDING", phone: "+34 600 111 222", round: "OPEN" }]);
  await adminPage.reload();
  await expect(again).toHaveCount(0);

  const other = newPerson();
  await adminPage.getByRole("link", { name: "Invitar" }).click();
  await drawer.getByLabel("Nombre y apellidos").fill(other.name);
  await drawer.getByLabel("Correo electrónico").fill(other.email);
  await drawer.getByRole("button", { name: "Enviar la invitación" }).click();
  const withdraw = adminPage.getByRole("button", { name: `Retirar la invitación a ${other.name}` });
  await withdraw.dblclick();
  await expect(adminPage.getByText(`Invitación a ${other.name} retirada.`)).toBeVisible();
  await expect(withdraw).toHaveCount(0);
  await page.goto(linkIn(await mailTo(other.email, /te invita/), /\/verify\?token=/));
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();

  // the profile that the athlete has just begun is corrected, also where somebody else changed it meanwhile
  await adminPage.goto(`/athletes/${athlete.id}`);
  await adminPage.getByRole("button", { name: "Corregir el perfil" }).click();
  await expect(adminPage.getByLabel("Nombre", { exact: true })).toBeFocused();
  await query("update athlete set sport = 'Remo' where id = $1", [athlete.id]);
  await adminPage.getByLabel("Teléfono").fill("+34 600 333 444");
  await expectAccessible(adminPage);
  await adminPage.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Este perfil ha cambiado mientras tanto.")).toBeVisible();
  await expect(adminPage.getByLabel("Deporte")).toHaveValue("Remo");
  await expect(adminPage.getByLabel("Teléfono")).toHaveValue("+34 600 333 444");
  await adminPage.getByRole("button", { name: "Guardar" }).dblclick();
  await expect(adminPage.getByRole("button", { name: "Corregir el perfil" })).toBeFocused();
  const corrected = await query("select sport, phone from athlete where id = $1", [athlete.id]);
  expect(corrected).toEqual([{ sport: "Remo", phone: "+34 600 333 444" }]);
});

for (const { language, tag } of languages) {
  test.describe(`in ${language}`, { tag }, () => {
    const t = { ...messages[language], ...texts[language] };
    test.use({ language });

    test("the owner of an address gets the account, even if a stranger registered it first", async ({
      page,
      coach,
      elsewhere,
      browser,
    }, info) => {
      const device = await browser.newContext({ ...info.project.use, viewport: { width: 390, height: 844 } });
      const { name, email } = newPerson();
      await call(elsewhere.request, "account.register", { ...stranger, email, locale: language });
      const strangersLink = linkIn(await mailTo(email, /./), /\/verify\?token=/);

      const startsAt = await slotIn(3);
      await page.goto(`${t.prefix}/coaches/${coach.id}`);
      await pick(page, startsAt, language);
      await page.getByRole("link", { name: new RegExp(`^${t.goOn} .*10:30`) }).click();
      await page.getByRole("link", { name: t.createAccount }).click();
      await page.getByLabel(t.name).fill("Julia Mal Escrito");
      await page.getByLabel(t.email).fill(email);
      await page.getByLabel(t.birthDate).fill("14/02/1994");
      await expectAccessible(page);
      await page.getByRole("button", { name: t.sendLink }).click();
      await expect(page.getByRole("heading", { name: t.checkMail })).toBeVisible();
      await expect.poll(async () => (await mailsTo(email)).length).toBe(2);

      // the mail is read on another device, where nothing of the choice is known
      const phone = await device.newPage();
      await phone.goto(linkIn(await mailTo(email, /./), /\/verify\?token=/));
      await expect(phone.getByLabel(t.email)).toHaveValue(email);
      await expect(phone.getByLabel(t.birthDate)).toHaveValue("14/02/1994");
      await phone.getByLabel(t.name).fill(name);
      await phone.getByRole("button", { name: t.createAccount }).click();
      await expect(phone.getByText(t.short)).toBeVisible();
      await expect(phone.getByText(t.mustAccept)).toBeVisible();
      await expectAccessible(phone);
      await phone.getByLabel(t.password, { exact: true }).fill(password);
      await phone.getByRole("checkbox", { name: t.privacy }).check();
      await phone.getByRole("button", { name: t.createAccount }).dblclick();
      await expect(phone.getByRole("heading", { name: t.who })).toBeVisible();
      // the profile is left, and taken up again without its address
      await phone.goto(`${t.prefix}/home`);
      await phone.getByRole("main").getByRole("link", { name: t.complete }).click();
      await fillProfile(phone, language, name);
      await expect(phone.getByRole("heading", { name: t.confirmTitle })).toBeVisible();
      await phone.getByRole("button", { name: new RegExp(`^${t.book} .*10:30`) }).dblclick();
      await expect(phone.getByRole("heading", { name: t.confirmed })).toBeVisible();
      const booked = await query(
        `select u.name, b.coach_id, b.starts_at from "user" u left join booking b on b.athlete_id = u.id where u.email = $1`,
        [email],
      );
      expect(booked).toEqual([{ name, coach_id: coach.id, starts_at: startsAt }]);

      const other = await elsewhere.newPage();
      await other.goto(strangersLink);
      await expect(other.getByRole("heading", { name: t.exists })).toBeVisible();
      await expectAccessible(other);
      await other.getByRole("main").getByRole("link", { name: t.signIn }).click();
      await expect(other).toHaveURL(/\/sign-in$/);
      const guess = await postAuth(elsewhere.request, "sign-in/email", { email, password: "la de la persona extraña" });
      expect(guess.status).toBe(401);
    });

    test("a profile says at once what is wrong, keeps what isn't sent, opens where it was left, and leads to the chosen slot", async ({
      page,
      context,
      coach,
    }) => {
      const { name } = await makeAthlete(page.request, { isComplete: false, locale: language });
      await page.goto(`${t.prefix}/coaches/${coach.id}`);
      await pick(page, await slotIn(3), language);
      await page.getByRole("link", { name: new RegExp(`^${t.goOn} .*10:30`) }).click();
      await page.getByRole("main").getByRole("link", { name: t.complete }).click();
      const birthDate = page.getByRole("textbox", { name: t.birthDate });
      for (const [typed, problem] of [
        ["14/02/2070", t.future],
        [`01/01/${new Date().getFullYear() - 10}`, t.tooYoung],
      ] as const) {
        await birthDate.fill(typed);
        await birthDate.blur();
        await expect(birthDate).toHaveAccessibleDescription(new RegExp(problem));
      }
      await expectAccessible(page);
      await context.setOffline(true);
      const phone = page.getByRole("textbox", { name: t.phone, exact: true });
      await phone.fill(profile.phone);
      await phone.blur();
      await expect(page.getByText(t.keptHere)).toBeVisible();
      await context.setOffline(false);
      await page.reload();
      await expect(phone).toHaveValue(profile.phone);
      await expect(birthDate).toHaveAccessibleDescription(new RegExp(t.tooYoung));
      await expect(page.getByText(t.saved)).toBeVisible();
      await birthDate.fill("14/02/1994");
      await page.getByRole("radio", { name: t.sex, exact: true }).check();
      await page.getByRole("button", { name: t.next }).click();
      await expect(page.getByRole("heading", { name: t.body })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: t.later }).click();
      await page.getByRole("main").getByRole("link", { name: t.complete }).click();
      await expect(page.getByRole("heading", { name: t.body })).toBeVisible();
      await page.goto(`${t.prefix}${confirmPath(coach, await slotIn(3))}`);
      await page.getByRole("main").getByRole("link", { name: t.complete }).click();
      await page.getByRole("button", { name: t.back }).click();
      await fillProfile(page, language, name);
      await expect(page.getByRole("heading", { name: t.confirmTitle })).toBeVisible();
      await expect(page.getByRole("button", { name: new RegExp(`^${t.book} .*10:30`) })).toBeVisible();
    });

    test("a slot shown on the landing page and at home is the one to confirm, also after a new password", async ({
      page,
      athlete,
      elsewhere,
    }) => {
      const visitor = await elsewhere.newPage();
      await visitor.setViewportSize({ width: 390, height: 844 });
      await visitor.goto(t.prefix || "/");
      const slot = visitor.getByRole("article");
      const startsAt = await slot.locator("time").getAttribute("datetime");
      await slot.getByRole("link", { name: t.book, exact: true }).dblclick();
      await expect(visitor).toHaveURL(/\/sign-in\?/);
      await visitor.getByRole("link", { name: t.forgot }).click();
      await expect(visitor).toHaveURL(/\/forgot-password\?/);
      await visitor.getByLabel(t.email).fill(athlete.email);
      await visitor.getByRole("button", { name: t.sendLink }).click();
      await expect(visitor.getByRole("heading", { name: t.checkMail })).toBeVisible();
      await page.goto(linkIn(await mailTo(athlete.email, t.resetMail), /\/reset-password\?token=/));
      await page.getByLabel(t.newPassword, { exact: true }).fill("otra frase todavia mejor");
      await page.getByRole("button", { name: t.savePassword }).click();
      await page.getByLabel(t.email).fill(athlete.email);
      await page.getByLabel(t.password, { exact: true }).fill("otra frase todavia mejor");
      await page.getByRole("main").getByRole("button", { name: t.signIn }).click();
      await expect(page.getByRole("heading", { name: t.confirmTitle })).toBeVisible();
      expect(new URL(page.url()).searchParams.get("start")).toBe(startsAt);

      await page.goto(`${t.prefix}/home`);
      const line = page.getByRole("region", { name: t.soonFree }).getByRole("listitem").first();
      const next = await line.locator("time").getAttribute("datetime");
      await line.getByRole("link").dblclick();
      await expect(page.getByRole("heading", { name: t.confirmTitle })).toBeVisible();
      expect(new URL(page.url()).searchParams.get("start")).toBe(next);
    });

    test("of two tabs with two links the first has the account, and the second says so", async ({ page, context }) => {
      const { name, email } = newPerson();
      await call(page.request, "account.register", { ...stranger, name, email, locale: language });
      const first = linkIn(await mailTo(email, /./), /\/verify\?token=/);
      await call(page.request, "account.register", { ...stranger, name, email, locale: language });
      await expect.poll(async () => (await mailsTo(email)).length).toBe(2);
      const second = linkIn(await mailTo(email, /./), /\/verify\?token=/);
      const tab = await context.newPage();
      await page.goto(first);
      await tab.goto(second);
      for (const one of [page, tab]) {
        await one.getByLabel(t.password, { exact: true }).fill(password);
        await one.getByRole("checkbox", { name: t.privacy }).check();
      }
      await page.getByRole("button", { name: t.createAccount }).click();
      await expect(page).toHaveURL(/\/onboarding$/);
      await tab.getByRole("button", { name: t.createAccount }).click();
      await expect(tab.getByRole("heading", { name: t.exists })).toBeVisible();
    });

    test("a link that is unknown says how to get another", async ({ page }) => {
      await page.goto(`${t.prefix}/verify?token=${"a".repeat(43)}`);
      await expect(page.getByRole("heading", { name: t.linkOver })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("main").getByRole("link", { name: t.again }).click();
      await expect(page.getByRole("heading", { name: t.create })).toBeVisible();
    });
  });
}
