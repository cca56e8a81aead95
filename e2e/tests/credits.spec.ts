import type { Locator } from "@playwright/test";
import { ask, call } from "../api.ts";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { makeAthlete, password, signIn } from "../people.ts";
import { book, confirmPath, pick, slotIn } from "../slot.ts";

/** Whether one element ends above the top of another. */
async function isAbove(one: Locator, other: Locator): Promise<boolean> {
  const [upper, lower] = [await one.boundingBox(), await other.boundingBox()];
  return upper !== null && lower !== null && upper.y + upper.height <= lower.y;
}

const phone = { width: 390, height: 844 };

test("an athlete requests credits, an administrator approves another number, and the athlete books", async ({
  page,
  athlete,
  coach,
  adminPage,
  elsewhere,
}) => {
  await makeAthlete(elsewhere.request);
  await book(page.request, coach, await slotIn(3));
  await page.setViewportSize(phone);
  await query("update coach set bio = jsonb_build_object('es', 'Corre desde los doce años.', 'en', '') where id = $1", [
    coach.id,
  ]);
  await page.goto(`/coaches/${coach.id}`);
  await expect(page.getByText("No te quedan créditos", { exact: true })).toBeVisible();
  await expect(page.getByText("Corre desde los doce años.")).toBeVisible();
  await expect(page.getByText("Fuerza · 1 h · 1 crédito")).toBeVisible();
  await expect(page.getByText("Hora de Madrid.")).toBeVisible();
  await pick(page, await slotIn(5, "19:00"), "es");
  const [picked, bar] = [page.getByRole("radio", { checked: true }), page.locator("[data-dock] > *")];
  await expect.poll(() => isAbove(picked, bar), "the bar covers what was picked").toBe(true);
  await expectAccessible(page);
  await bar.getByRole("link", { name: "Pedir créditos" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tus créditos" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Pedir" }).click();
  await expect(page.getByText("Elige un bono.")).toBeVisible();
  const other = page.getByRole("radio", { name: /^Otra cantidad/ });
  await other.check();
  await page.getByLabel("Cuántos").fill("0");
  await page.getByRole("button", { name: "Pedir" }).click();
  await expect(page.getByText("Escribe un número entero, de 1 a 100.")).toBeVisible();
  await page.getByLabel("Cuántos").fill("");
  await page.getByLabel("Cuántos").pressSequentially("1000");
  await page.getByRole("button", { name: "Pedir" }).click();
  await expect(page.getByText("Escribe un número entero, de 1 a 100.")).toBeVisible();
  await expect(page.getByLabel("Cuántos")).toHaveValue("1000");
  await page.getByLabel("Cuántos").fill("9");
  await page.getByRole("button", { name: "Pedir" }).dblclick();
  await page.getByRole("button", { name: "Retirar la petición" }).dblclick();
  await expect(page.getByText("Has retirado tu petición")).toBeVisible();
  await other.check();
  await page.getByLabel("Cuántos").fill("5");
  await page.getByRole("button", { name: "Pedir" }).dblclick();
  await expect(page.getByText(/Has pedido 5 créditos\. El club tiene hasta el/)).toBeVisible();
  const asked = await query("select credits, state from credit_request where athlete_id = $1 order by id", [
    athlete.id,
  ]);
  expect(asked).toEqual([
    { credits: 9, state: "WITHDRAWN" },
    { credits: 5, state: "OPEN" },
  ]);
  await page.goto(confirmPath(coach, await slotIn(5)));
  await expect(page.getByText("Has pedido 5 créditos. Podrás reservar en cuanto")).toBeVisible();
  await page.getByRole("link", { name: "Elegir otra hora" }).click();
  await expect(page.getByText("Has pedido 5 créditos. Podrás reservar en cuanto")).toBeVisible();
  await page.getByRole("link", { name: "Ver mi petición" }).click();
  await expect(page.getByRole("button", { name: "Pedir" })).toHaveCount(0);
  await page.goto("/home");
  await expect(page.getByText("Petición enviada")).toBeVisible();
  await expectAccessible(page);

  await adminPage.goto("/credits?state=OPEN");
  await adminPage.getByRole("link", { name: athlete.name }).click();
  const drawer = adminPage.getByRole("complementary", { name: `Petición de ${athlete.name}` });
  await expect(drawer).toBeVisible();
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Aprobar y añadir" }).click();
  await expect(drawer.getByText(/Escribe lo que ha pagado/)).toBeVisible();
  await drawer.getByLabel("Créditos").fill("8");
  await drawer.getByLabel("Ha pagado", { exact: true }).fill("120.50");
  await drawer.getByLabel("Créditos").fill("8");
  await expect(drawer.getByText("¿120,50? Los decimales van con coma")).toBeVisible();
  await drawer.getByLabel("Ha pagado", { exact: true }).fill("120,50");
  await drawer.getByLabel("Cómo ha pagado").selectOption({ label: "Con tarjeta" });
  await expect(drawer.getByText("Pidió 5 créditos y recibirá 8.")).toBeVisible();
  await drawer.getByRole("button", { name: "Aprobar y añadir" }).click();
  await expect(drawer.getByText("Aprobada").first()).toBeVisible();
  await drawer.getByRole("link", { name: "Ver sus créditos" }).click();
  await expect(adminPage.getByText("Pagó 120,50 € con tarjeta")).toBeVisible();
  await expect(adminPage.getByText(/^Reserva de Fuerza con/)).toBeVisible();
  await expectAccessible(adminPage);

  await page.goto("/credits");
  await expect(page.getByText("Ya tienes 8 créditos más.")).toBeVisible();
  await expect(page.getByText("Pagaste 120,50 € con tarjeta")).toBeVisible();
  await page.goto("/credits?page=9");
  await expect(page.getByText("Pagaste 120,50 € con tarjeta")).toBeVisible();

  // the chosen slot is still there, also by the mail
  const mail = await mailTo(athlete.email, /créditos/);
  await page.goto(linkIn(mail, /\/book\//));
  await expect(page.getByRole("button", { name: /^Reservar .*19:00/ })).toBeVisible();
  await book(elsewhere.request, coach, await slotIn(5, "19:00"));
  await page.goto("/home");
  await page.getByRole("link", { name: "Reservar la hora que elegiste" }).click();
  await expect(page.getByText("Esa hora ya está ocupada")).toBeVisible();
  await expectAccessible(page);
  const nearest = page.getByRole("region", { name: "Las horas libres más cercanas" }).getByRole("button");
  await expect(nearest).toHaveCount(3);
  await nearest.first().dblclick();
  await expect(page.getByRole("heading", { name: "Tu reserva está confirmada" })).toBeVisible();
  await page.goto("/home");
  await expect(page.getByRole("link", { name: "Reservar la hora que elegiste" })).toHaveCount(0);
  const { balance } = await ask<{ balance: number }>(page.request, "credit.ledger", { page: 1 });
  expect(balance).toBe(7);
});

test("an athlete asks for a pack at the price shown, a changed price is refused, and approving grants what was asked", async ({
  page,
  athlete,
  adminPage,
}) => {
  for (const one of [page, adminPage]) await one.setViewportSize(phone);
  const name = `Bono ${athlete.id.slice(-8)}`;
  await adminPage.goto("/settings/packs");
  await adminPage.getByRole("link", { name: "Nuevo bono" }).click();
  const drawer = adminPage.getByRole("complementary");
  await drawer.getByLabel("Nombre en español").fill(name);
  await drawer.getByRole("button", { name: "Nuevo bono" }).click();
  await expect(drawer.getByText("Entre 1 y 100 créditos.")).toBeVisible();
  await drawer.getByLabel("Créditos").fill("4");
  await drawer.getByLabel("Precio").fill("70");
  await expect(drawer.getByText(/^Sale a 17,50\s€ por crédito/)).toBeVisible();
  await drawer.getByLabel("Validez").fill("60");
  await expectAccessible(adminPage);
  await drawer.getByRole("button", { name: "Nuevo bono" }).dblclick();
  await expect(drawer.getByRole("heading", { name })).toBeVisible();

  await page.goto("/credits");
  const pack = page.getByRole("radio", { name: new RegExp(`^${name}`) });
  await pack.check();
  await expectAccessible(page);
  await drawer.getByLabel("Precio").fill("72");
  await drawer.getByRole("button", { name: "Guardar" }).click();
  await expect(adminPage.getByText("Bono guardado.")).toBeVisible();
  await page.getByRole("button", { name: "Pedir" }).click();
  await expect(page.getByText(/Esto ha cambiado mientras lo mirabas/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /72,00/ })).toBeChecked();
  await page.getByRole("button", { name: "Pedir" }).dblclick();
  await expect(page.getByText(new RegExp(`^${name}, 72,00\\s€\\.$`))).toBeVisible();

  await drawer.getByLabel("Se ofrece").uncheck();
  await drawer.getByRole("button", { name: "Guardar" }).click();
  await expect(drawer.getByRole("button", { name: "Guardar" })).toBeDisabled();
  await adminPage.goto("/credits?state=OPEN");
  await adminPage.getByRole("link", { name: athlete.name }).click();
  await expect(drawer.getByText(new RegExp(`^${name}, 72,00`))).toBeVisible();
  await expect(drawer.getByLabel("Ha pagado", { exact: true })).toHaveValue("72,00");
  await expectAccessible(adminPage);
  await drawer.getByLabel("Cómo ha pagado").selectOption({ label: "Con tarjeta" });
  await drawer.getByRole("button", { name: "Aprobar y añadir" }).click();
  await expect(drawer.getByText("Aprobada").first()).toBeVisible();
  await page.goto("/credits");
  await expect(page.getByText(/^Pagaste 72,00\s€ con tarjeta, hasta el/)).toBeVisible();
  expect(
    await query("select granted, price_paid_minor from credit_lot where athlete_id = $1 and price_paid_minor > 0", [
      athlete.id,
    ]),
  ).toEqual([{ granted: 4, price_paid_minor: 7200 }]);
});

test("deactivating an athlete lists, cancels and refunds the upcoming bookings, and the athlete sees the reason", async ({
  page,
  athlete,
  coach,
  adminPage,
}) => {
  const { bookingId } = await book(page.request, coach, await slotIn(4));
  await adminPage.goto(`/athletes/${athlete.id}`);
  await adminPage.getByRole("button", { name: "Desactivar…" }).click();
  await expect(adminPage.getByText("Se cancelará 1 reserva y se devolverá 1 crédito.")).toBeVisible();
  await expect(adminPage.getByText(`Fuerza con ${coach.name}`)).toBeVisible();
  await expectAccessible(adminPage);
  await adminPage.getByRole("button", { name: "Cancelar la reserva y desactivar" }).click();
  await expect(adminPage.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
  await adminPage.getByLabel("Motivo").fill("Tres sesiones sin avisar");
  await adminPage.getByRole("button", { name: "Cancelar la reserva y desactivar" }).click();
  await expect(adminPage.getByText("Por qué se desactivó")).toBeVisible();
  await adminPage.getByRole("link", { name: "Actividad" }).click();
  await expect(adminPage.getByText("Desactivó la cuenta")).toBeVisible();
  await adminPage.getByRole("link", { name: "Sesiones" }).click();
  await expect(adminPage.getByText("1 (devuelto)")).toBeVisible();

  const [booking] = await query<{ status: string; is_refunded: boolean }>(
    "select status, is_refunded from booking where id = $1",
    [bookingId],
  );
  expect(booking).toEqual({ status: "CANCELLED", is_refunded: true });
  await page.goto("/home");
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page.request, athlete.email, password);
  await page.goto("/home");
  await expect(page.getByRole("heading", { name: "Tu cuenta está desactivada" })).toBeVisible();
  await expect(page.getByText("Tres sesiones sin avisar")).toBeVisible();
  await expectAccessible(page);
  await expect(call(page.request, "credit.request", { credits: 2 })).rejects.toThrow(/403/);
});

test("credits are granted, adjusted and expired on an athlete's page, each with a reason and the resulting balance", async ({
  athlete,
  adminPage,
}) => {
  await adminPage.setViewportSize(phone);
  await adminPage.goto(`/athletes/${athlete.id}?tab=credits`);
  await adminPage.getByLabel("Créditos", { exact: true }).first().fill("6");
  await adminPage.getByLabel("Ha pagado", { exact: true }).fill("0");
  await expect(adminPage.getByText("Es un regalo del club.")).toBeVisible();
  await adminPage.getByRole("button", { name: "Añadir", exact: true }).click();
  await expect(adminPage.getByText("Regalo del club", { exact: true })).toBeVisible();
  await expect(adminPage.getByText("Saldo 7")).toBeVisible();

  await adminPage.getByText("Corregir el saldo").click();
  const form = adminPage.locator("details[open]");
  await form.getByLabel("Créditos").fill("-9");
  await expect(form.getByText(/Solo tiene 7/)).toBeVisible();
  await form.getByLabel("Créditos").fill("-2,5");
  await form.getByLabel("Motivo").fill("Un bono mal apuntado");
  await expect(form.getByText("-2,5 no es un número entero: escribe -2 o -3.")).toBeVisible();
  await form.getByLabel("Créditos").fill("-2");
  await form.getByLabel("Motivo").fill("Un bono mal apuntado");
  await form.getByRole("button", { name: "Guardar el ajuste" }).click();
  await expect(adminPage.getByText("Saldo 5")).toBeVisible();

  await adminPage.getByText("Dar créditos por caducados").click();
  await form.getByLabel("Motivo").fill("Se muda de ciudad");
  await form.getByRole("button", { name: "Dar por caducados" }).click();
  await expect(adminPage.getByText("El club los dio por caducados")).toBeVisible();
  await expectAccessible(adminPage);
  const [sums] = await query<{ balance: number; entries: number; lots: number }>(
    `select balance, (select sum(amount)::int from credit_entry e where e.athlete_id = a.athlete_id) as entries,
       (select sum(remaining)::int from credit_lot l where l.athlete_id = a.athlete_id) as lots
     from credit_account a where athlete_id = $1`,
    [athlete.id],
  );
  expect([sums?.entries, sums?.lots]).toEqual([sums?.balance, sums?.balance]);
});
