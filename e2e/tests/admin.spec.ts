import type { Page } from "@playwright/test";
import { postAuth } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { makeAthlete } from "../people.ts";
import { adminUrl } from "../setting.ts";

/** Searches for an athlete by name and opens the drawer. */
async function open(page: Page, name: string) {
  await page.goto("/athletes");
  await page.getByRole("searchbox", { name: "Buscar por nombre o correo" }).fill(name);
  await expect(page).toHaveURL(/search=/);
  await page.getByRole("link", { name }).click();
  const drawer = page.getByRole("complementary", { name: `Ficha de ${name}` });
  await expect(drawer).toBeVisible();
  return drawer;
}

test("an administrator extends an athlete's deadline to the end of another day", async ({ page, adminPage }) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  const drawer = await open(adminPage, athlete.name);
  await expectAccessible(adminPage);
  const date = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(Date.now() + 15 * 86_400_000);
  await drawer.getByLabel("Nuevo último día").fill(date);
  await drawer.getByRole("button", { name: "Ampliar" }).click();
  await expect(drawer.getByText(/Plazo ampliado hasta el .*23:59/)).toBeVisible();
  const [round] = await query<{ due: string }>(
    "select to_char(due_at at time zone 'Europe/Madrid', 'YYYY-MM-DD HH24:MI') as due from onboarding_round where athlete_id = $1",
    [athlete.id],
  );
  expect(round?.due).toBe(`${date} 23:59`);
  await expectAccessible(adminPage);
});

test("a deadline can't be moved to an earlier day", async ({ page, adminPage }) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  const drawer = await open(adminPage, athlete.name);
  await drawer.getByLabel("Nuevo último día").fill("2026-01-01");
  await drawer.getByRole("button", { name: "Ampliar" }).click();
  await expect(drawer.getByText("El plazo nuevo tiene que ser posterior al que tiene.")).toBeVisible();
});

test("filters stay in the URL; Escape closes the drawer and returns the focus to its row", async ({
  page,
  adminPage,
}) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  await open(adminPage, athlete.name);
  await adminPage.keyboard.press("Escape");
  await expect(adminPage.getByRole("complementary", { name: /Ficha/ })).toHaveCount(0);
  await expect(adminPage.getByRole("link", { name: athlete.name })).toBeFocused();
  await adminPage.getByRole("link", { name: /^Sin perfil/ }).click();
  await expect(adminPage).toHaveURL(/state=PENDING/);
  await adminPage.reload();
  await expect(adminPage.getByRole("searchbox")).toHaveValue(athlete.name);
  await expect(adminPage.getByRole("link", { name: athlete.name })).toBeVisible();
  await adminPage.getByRole("link", { name: /^Activas/ }).click();
  await expect(adminPage.getByRole("heading", { name: "Nadie coincide" })).toBeVisible();
  await expectAccessible(adminPage);
});

test("the admin pages are accessible, including on a phone", async ({ adminPage, elsewhere }) => {
  const wide = { width: 1440, height: 900 };
  const phone = { width: 390, height: 844 };
  const pages = [
    { path: "/athletes", size: wide },
    ...["/athletes", "/mails", "/account", "/en/athletes"].map((path) => ({ path, size: phone })),
  ];
  for (const { path, size } of pages) {
    await adminPage.setViewportSize(size);
    await adminPage.goto(path);
    await expectAccessible(adminPage);
  }
  const page = await elsewhere.newPage();
  for (const path of ["/sign-in", "/forgot-password", "/reset-password?token=none"]) {
    await page.goto(adminUrl + path);
    await expectAccessible(page);
  }
});

test("only administrators can sign in to the admin site", async ({ page, elsewhere }) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  const wrong = await postAuth(
    elsewhere.request,
    "sign-in/email",
    { email: athlete.email, password: "no es esta frase" },
    adminUrl,
  );
  const right = await postAuth(
    elsewhere.request,
    "sign-in/email",
    { email: athlete.email, password: "una frase larga y facil" },
    adminUrl,
  );
  expect(right).toEqual(wrong);
  expect(right.status).toBe(401);
});

test("an administrator whose session has ended comes back to the same athlete after signing in", async ({
  page,
  adminPage,
}) => {
  const athlete = await makeAthlete(page.request, { isComplete: false });
  const drawer = await open(adminPage, athlete.name);
  await adminPage.context().clearCookies();
  await drawer.getByRole("button", { name: "Ampliar" }).click();
  await expect(adminPage.getByText("Tu sesión ha terminado. Entra otra vez y seguirás donde estabas.")).toBeVisible();
  await adminPage.getByLabel("Correo electrónico").fill("admin@zea.test");
  await adminPage.getByLabel("Contraseña", { exact: true }).fill("zea-demo-2026");
  await adminPage.getByRole("button", { name: "Entrar" }).click();
  await expect(adminPage.getByRole("complementary", { name: `Ficha de ${athlete.name}` })).toBeVisible();
});
