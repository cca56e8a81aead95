import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { call, postAuth } from "../api.ts";
import { query } from "../database.ts";
import { endSession } from "../end-session.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailsTo, mailTo } from "../mailbox.ts";
import { languages } from "../messages.ts";
import { type Athlete, giveCredit, makeAthlete, password, profile } from "../people.ts";
import { readZip } from "../read-zip.ts";
import { adminUrl } from "../setting.ts";
import { book, slotIn } from "../slot.ts";

const texts = {
  es: {
    prefix: "",
    download: "Descargar mis datos",
    readme: "LEEME.txt",
    remove: "Eliminar mi cuenta",
    password: "Tu contraseña actual",
    confirm: "Sí, eliminar mi cuenta",
    wrong: "Esa no es tu contraseña actual.",
    loses: "Pierdes 1 crédito.",
    deleted: "Tu cuenta está eliminada",
    subject: /Hemos eliminado tu cuenta/,
    name: "Persona eliminada",
    register: /^Termina de crear tu cuenta/,
    email: "Correo electrónico",
  },
  en: {
    prefix: "/en",
    download: "Download my data",
    readme: "README.txt",
    remove: "Delete my account",
    password: "Current password",
    confirm: "Yes, delete my account",
    wrong: "That isn't your current password.",
    loses: "You'll lose 1 credit.",
    deleted: "Your account has been deleted",
    subject: /We have deleted your account/,
    name: "Deleted person",
    register: /^Finish creating your account/,
    email: "Email",
  },
} as const;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

for (const { language, tag } of languages) {
  test(`in ${language}, a person takes their data with them, deletes the account and can register again`, {
    tag,
  }, async ({ page, coach, coachPage, adminPage, elsewhere }) => {
    const t = texts[language];
    await query(
      "insert into coach_rate (id, coach_id, hourly_rate_minor, valid_from) values (gen_random_uuid(), $1, 2500, '2026-01-01')",
      [coach.id],
    );
    const athlete = await makeAthlete(page.request, { locale: language });
    await giveCredit(athlete);
    await endSession({ athleteRequest: page.request, coachRequest: coachPage.request, coach }, "complete");
    await book(page.request, coach, await slotIn(4));
    await postAuth(elsewhere.request, "sign-in/email", { email: athlete.email, password });

    await page.goto(`${t.prefix}/account`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: t.download }).click(),
    ]);
    const files = readZip(await readFile(await download.path()));
    expect(files[t.readme]).toContain("ZEA");
    expect(JSON.parse(files["json/person.json"] ?? "")).toMatchObject({ name: athlete.name, email: athlete.email });
    expect(JSON.parse(files["json/profile.json"] ?? "")).toMatchObject({ phone: profile.phone, goal: profile.goal });
    expect(JSON.parse(files["json/bookings.json"] ?? "")).toHaveLength(2);
    const credits: { kind: string }[] = JSON.parse(files["json/credits.json"] ?? "");
    expect(credits.map(({ kind }) => kind).sort()).toEqual(["ADJUSTMENT", "BOOKING", "BOOKING", "GRANT"]);
    const [, ...rows] = files["csv/credits.csv"]?.trim().split("\r\n") ?? [];
    expect(rows).toHaveLength(credits.length);

    const before = await readBooks({ adminPage, coachPage, athlete });
    expect(before.pay).toContain("25,00");
    await page.getByRole("button", { name: t.remove }).click();
    await expect(page.getByText(t.loses)).toBeVisible();
    await expect(page.getByText(coach.name)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(t.password, { exact: true }).fill("otra frase cualquiera");
    await page.getByRole("button", { name: t.confirm }).click();
    await expect(page.getByText(t.wrong)).toBeVisible();
    await page.getByLabel(t.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: t.confirm }).click();
    await expect(page.getByRole("heading", { name: t.deleted })).toBeVisible();
    await expectAccessible(page);

    expect((await mailTo(athlete.email, t.subject)).text).toContain("Julia");
    expect((await mailTo(coach.email, /^Cancelada: .*Persona eliminada/)).text).not.toContain(athlete.name);
    await expectSignedOut(page, athlete.email);
    const other = await elsewhere.newPage();
    await other.goto("/home");
    await expect(other).toHaveURL(/\/sign-in/);

    const after = await readBooks({ adminPage, coachPage, athlete });
    expect(after.pay).toEqual(before.pay);
    const [refund, ...others] = after.ledger;
    expect(refund).toContain("+1");
    const name = await nameForAdmin();
    expect(others).toEqual(before.ledger.map((entry) => entry.replaceAll(athlete.name, name)));
    await expect.poll(() => findAnywhere([athlete.name, athlete.email])).toEqual([]);
    await adminPage.goto(`${adminUrl}${t.prefix}/athletes/${athlete.id}`);
    await expect(adminPage.getByRole("heading", { level: 1 })).toHaveText(name);
    await expectAccessible(adminPage);
    await coachPage.goto("/athletes");
    await expect(coachPage.getByText("Persona eliminada").first()).toBeVisible();

    const { email } = athlete;
    const { birthDate } = profile;
    const entered = { name: athlete.name, email, birthDate, locale: language };
    await call(elsewhere.request, "account.register", entered);
    const links = async () => (await mailsTo(email)).filter(({ subject }) => t.register.test(subject));
    await expect.poll(async () => (await links()).length).toBe(2);
    await other.goto(linkIn(await mailTo(email, t.register), /token=/));
    await expect(other.getByLabel(t.email)).toHaveValue(email);
  });
}

/** Administrators read names in the language of their own account. */
async function nameForAdmin(): Promise<string> {
  const [admin] = await query<{ locale: "es" | "en" }>(`select locale from "user" where email = 'admin@zea.test'`);
  return texts[admin?.locale ?? "es"].name;
}

async function expectSignedOut(page: Page, email: string): Promise<void> {
  await page.goto("/home");
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await postAuth(page.request, "sign-in/email", { email, password })).status).toBe(401);
}

type Books = { adminPage: Page; coachPage: Page; athlete: Athlete };

/** What the coach sees of the pay of the session's month, and an administrator of the athlete's ledger. */
async function readBooks({ adminPage, coachPage, athlete }: Books): Promise<{ pay: string | null; ledger: string[] }> {
  const month = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(await slotIn(-1)).slice(0, 7);
  await coachPage.goto(`/pay?month=${month}`);
  const pay = await coachPage.getByRole("definition").last().textContent();
  await adminPage.goto(`/athletes/${athlete.id}?tab=credits`);
  const entries = adminPage.getByRole("region", { name: "Movimientos" }).getByRole("listitem");
  await expect(entries.first()).toBeVisible();
  return { pay, ledger: await entries.allTextContents() };
}

/** Every column of every table that holds one of the texts, the engine's included. */
async function findAnywhere(wanted: string[]): Promise<string[]> {
  const columns = await query<{ schema: string; table: string; column: string }>(
    `select table_schema as schema, table_name as table, column_name as column
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and data_type <> 'bytea'`,
  );
  const searches = columns.map(
    ({ schema, table, column }) => `select '${schema}.${table}.${column}' as place
      where exists (select from "${schema}"."${table}" t, unnest($1::text[]) wanted where position(wanted in t."${column}"::text) > 0)`,
  );
  const found = await query<{ place: string }>(searches.join(" union all "), [wanted]);
  return found.map(({ place }) => place);
}
