import type { Page } from "@playwright/test";
import { query } from "../database.ts";
import { endSession } from "../end-session.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailsTo } from "../mailbox.ts";

/** Searches for the person who owes an answer and opens the drawer. */
async function open(page: Page, name: string) {
  await page.goto("/waits");
  await page.getByRole("searchbox", { name: "Buscar por atleta o entrenador" }).fill(name);
  await expect(page).toHaveURL(/search=/);
  await page.getByRole("link", { name, exact: true }).click();
  const drawer = page.getByRole("complementary", { name: `Respuesta pendiente de ${name}` });
  await expect(drawer).toBeVisible();
  return drawer;
}

function auditOf(bookingId: string) {
  return query<{ action: string; reason: string | null }>(
    `select e.action, p.reason from audit_entry e left join audit_personal p on p.entry_id = e.id
     where e.entity_id = $1 and e.actor_role = 'ADMIN' order by e.at, e.id`,
    [bookingId],
  );
}

test("an administrator extends a rating's deadline, which is shown and stored with its reason", async ({
  page,
  elsewhere,
  adminPage,
  athlete,
  coach,
}) => {
  const bookingId = await endSession(
    { athleteRequest: page.request, coachRequest: elsewhere.request, coach },
    "complete",
  );
  const drawer = await open(adminPage, athlete.name);
  await expectAccessible(adminPage);
  const date = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Madrid" }).format(Date.now() + 9 * 86_400_000);
  await drawer.getByText("Ampliar el plazo").click();
  await drawer.getByLabel("Nuevo último día").fill(date);
  await drawer.getByRole("button", { name: "Ampliar" }).click();
  await expect(drawer.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
  await drawer.getByLabel("Motivo").first().fill("Está de viaje");
  await drawer.getByRole("button", { name: "Ampliar" }).click();
  await expect(adminPage.getByText(/Plazo ampliado hasta el .*23:59/)).toBeVisible();
  await expect(drawer.getByText(/Amplió el plazo hasta el .*23:59/)).toBeVisible();
  await expect(drawer.getByText("Está de viaje")).toBeVisible();
  const [wait] = await query<{ due: string }>(
    `select to_char(due_at at time zone 'Europe/Madrid', 'YYYY-MM-DD HH24:MI') as due
     from answer_wait where booking_id = $1 and kind = 'FEEDBACK' and state = 'OPEN'`,
    [bookingId],
  );
  expect(wait?.due).toBe(`${date} 23:59`);
  expect(await auditOf(bookingId)).toEqual([{ action: "wait.extend", reason: "Está de viaje" }]);
});

test("an administrator closes a wait, which leaves the list, and Escape returns to the list", async ({
  page,
  elsewhere,
  adminPage,
  athlete: _,
  coach,
}) => {
  const bookingId = await endSession(
    { athleteRequest: page.request, coachRequest: elsewhere.request, coach },
    "complete",
  );
  const drawer = await open(adminPage, coach.name);
  await drawer.getByText("Cerrar sin respuesta").first().click();
  await drawer.getByLabel("Motivo").last().fill("Lo hemos hablado por teléfono");
  await drawer.getByRole("button", { name: "Cerrar sin respuesta" }).click();
  await expect(drawer.getByText("Cerrada", { exact: true })).toBeVisible();
  await expect(drawer.getByRole("heading", { name: coach.name })).toBeFocused();
  await expect(drawer.getByRole("button", { name: "Cerrar sin respuesta" })).toHaveCount(0);
  await expectAccessible(adminPage);
  await adminPage.keyboard.press("Escape");
  await expect(adminPage.getByRole("complementary", { name: /Respuesta pendiente/ })).toHaveCount(0);
  await expect(adminPage.getByRole("link", { name: coach.name, exact: true })).toHaveCount(0);
  await adminPage.getByRole("link", { name: /^Evaluación/ }).click();
  await expect(adminPage.getByRole("heading", { name: "Nada coincide" })).toBeVisible();
  expect(await auditOf(bookingId)).toEqual([{ action: "wait.close", reason: "Lo hemos hablado por teléfono" }]);
});

test("a reminder is mailed once, and the next one is refused for an hour", async ({
  page,
  elsewhere,
  adminPage,
  athlete,
  coach,
}) => {
  const bookingId = await endSession(
    { athleteRequest: page.request, coachRequest: elsewhere.request, coach },
    "complete",
  );
  const asked =
    "select 1 from mail m join answer_wait w on w.id = m.subject_id where w.booking_id = $1 and w.kind = 'FEEDBACK'";
  await expect.poll(async () => (await query(asked, [bookingId])).length).toBe(1);
  await query(
    "update mail set requested_at = requested_at - interval '2 hours' where recipient_id = $1 and kind = 'feedback-asked'",
    [athlete.id],
  );
  const drawer = await open(adminPage, athlete.name);
  const before = (await mailsTo(athlete.email)).length;
  await drawer.getByRole("button", { name: "Enviar recordatorio" }).dblclick();
  await expect(drawer.getByText("Envió un recordatorio")).toHaveCount(1);
  await expect(drawer.getByText(/Podrás enviar otro a partir del/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Enviar recordatorio" })).toBeDisabled();
  expect(await query(asked, [bookingId])).toHaveLength(2);
  await expect.poll(async () => (await mailsTo(athlete.email)).length).toBe(before + 1);
});

test("an administrator adjusts the payment of a missed session, then undoes the NO_SHOW", async ({
  page,
  elsewhere,
  adminPage,
  athlete,
  coach,
}) => {
  const bookingId = await endSession(
    { athleteRequest: page.request, coachRequest: elsewhere.request, coach },
    "recordNoShow",
  );
  await adminPage.goto("/missed");
  await adminPage.getByRole("link", { name: athlete.name }).click();
  const drawer = adminPage.getByRole("complementary", { name: `Sesión de ${athlete.name}` });
  await expect(drawer.getByText("No vino", { exact: true })).toBeVisible();
  await expectAccessible(adminPage);

  await drawer.getByText("Ajustar el pago").click();
  await drawer.getByLabel("Importe").fill("-5,50");
  await expect(drawer.getByText(/Restará 5,50/)).toBeVisible();
  await drawer.getByLabel("Motivo").last().fill("Ya se le pagó aparte");
  await drawer.getByRole("button", { name: "Guardar el ajuste" }).dblclick();
  await expect(drawer.getByText(/queda en -5,50/)).toBeVisible();
  await drawer.getByRole("button", { name: "Sí, es correcto" }).dblclick();
  await expect(drawer.getByText(/Ajustó el pago: -5,50/)).toHaveCount(1);
  expect(await query("select amount_minor from pay_adjustment where booking_id = $1", [bookingId])).toEqual([
    { amount_minor: -550 },
  ]);

  await drawer.getByText("Deshacer el «No vino»").click();
  await drawer.getByLabel("Motivo").first().fill("Llegó tarde, pero llegó");
  await drawer.getByRole("button", { name: "Deshacer", exact: true }).click();
  await expect(drawer.getByText(/Un ajuste ya paga esta sesión/)).toBeVisible();

  await drawer.getByText("Ajustar el pago").click();
  await drawer.getByLabel("Importe").fill("5,50");
  await drawer.getByLabel("Motivo").last().fill("Al final sí cuenta");
  await drawer.getByRole("button", { name: "Guardar el ajuste" }).click();
  await expect(drawer.getByText(/Ajustó el pago: \+?5,50/)).toBeVisible();
  await drawer.getByText("Deshacer el «No vino»", { exact: true }).click();
  await drawer.getByRole("button", { name: "Deshacer", exact: true }).click();
  await expect(drawer.getByText("Confirmada", { exact: true })).toBeVisible();
  await expect(adminPage.getByRole("link", { name: athlete.name })).toHaveCount(0);
  const [booking] = await query<{ status: string }>("select status from booking where id = $1", [bookingId]);
  expect(booking?.status).toBe("CONFIRMED");
  expect(await auditOf(bookingId)).toEqual([
    { action: "session.adjust", reason: "Ya se le pagó aparte" },
    { action: "session.adjust", reason: "Al final sí cuenta" },
    { action: "session.undo_miss", reason: "Llegó tarde, pero llegó" },
  ]);
});

test("the pages of waits and missed sessions are accessible, including on a phone", { tag: "@long" }, async ({
  adminPage,
}) => {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await adminPage.setViewportSize(size);
    for (const path of ["/waits", "/missed", "/en/waits", "/en/missed"]) {
      await adminPage.goto(path);
      await expectAccessible(adminPage);
    }
  }
});
