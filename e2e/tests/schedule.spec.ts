import type { Page } from "@playwright/test";
import { entriesOf } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import type { Athlete, Coach } from "../people.ts";
import { book, slotIn } from "../slot.ts";

const dateOf = (at: Date) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(at);

/** Fills in the form of a new booking up to the reason. */
async function fillBooking(page: Page, athlete: Athlete, coach: Coach, date: string) {
  await page.goto(`/calendar?view=day&date=${date}`);
  await page.getByRole("link", { name: "Nueva reserva" }).click();
  const form = page.getByRole("complementary", { name: "Nueva reserva" });
  await form.getByRole("searchbox", { name: "Atleta" }).fill(athlete.email);
  await form.getByRole("button", { name: new RegExp(athlete.name) }).click();
  await form.getByLabel("Entrenador").selectOption({ label: coach.name });
  await form.getByLabel("Día").fill(date);
  await form.getByLabel("Hora").selectOption({ label: "10:30" });
  return form;
}

test("an administrator books for an athlete and cancels, each with a reason, and finds both in the schedule, the audit and its file", async ({
  athlete,
  coach,
  adminPage,
}) => {
  const date = dateOf(await slotIn(3));
  const form = await fillBooking(adminPage, athlete, coach, date);
  await expect(form.getByText("Le cuesta 1 crédito. No le quedará ninguno.")).toBeVisible();
  await form.getByRole("button", { name: "Reservar" }).click();
  await expect(form.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
  await expectAccessible(adminPage);
  await form.getByLabel("Motivo").fill("Lo pidió por teléfono");
  for (const typed of ["05/1", "31/02/2026", ""]) {
    await form.getByLabel("Día").fill(typed);
    await form.getByRole("button", { name: "Reservar" }).click();
    await expect(form.getByLabel("Día")).toBeFocused();
    await expect(form.getByLabel("Día")).toHaveValue(typed);
    await expect(form.getByLabel("Día")).toHaveAccessibleDescription(/Escribe el día así: 05\/12\/2026/);
  }
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1"]);
  await form.getByLabel("Día").fill(date);
  await form.getByLabel("Hora").selectOption({ label: "10:30" });
  await form.getByRole("button", { name: "Reservar" }).click();

  const drawer = adminPage.getByRole("complementary", { name: `Reserva de ${athlete.name}` });
  await expect(drawer.getByText("Confirmada", { exact: true })).toBeVisible();
  await expect(drawer.getByText("Lo pidió por teléfono").first()).toBeVisible();
  await mailTo(athlete.email, /10:30/);
  await expectAccessible(adminPage);
  await adminPage.goto(`/calendar?view=list&date=${date}`);
  await adminPage.getByRole("searchbox", { name: "Buscar por atleta o entrenador" }).fill(coach.name);
  await expect(adminPage).toHaveURL(/search=/);
  await adminPage.getByRole("link", { name: athlete.name, exact: true }).click();

  await drawer.getByText("Cancelar la reserva").click();
  await expect(drawer.getByText(`Si cancela el club, ${athlete.name} recupera su crédito.`)).toBeVisible();
  await drawer.getByLabel("Motivo").fill("El centro cierra ese día");
  await drawer.getByRole("button", { name: "Cancelar y avisar" }).click();
  await expect(drawer.getByText("Cancelada", { exact: true })).toBeVisible();
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1", "REFUND 1"]);

  await drawer.getByRole("link", { name: "Ver todo en la auditoría" }).click();
  const entries = adminPage.getByRole("list").getByRole("listitem");
  await expect(entries.filter({ hasText: "Canceló una reserva" })).toContainText("El centro cierra ese día");
  await expect(entries.filter({ hasText: "Reservó en nombre de un atleta" })).toContainText("Lo pidió por teléfono");
  await expectAccessible(adminPage);
  const taken = adminPage.waitForEvent("download");
  await adminPage.getByRole("link", { name: "CSV para Excel" }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await taken).createReadStream()) parts.push(Buffer.from(part));
  const lines = Buffer.concat(parts).toString("utf8").trim().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(";Canceló una reserva;");
  expect(lines[2]).toContain("Lo pidió por teléfono");
  for (const [path, words] of [
    ["athletes/export?", /Cuenta;.*;Activa;/s],
    ["coaches/export?", /Estado;.*;Activo;/s],
    ["analytics/bookings?from=2026-01&to=2027-12&", /Reservada para;.*;\d\d\/\d\d\/\d{4} \d\d:\d\d;/s],
  ] as const) {
    const file = await adminPage.request.get(`/api/v1/${path}profile=es&locale=es`);
    expect(await file.text()).toMatch(words);
  }
  await adminPage.goto("/audit?action=audit.export");
  await expect(adminPage.getByRole("heading", { name: "Descargó la auditoría" }).first()).toBeVisible();
});

