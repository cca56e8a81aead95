import { ask } from "../api.ts";
import { countBookings, query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { makeAthlete } from "../people.ts";
import { book, slotIn } from "../slot.ts";

const zone = { timeZone: "Europe/Madrid" };
const phone = { width: 390, height: 844 };

test("a coach sets hours on a phone, copies them to another day, and athletes see them", async ({
  coachPage,
  coach,
  page,
}) => {
  await query("delete from availability_rule where coach_id = $1", [coach.id]);
  await coachPage.setViewportSize(phone);
  await coachPage.goto("/availability");
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Marcar mis horas" }).click();
  const first = coachPage.getByRole("group", { name: "Lunes, tramo 1" });
  await first.getByLabel("Desde").selectOption("10:00");
  await first.getByLabel("Hasta").selectOption("12:15");
  await coachPage.getByRole("button", { name: "Añadir tramo" }).click();
  const second = coachPage.getByRole("group", { name: "Lunes, tramo 2" });
  await second.getByLabel("Desde").selectOption("12:00");
  await coachPage.getByRole("button", { name: "Guardar" }).click();
  await expect(coachPage.getByText("Dos tramos del mismo día se pisan")).toBeVisible();
  await second.getByLabel("Desde").selectOption("17:00");
  await second.getByLabel("Hasta").selectOption("18:00");
  await expect(coachPage.getByText("Dos tramos del mismo día se pisan")).toBeHidden();

  await second.getByRole("button", { name: "Fechas de inicio y fin" }).click();
  await second.getByLabel("A partir del").fill("05/1");
  await second.getByLabel("Hasta el").fill("31/02/2027");
  await second.getByRole("button", { name: "Abrir el calendario" }).last().click();
  await expect(coachPage.getByRole("grid")).toBeVisible();
  await coachPage.keyboard.press("Escape");
  await coachPage.getByRole("button", { name: /^Lunes/ }).click();
  await coachPage.getByRole("button", { name: "Guardar" }).click();
  await expect(second.getByLabel("A partir del")).toBeFocused();
  await expect(second.getByLabel("A partir del")).toHaveValue("05/1");
  await expect(second.getByText("Escribe el día así: 05/12/2026.", { exact: true })).toBeVisible();
  await expect(second.getByText(/no existe. Escribe el día así/)).toBeVisible();
  await second.getByLabel("A partir del").fill("");
  await second.getByLabel("Hasta el").fill("");

  const days = coachPage.getByRole("group", { name: "Copiar el lunes a" });
  for (const name of ["Miércoles", "Jueves", "Viernes"]) await days.getByRole("button", { name }).click();
  await coachPage.getByRole("button", { name: "Copiar", exact: true }).click();
  await expect(coachPage.getByText("6 h 30 min")).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Guardar" }).click();
  await expect(coachPage.getByText("Horario guardado")).toBeVisible();
  await expect(coachPage.getByRole("button", { name: "Guardar" })).toBeHidden();

  await makeAthlete(page.request);
  const slots = await slotsAhead(page.request, coach);
  expect(new Set(slots.map(weekdayOf))).toEqual(new Set(["lunes", "martes"]));
  expect([...new Set(slots.map(timeOf))].sort()).toEqual(["10:00", "10:30", "11:00", "17:00"]);
});

test("a change that leaves a booking outside the new hours lists it, keeps it, and is saved once the coach confirms", async ({
  athlete,
  coach,
  coachPage,
  page,
}) => {
  const startsAt = await slotIn(5);
  expect((await book(page.request, coach, startsAt)).status).toBe("CONFIRMED");
  const date = new Intl.DateTimeFormat("sv", zone).format(startsAt);
  await coachPage.goto("/availability");
  await coachPage.getByRole("button", { name: "Añadir", exact: true }).click();
  for (const typed of ["05/1", "31/02/2027"]) {
    await coachPage.getByLabel("Primer día").fill(typed);
    await coachPage.getByRole("button", { name: "Abrir el calendario" }).last().click();
    await expect(coachPage.getByRole("grid")).toBeVisible();
    await coachPage.keyboard.press("Escape");
    await coachPage.getByRole("button", { name: "Añadir", exact: true }).last().click();
    await expect(coachPage.getByLabel("Primer día")).toBeFocused();
    await expect(coachPage.getByLabel("Primer día")).toHaveAccessibleDescription(/Escribe el día así: 05\/12\/2026/);
  }
  await coachPage.getByLabel("Primer día").fill(date);
  await coachPage.getByRole("button", { name: "Añadir", exact: true }).last().click();
  await expect(coachPage.getByText("Sin guardar", { exact: true })).toBeVisible();
  await coachPage.getByRole("button", { name: "Guardar" }).click();

  const panel = coachPage.getByRole("alert").filter({ hasText: "queda fuera de este horario" });
  await expect(panel.getByRole("link", { name: new RegExp(`10:30–11:30.*${athlete.name}, Fuerza`) })).toBeVisible();
  await expect(panel).toContainText("guardar no cancela nada");
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: "Guardar igualmente" }).click();
  await expect(coachPage.getByText("Horario guardado")).toBeVisible();
  await coachPage.reload();
  await expect(coachPage.getByText("Libre todo el día")).toBeVisible();
  expect(await countBookings(athlete.id, "CONFIRMED")).toBe(1);
  const slots = await slotsAhead(page.request, coach);
  expect(slots.filter((slot) => new Intl.DateTimeFormat("sv", zone).format(slot) === date)).toEqual([]);
});

test("following a link does not lose unsaved changes", async ({ coachPage }) => {
  await coachPage.goto("/availability");
  await expect(async () => {
    await coachPage.getByLabel("Descanso entre sesiones").selectOption("15 minutos");
    await expect(coachPage.getByRole("button", { name: "Guardar" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await coachPage.getByRole("link", { name: "Inicio", exact: true }).click();
  await expect(coachPage.getByText("Te ibas con cambios sin guardar")).toBeVisible();
  await coachPage.getByRole("button", { name: "Guardar", exact: true }).click();
  await coachPage.waitForURL("**/home");
  await coachPage.goto("/availability");
  await expect(coachPage.getByLabel("Descanso entre sesiones")).toHaveValue("15");
});

test("an athlete can't open the availability page", async ({ page, athlete: _ }) => {
  await page.goto("/availability");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Horario" })).toHaveCount(0);
});

type Month = { days: { slots: string[] }[] };
type Request = Parameters<typeof makeAthlete>[0];

/** The slots offered to athletes in the months of the next two weeks. */
async function slotsAhead(request: Request, { id, sessionTypeId }: { id: string; sessionTypeId: string }) {
  const months = [await slotIn(1), await slotIn(8), await slotIn(15)].map((day) =>
    new Intl.DateTimeFormat("sv", zone).format(day),
  );
  const found: Date[] = [];
  for (const month of new Set(months.map((date) => date.slice(0, 7)))) {
    const { days } = await ask<Month>(request, "slot.month", { coachId: id, sessionTypeId, month });
    found.push(...days.flatMap(({ slots }) => slots.map((slot) => new Date(slot))));
  }
  return found;
}

const weekdayOf = (at: Date) => new Intl.DateTimeFormat("es", { ...zone, weekday: "long" }).format(at);
const timeOf = (at: Date) => new Intl.DateTimeFormat("es", { ...zone, timeStyle: "short" }).format(at);
