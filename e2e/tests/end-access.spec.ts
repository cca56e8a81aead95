import { randomUUID } from "node:crypto";
import { call, postAuth } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { languages } from "../messages.ts";
import { type Coach, giveCredit, makeCoach, password, signIn } from "../people.ts";
import { adminUrl } from "../setting.ts";
import { book, cancel, slotIn } from "../slot.ts";

test.slow();

const phone = { width: 390, height: 844 };

const texts = {
  es: {
    prefix: "",
    month: "2020-01",
    ask: "Retirar el acceso…",
    effects: [
      "1 sesión por delante",
      "No tiene ninguna evaluación pendiente",
      "No tiene ninguna liquidación por responder",
      "Su calendario personal dejará de funcionar",
      "2 dispositivos con la sesión abierta: se cerrará en todos",
    ],
    cancels: "Se cancela 1 sesión, como cuando cancela el club: se devuelve 1 crédito y se avisa por correo.",
    reason: "Motivo",
    missing: "Escribe el motivo, con 3 letras como mínimo.",
    submit: "Retirar el acceso ahora",
    changed: /Esto ha cambiado mientras lo mirabas/,
    over: /^Su acceso terminó el /,
    restore: "Devolver el acceso",
    mail: /Tu acceso al club ha terminado/,
    statements: "Tus últimas liquidaciones",
    statement: "Liquidación de enero de 2020",
    sum: "25 h en 25 sesiones",
    invalid: "Este enlace ya no funciona",
    gone: "Esta página no existe",
    keep: "Mantenerlas",
    until: "Último día con acceso",
    keeps: "Se queda 1 sesión. Se cancela 1 posterior, con devolución.",
    submitLater: "Retirar el acceso ese día",
    toCome: /^Tiene acceso hasta el /,
    handOver: "Pasarlas a otro",
    to: "Quién las da",
    possible: "Puede darla. Se avisa por correo al atleta y al entrenador.",
  },
  en: {
    prefix: "/en",
    month: "2020-02",
    ask: "End access…",
    effects: [
      "1 upcoming session",
      "No evaluations pending",
      "No statements to answer",
      "Their personal calendar will stop working",
      "2 devices will be signed out",
    ],
    cancels: "1 session will be cancelled, as when the club cancels: 1 credit refunded, and everyone gets an email.",
    reason: "Reason",
    missing: "Enter the reason, with at least 3 letters.",
    submit: "End access now",
    changed: /This has changed since you opened it/,
    over: /^Their access ended on /,
    restore: "Restore access",
    mail: /Your access to the club has ended/,
    statements: "Your latest statements",
    statement: "Statement for February 2020",
    sum: "25 h in 25 sessions",
    invalid: "This link no longer works",
    gone: "This page doesn't exist",
    keep: "Keep them",
    until: "Last day with access",
    keeps: "1 session is kept. 1 later one will be cancelled and refunded.",
    submitLater: "End access on that day",
    toCome: /^They have access until the end of /,
    handOver: "Hand them over",
    to: "Who takes them",
    possible: "They can take it. The athlete and the coach will get an email.",
  },
} as const;

/** Inserts the coach's statement of a month before the club's first session, accepted by silence. */
async function insertStatement({ id, name }: Coach, month: string): Promise<void> {
  const reportId = randomUUID();
  await query("insert into payment_report (id, month, drafted_at) values ($1, $2, now())", [reportId, month]);
  await query(
    `insert into payment_line (id, report_id, coach_id, coach_name, kind, from_date, to_date, session_count, minutes, amount_minor)
     values (gen_random_uuid(), $1, $2, $3, 'SESSIONS', $4::date, $4::date + 2, 25, 1500, 62500)`,
    [reportId, id, name, `${month}-06`],
  );
  await query(
    `update payment_report set review_due_at = now(),
       reviewed_by_id = (select id from "user" where email = 'admin@zea.test') where id = $1`,
    [reportId],
  );
  await query("update payment_report set state = 'REVIEWED', reviewed_at = now() where id = $1", [reportId]);
  await query(
    `insert into payment_statement (id, report_id, coach_id, state, opened_at, due_at, answered_at)
     values (gen_random_uuid(), $1, $2, 'SILENT', now() - interval '3 days', now() - interval '1 day', now() - interval '1 day')`,
    [reportId, id],
  );
}

