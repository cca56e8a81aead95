import type { Page } from "@playwright/test";
import { entriesOf, query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import { type Coach, makeAthlete } from "../people.ts";
import { book, cancel, slotIn } from "../slot.ts";

const dateOf = (at: Date) => new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(at);

/** Makes the athlete one of the coach's, with all credits refunded. */
async function meet(page: Page, coach: Coach): Promise<void> {
  const { bookingId } = await book(page.request, coach, await slotIn(6));
  await cancel(page.request, { bookingId });
}

test("a coach books for an athlete and cancels, each with a reason; the athlete sees both and gets the credit back", async ({
  page,
  athlete,
  coach,
  coachPage,
}) => {
  await meet(page, coach);
  const date = dateOf(await slotIn(3));
  await coachPage.goto(`/agenda?view=week&date=${date}`);
  await coachPage.getByRole("button", { name: "Nueva reserva" }).click();
  const form = coachPage.getByRole("complementary", { name: "Nueva reserva" });
  await form.getByLabel("Atleta").selectOption({ label: `${athlete.name} · 1 crédito` });
  await form.getByLabel("Día").fill(date);
  await form.getByLabel("Hora").selectOption({ label: "10:30" });
  await expect(form.getByText("Le cuesta 1 crédito. No le quedará ninguno.")).toBeVisible();
  await form.getByRole("button", { name: "Reservar" }).click();
  await expect(form.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
  await expectAccessible(coachPage);
  await form.getByLabel("Motivo").fill("Me lo pidió al acabar la sesión");
  for (const typed of ["05/1", "31/02/2026", ""]) {
    await form.getByLabel("Día").fill(typed);
    await form.getByRole("button", { name: "Reservar" }).click();
    await expect(form.getByLabel("Día")).toBeFocused();
    await expect(form.getByLabel("Día")).toHaveValue(typed);
    await expect(form.getByLabel("Día")).toHaveAccessibleDescription(/Escribe el día así: 05\/12\/2026/);
  }
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1", "REFUND 1"]);
  await form.getByRole("button", { name: "Abrir el calendario" }).click();
  await expect(form.getByRole("grid")).toBeVisible();
  await coachPage.keyboard.press("Escape");
  await expect(form.getByRole("grid")).toBeHidden();
  await form.getByLabel("Día").fill(date);
  await form.getByLabel("Hora").selectOption({ label: "10:30" });
  await form.getByRole("button", { name: "Reservar" }).click();

  const session = coachPage.getByRole("complementary", { name: `Sesión con ${athlete.name}` });
  await expect(session.getByText("Confirmada", { exact: true })).toBeVisible();
  await expect(session.getByText("La reservaste tú")).toBeVisible();
  await expect(coachPage.getByRole("button", { name: `${athlete.name} 10:30 · Confirmada` })).toBeVisible();
  await expectAccessible(coachPage);
  const path = await session.getByRole("link", { name: "Abrir la sesión" }).getAttribute("href");
  const booking = `/bookings/${path?.split("/").at(-1)}`;
  await mailTo(athlete.email, /10:30/);
  await page.goto(booking);
  await expect(page.getByText(`Te la reservó ${coach.name}`)).toBeVisible();
  await expect(page.getByText("Motivo: Me lo pidió al acabar la sesión")).toBeVisible();
  await expectAccessible(page);

  await session.getByRole("button", { name: "Cancelar la sesión" }).click();
  await expect(session.getByText(`Si cancelas tú, ${athlete.name} recupera su crédito.`)).toBeVisible();
  await session.getByRole("button", { name: "Cancelar y avisar" }).click();
  await expect(session.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
  await session.getByLabel("Motivo").fill("Estoy enferma");
  await session.getByRole("button", { name: "Cancelar y avisar" }).click();
  await expect(session.getByText("La cancelaste tú")).toBeVisible();
  await expectAccessible(coachPage);
  await page.reload();
  await expect(page.getByText("La canceló tu entrenador")).toBeVisible();
  await expect(page.getByText("Motivo: Estoy enferma")).toBeVisible();
  await expect(page.getByText("Recuperaste 1 crédito.", { exact: true })).toBeVisible();
  expect(await entriesOf(athlete.id)).toEqual(["GRANT 1", "BOOKING -1", "REFUND 1", "BOOKING -1", "REFUND 1"]);
});

test("a coach who loses a slot to another booking sees why and takes one of the nearest", async ({
  page,
  elsewhere,
  athlete,
  coach,
  coachPage,
}) => {
  await meet(page, coach);
  await makeAthlete(elsewhere.request);
  const startsAt = await slotIn(3);
  await coachPage.goto(`/agenda?view=list&date=${dateOf(startsAt)}`);
  await coachPage.getByRole("button", { name: "Nueva reserva" }).click();
  const form = coachPage.getByRole("complementary", { name: "Nueva reserva" });
  await form.getByLabel("Atleta").selectOption({ label: `${athlete.name} · 1 crédito` });
  await form.getByLabel("Día").fill(dateOf(startsAt));
  await form.getByLabel("Hora").selectOption({ label: "10:30" });
  await form.getByLabel("Motivo").fill("Me lo pidió al acabar la sesión");
  expect((await book(elsewhere.request, coach, startsAt)).status).toBe("CONFIRMED");
  await form.getByRole("button", { name: "Reservar" }).click();
  await expect(form.getByText("Esa hora se acaba de ocupar en tu agenda.")).toBeVisible();
  await expectAccessible(coachPage);
  await form.getByRole("button", { name: /11:30$/ }).click();
  await form.getByRole("button", { name: "Reservar" }).click();
  const session = coachPage.getByRole("complementary", { name: `Sesión con ${athlete.name}` });
  await expect(session.getByText("11:30–12:30")).toBeVisible();
});

test("the day, week and list views are accessible, on a phone and a desktop", { tag: "@long" }, async ({
  page,
  athlete,
  coach,
  coachPage,
}) => {
  const startsAt = await slotIn(3);
  await book(page.request, coach, startsAt);
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await coachPage.setViewportSize(viewport);
    for (const [view, shown] of Object.entries({ day: "Día", week: "Semana", list: "Lista" })) {
      await coachPage.goto(`/agenda?view=${view}&date=${dateOf(startsAt)}`);
      await expect(coachPage.getByRole("radio", { name: shown })).toBeChecked();
      await expect(coachPage.getByRole("button", { name: new RegExp(`${athlete.name}.*Confirmada`) })).toBeVisible();
      await expectAccessible(coachPage);
    }
  }
});

test("the agenda draws every hour that is offered, on both sides of midnight", async ({
  athlete: _,
  coach,
  coachPage,
}) => {
  // 16:00–24:00 in the Canary Islands is 17:00–01:00 in Madrid
  await query("update coach set time_zone = 'Atlantic/Canary' where id = $1", [coach.id]);
  await query("update availability_rule set from_minute = 960, to_minute = 1440 where coach_id = $1", [coach.id]);
  const date = dateOf(await slotIn(3));
  await coachPage.goto(`/agenda?view=week&date=${date}`);
  const calendar = coachPage.getByRole("region", { name: "Semana" });
  for (const hour of ["00:00", "17:00", "23:00"]) await expect(calendar.getByText(hour, { exact: true })).toBeVisible();
  await coachPage.goto(`/agenda?view=list&date=${date}`);
  const day = coachPage.getByRole("region", { name: new RegExp(`\\b${Number(date.slice(8))} de`) });
  await expect(day.getByRole("button", { name: /^00:00.*1 h/ })).toBeVisible();
  await expect(day.getByRole("button", { name: /^17:00.*7 h/ })).toBeVisible();
});

test("the agenda opens with the day view on a phone, else with the week view", async ({ coachPage }) => {
  await coachPage.goto("/agenda");
  await expect(coachPage.getByRole("radio", { name: "Semana" })).toBeChecked();
  await coachPage.setViewportSize({ width: 390, height: 844 });
  await expect(coachPage.getByRole("radio", { name: "Día" })).toBeChecked();
});

test("the agenda works by keyboard and returns the focus to where it was", async ({
  page,
  athlete,
  coach,
  coachPage,
}) => {
  const startsAt = await slotIn(3);
  await book(page.request, coach, startsAt);
  await coachPage.goto(`/agenda?view=week&date=${dateOf(startsAt)}`);
  const session = coachPage.getByRole("button", { name: `${athlete.name} 10:30 · Confirmada` });
  await session.focus();
  await coachPage.keyboard.press("Enter");
  const beside = coachPage.getByRole("complementary", { name: `Sesión con ${athlete.name}` });
  await expect(beside).toBeVisible();
  await coachPage.keyboard.press("Escape");
  await expect(beside).toHaveCount(0);
  await expect(session).toBeFocused();
  const title = coachPage.getByRole("heading", { level: 1 });
  const first = (await title.textContent()) ?? "";
  await coachPage.keyboard.press("ArrowRight");
  await expect(title).not.toHaveText(first);
  await coachPage.getByRole("button", { name: "Semana anterior" }).click();
  await expect(title).toHaveText(first);
  await coachPage.keyboard.press("n");
  await expect(coachPage.getByRole("complementary", { name: "Nueva reserva" })).toBeVisible();
});