test("the club's day, week and list views are accessible, on a phone and a desktop", { tag: "@long" }, async ({
  page,
  athlete,
  coach,
  adminPage,
}) => {
  const startsAt = await slotIn(3);
  await book(page.request, coach, startsAt);
  const query = `date=${dateOf(startsAt)}&coach=${coach.id}`;
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await adminPage.setViewportSize(viewport);
    for (const view of ["day", "week", "list"]) {
      await adminPage.goto(`/calendar?view=${view}&${query}`);
      await expect(adminPage.getByRole("link", { name: new RegExp(athlete.name) })).toBeVisible();
      await expect(adminPage.getByText("Confirmada", { exact: true }).filter({ visible: true })).toBeVisible();
      await expectAccessible(adminPage);
    }
    await adminPage.goto("/audit");
    await expect(adminPage.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectAccessible(adminPage);
  }
});

test("the club's schedule works by keyboard, and Escape returns the focus to where it was", async ({
  page,
  athlete,
  coach,
  adminPage,
}) => {
  const startsAt = await slotIn(3);
  await book(page.request, coach, startsAt);
  await adminPage.goto(`/calendar?view=day&date=${dateOf(startsAt)}&coach=${coach.id}`);
  const session = adminPage.getByRole("link", { name: new RegExp(athlete.name) });
  await session.focus();
  await adminPage.keyboard.press("Enter");
  const drawer = adminPage.getByRole("complementary", { name: `Reserva de ${athlete.name}` });
  await expect(drawer).toBeVisible();
  await adminPage.getByRole("button", { name: "Abrir el calendario" }).click();
  await expect(adminPage.getByRole("grid")).toBeVisible();
  await adminPage.keyboard.press("Escape");
  await expect(adminPage.getByRole("grid")).toBeHidden();
  await expect(drawer).toBeVisible();
  await adminPage.keyboard.press("Escape");
  await expect(drawer).toHaveCount(0);
  await expect(session).toBeFocused();
});

test("on a phone the week begins in the upper half of the screen, and a half typed day stays in its field", async ({
  adminPage,
}) => {
  await adminPage.setViewportSize({ width: 390, height: 844 });
  await adminPage.goto(`/calendar?view=week&date=${dateOf(new Date()).slice(0, 4)}-06-10`);
  const days = await adminPage.getByRole("columnheader").last().boundingBox();
  expect(days?.y).toBeLessThan(844 / 2);
  expect(await adminPage.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const address = adminPage.url();
  const day = adminPage.getByLabel("Ir a un día");
  for (const typed of ["05/1", "31/02/2026", "01/01/1999"]) {
    await day.fill(typed);
    await day.blur();
    await expect(day).toHaveValue(typed);
    await expect(day).toHaveAccessibleDescription(/Escribe el día así: 05\/12\/2026|Elige un día entre 2000 y 2099/);
  }
  await expectAccessible(adminPage);
  expect(adminPage.url()).toBe(address);
  await day.fill("15/01/2027");
  await expect(adminPage).toHaveURL(/date=2027-01-15/);
});