for (const { language, tag } of languages) {
  const { prefix, month, ...t } = texts[language];
  test(`in ${language}, an administrator ends a coach's access after seeing its effects; nothing of theirs answers any more but the mailed statements`, {
    tag,
  }, async ({ page, athlete: _, coach, coachPage, elsewhere, adminPage }) => {
    await query('update "user" set locale = $2 where id = $1', [coach.id, language]);
    await insertStatement(coach, month);
    const first = await book(page.request, coach, await slotIn(4));
    await signIn(elsewhere.request, coach.email);
    const otherPage = await elsewhere.newPage();
    for (const one of [page, coachPage, otherPage, adminPage]) await one.setViewportSize(phone);
    await coachPage.goto(`${prefix}/home`);
    await otherPage.goto(`${prefix}/availability`);
    const { url: feed } = await call<{ url: string }>(coachPage.request, "feed.create", { shown: { url: null } });
    expect((await page.request.get(feed)).status()).toBe(200);

    await adminPage.goto(`${adminUrl}${prefix}/coaches/${coach.id}`);
    await adminPage.getByRole("button", { name: t.ask }).click();
    for (const effect of t.effects) await expect(adminPage.getByText(effect)).toBeVisible();
    await expect(adminPage.getByText(t.cancels)).toBeVisible();
    await expectAccessible(adminPage);
    await adminPage.getByRole("button", { name: t.submit }).click();
    await expect(adminPage.getByText(t.missing)).toBeVisible();
    await adminPage.getByLabel(t.reason).fill("Deja el club");

    // another session than the one that is shown
    await cancel(page.request, first);
    const { bookingId } = await book(page.request, coach, await slotIn(5));
    await adminPage.getByRole("button", { name: t.submit }).click();
    await expect(adminPage.getByText(t.changed)).toBeVisible();
    expect((await coachPage.request.get(`${prefix}/home`)).url()).toContain("/home");
    await adminPage.getByRole("button", { name: t.submit }).click();
    await expect(adminPage.getByText(t.over)).toBeVisible();
    await expect(adminPage.getByRole("button", { name: t.restore })).toBeVisible();
    await expectAccessible(adminPage);
    const [booking] = await query("select status, is_refunded from booking where id = $1", [bookingId]);
    expect(booking).toEqual({ status: "CANCELLED", is_refunded: true });

    await coachPage.getByRole("navigation").getByRole("link", { name: "Agenda" }).click();
    await expect(coachPage).toHaveURL(/\/sign-in/);
    await otherPage.reload();
    await expect(otherPage).toHaveURL(/\/sign-in/);
    const right = await postAuth(elsewhere.request, "sign-in/email", { email: coach.email, password });
    const wrong = await postAuth(elsewhere.request, "sign-in/email", { email: coach.email, password: "otra frase" });
    expect([right.status, right.body]).toEqual([401, wrong.body]);
    expect((await page.request.get(feed)).status()).toBe(404);
    await page.goto(`${prefix}/coaches/${coach.id}`);
    await expect(page.getByRole("heading", { name: t.gone })).toBeVisible();

    const link = linkIn(await mailTo(coach.email, t.mail), new RegExp(`${prefix}/statements/[\\w-]{43}$`));
    const response = await otherPage.goto(link);
    expect(response?.headers()).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": expect.stringContaining("no-store"),
      "x-robots-tag": expect.stringContaining("noindex"),
    });
    await expect(otherPage.getByRole("heading", { name: t.statements })).toBeVisible();
    await expect(otherPage.getByRole("heading", { name: t.statement })).toBeVisible();
    await expect(otherPage.getByText(t.sum)).toBeVisible();
    await expect(otherPage.getByText(/625/).first()).toBeVisible();
    await expectAccessible(otherPage);
    await otherPage.goto(`${prefix}/statements/${"a".repeat(43)}`);
    await expect(otherPage.getByRole("heading", { name: t.invalid })).toBeVisible();
    await expectAccessible(otherPage);

    await adminPage.getByRole("button", { name: t.restore }).click();
    await expect(adminPage.getByRole("button", { name: t.ask })).toBeVisible();
    await otherPage.goto(link);
    await expect(otherPage.getByRole("heading", { name: t.invalid })).toBeVisible();
    await signIn(elsewhere.request, coach.email);
  });

  test(`in ${language}, a coach on two devices keeps access until a day, then hands the sessions over and loses it`, {
    tag,
  }, async ({ page, athlete, coach, coachPage, elsewhere, adminPage }) => {
    const successor = await makeCoach();
    const given = [successor.id, coach.sessionTypeId];
    await query("insert into coach_session_type (coach_id, session_type_id) values ($1, $2)", given);
    await giveCredit(athlete);
    const { bookingId } = await book(page.request, coach, await slotIn(3));
    const later = await book(page.request, coach, await slotIn(8));
    await signIn(elsewhere.request, coach.email);
    const devices = [coachPage, await elsewhere.newPage()];
    for (const one of [...devices, adminPage]) await one.setViewportSize(phone);
    for (const device of devices) await device.goto(`${prefix}/home`);

    await adminPage.goto(`${adminUrl}${prefix}/coaches/${coach.id}`);
    await adminPage.getByRole("button", { name: t.ask }).click();
    await adminPage.getByRole("radio", { name: t.keep }).check();
    const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(await slotIn(5));
    await adminPage.getByLabel(t.until).fill(day);
    await expect(adminPage.getByText(t.keeps)).toBeVisible();
    await adminPage.getByLabel(t.reason).fill("Deja el club");
    await expectAccessible(adminPage);
    await adminPage.getByRole("button", { name: t.submitLater }).click();
    await expect(adminPage.getByText(t.toCome)).toBeVisible();
    await expectAccessible(adminPage);
    const stateOf = (id: string) => query("select coach_id, status, is_refunded from booking where id = $1", [id]);
    expect(await stateOf(bookingId)).toEqual([{ coach_id: coach.id, status: "CONFIRMED", is_refunded: false }]);
    expect(await stateOf(later.bookingId)).toEqual([{ coach_id: coach.id, status: "CANCELLED", is_refunded: true }]);
    for (const device of devices) {
      await device.reload();
      await expect(device).toHaveURL(/\/home$/);
    }

    await adminPage.getByRole("button", { name: t.ask }).click();
    await adminPage.getByRole("radio", { name: t.handOver }).check();
    await adminPage.getByLabel(t.to).selectOption({ label: successor.name });
    await expect(adminPage.getByText(t.possible)).toBeVisible();
    await adminPage.getByLabel(t.reason).fill("Ya no puede venir");
    await expectAccessible(adminPage);
    await adminPage.getByRole("button", { name: t.submit }).click();
    await expect(adminPage.getByText(t.over)).toBeVisible();
    expect(await stateOf(bookingId)).toEqual([{ coach_id: successor.id, status: "CONFIRMED", is_refunded: false }]);
    for (const device of devices) {
      await device.reload();
      await expect(device).toHaveURL(/\/sign-in/);
    }
    await page.goto(`${prefix}/bookings/${bookingId}`);
    await expect(page.getByText(successor.name).first()).toBeVisible();
  });
}
