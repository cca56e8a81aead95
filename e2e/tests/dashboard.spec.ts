import { query } from "../database.ts";
import { endSession } from "../end-session.ts";
import { monthFromNow } from "../expected-payment.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { mailTo } from "../mailbox.ts";
import { book, slotIn } from "../slot.ts";

test("the dashboard starts with what needs attention, and each item opens beside it", async ({ adminPage }) => {
  await adminPage.goto("/");
  await expect(adminPage).toHaveURL(/\/dashboard$/);
  await expect(adminPage.getByRole("heading", { name: "Panel", level: 1 })).toBeVisible();
  const matters = adminPage.getByRole("region", { name: /asuntos? por resolver/ });
  await expect(matters).toBeVisible();
  await expect(adminPage.getByRole("region", { name: "Sesiones de hoy" })).toBeVisible();
  await expectAccessible(adminPage);
  const request = matters.getByRole("link", { name: /^Decidir: .* pide la reactivación$/ }).first();
  const name = ((await request.getAttribute("aria-label")) ?? "").replace(/^Decidir: (.*) pide la reactivación$/, "$1");
  await request.click();
  await expect(adminPage).toHaveURL(/\/dashboard\?athlete=/);
  await expect(adminPage.getByRole("complementary", { name: `Ficha de ${name}` })).toBeVisible();
  await adminPage.keyboard.press("Escape");
  await expect(request).toBeFocused();
});

for (const width of [390, 1440]) {
  const tag = width === 390 ? "@long" : [];
  test(`each kind of panel item is finished where it stands, ${width} px wide`, { tag }, async ({
    page,
    adminPage,
    athlete,
    coach,
  }) => {
    await adminPage.setViewportSize({ width, height: 844 });
    const { bookingId } = await book(page.request, coach, await slotIn(3));
    const startsAt = await slotIn(-2);
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    await query("update booking set starts_at = $2, ends_at = $3 where id = $1", [bookingId, startsAt, endsAt]);
    const [mail] = await query<{ id: string }>(
      `insert into mail (id, kind, recipient_id, subject_id, key, state, requested_at, settled_at, outcome)
       values (uuidv7(), 'athlete-reactivated', $1, $1, gen_random_uuid(), 'FAILED', now(), now(), 'validation_error')
       returning id`,
      [athlete.id],
    );

    await adminPage.goto(`/dashboard?session=${bookingId}`);
    const session = adminPage.getByRole("complementary", { name: `Sesión de ${athlete.name}` });
    await expect(session.getByText(/^1 h. .* no tiene tarifa/)).toBeVisible();
    await expectAccessible(adminPage);
    await session.getByText("Preguntar al entrenador").click();
    for (const _ of [1, 2]) {
      await session.getByRole("button", { name: "Enviar el aviso" }).click();
      await expect(session.getByText(/^Aviso enviado: /)).toBeVisible();
    }
    await mailTo(coach.email, /registr/i);
    await session.getByText("No vino", { exact: true }).click();
    await session.getByRole("button", { name: "Marcar que no vino" }).click();
    await expect(session.getByText("Deshacer el «No vino»")).toBeVisible();

    await adminPage.goto("/dashboard");
    await adminPage.getByRole("link", { name: new RegExp(`^Resolver: .*para ${athlete.name}$`) }).click();
    const failed = adminPage.getByRole("complementary", { name: new RegExp(athlete.name) });
    await expect(failed.getByLabel("A qué dirección")).toHaveValue(athlete.email);
    await expectAccessible(adminPage);
    await failed.getByText("Descartar", { exact: true }).first().click();
    await failed.getByLabel("Motivo").fill("Se lo dijimos en persona");
    await failed.getByRole("button", { name: "Descartar" }).click();
    await expect(failed.getByText("Descartado", { exact: true })).toBeVisible();
    const other = `otra.${athlete.id}@correo.test`;
    await failed.getByText("Enviar otra vez", { exact: true }).first().click();
    await failed.getByLabel("A qué dirección").fill(other);
    await failed.getByRole("button", { name: "Enviar", exact: true }).click();
    await mailTo(other, /reactivado/i);
    await adminPage.goto(`/mails?state=SENT&kind=athlete-reactivated&search=${athlete.email}&mail=${mail!.id}`);
    await expect(failed.getByText("Enviado", { exact: true })).toBeVisible();

    await query(
      `update athlete set state = 'DEACTIVATED', deactivated_at = now(), reactivation_requested_at = now() where id = $1`,
      [athlete.id],
    );
    await adminPage.goto(`/dashboard?athlete=${athlete.id}`);
    const card = adminPage.getByRole("complementary", { name: `Ficha de ${athlete.name}` });
    await card.getByText("Rechazar", { exact: true }).first().click();
    await card.getByLabel("Motivo").fill("Queda un pago por hacer");
    await card.getByRole("button", { name: "Rechazar" }).click();
    await expect(card.getByText("No se le reactivó:")).toBeVisible();
    await mailTo(athlete.email, /No hemos reactivado/);

    await query(
      `insert into coach_document (id, coach_id, name, expires_on, created_at)
       values (uuidv7(), $1, 'Seguro', current_date + 3, now())`,
      [coach.id],
    );
    const [document] = await query<{ id: string }>("select id from coach_document where coach_id = $1", [coach.id]);
    await adminPage.goto(`/dashboard?document=${document!.id}&coach=${coach.id}`);
    const documents = adminPage.getByRole("complementary", { name: `Documentos de ${coach.name}` });
    await expect(documents.getByLabel("Documento", { exact: true })).toHaveValue("Seguro");
    await expectAccessible(adminPage);
    await documents.getByRole("button", { name: "Quitar Seguro" }).click();
    await documents.getByRole("button", { name: "Quitar Seguro" }).click();
    await expect(documents.getByRole("heading", { name: "Documentos", exact: true })).toBeFocused();
    await adminPage.keyboard.press("Escape");
    await expect(adminPage.getByRole("heading", { name: /asuntos? por resolver/ })).toBeFocused();
  });
}

test("sessions without a rate get theirs from the panel, and a payroll is opened at its next step", async ({
  page,
  elsewhere,
  adminPage,
  athlete,
  coach,
}) => {
  await endSession({ athleteRequest: page.request, coachRequest: elsewhere.request, coach }, "complete");
  const [record] = await query<{ month: string }>(
    `select to_char(actual_start at time zone 'Europe/Madrid', 'YYYY-MM') as month from session_record where coach_id = $1`,
    [coach.id],
  );
  await adminPage.goto(`/dashboard?rates=${coach.id}&month=${record!.month}`);
  const rates = adminPage.getByRole("complementary", { name: /^Sesiones sin tarifa de / });
  await expect(rates.getByText(athlete.name)).toBeVisible();
  await rates.getByLabel(/^Tarifa/).fill("25");
  await rates.getByRole("button", { name: "Poner tarifa" }).click();
  await expect(rates.getByText("Todas las sesiones de este mes tienen ya su tarifa.")).toBeVisible();
  await expect(adminPage.locator("body")).not.toBeFocused();
  await expectAccessible(adminPage);
  await adminPage.keyboard.press("Escape");
  await expect(adminPage.getByRole("heading", { name: /asuntos? por resolver/ })).toBeFocused();

  const payroll = adminPage.getByRole("link", { name: /^Abrir: Nómina de / }).first();
  await payroll.click();
  await expect(adminPage).toHaveURL(/\/payroll\/\d{4}-\d{2}\?next=1$/);
  await expect(adminPage.locator("#next-step :focus, #next-step:focus")).toBeVisible();
  await adminPage.getByRole("main").getByRole("link", { name: "Panel", exact: true }).click();
  await expect(adminPage).toHaveURL(/\/dashboard$/);
});

test("the navigation says how much waits in each section, as the panel does", async ({ adminPage }) => {
  await adminPage.goto("/dashboard");
  const sections = adminPage.getByRole("navigation", { name: "Secciones" });
  const panel = sections.getByRole("link", { name: /^Panel, \d+ por resolver$/ });
  await expect(panel).toBeVisible();
  await expect(sections.getByRole("link", { name: "Auditoría", exact: true })).toBeVisible();
  await adminPage.setViewportSize({ width: 390, height: 844 });
  await expect(panel).toBeVisible();
  await sections.getByRole("button", { name: /^Más, \d+ por resolver$/ }).click();
  await expect(
    adminPage.getByRole("dialog").getByRole("link", { name: /^Correos(, \d+ por resolver)?$/ }),
  ).toBeVisible();
  await expectAccessible(adminPage);
});

test("a number shows its definition and links to the rows behind it", async ({ adminPage }) => {
  await adminPage.goto("/dashboard");
  await adminPage.getByRole("button", { name: "Qué es: No vinieron" }).click();
  await expect(adminPage.getByText("Las canceladas no cuentan.")).toBeVisible();
  await adminPage.keyboard.press("Escape");
  await adminPage.getByRole("link", { name: /No vinieron: ver de dónde sale$/ }).click();
  await expect(adminPage).toHaveURL(/\/analytics\/noShows\?from=/);
  await expect(adminPage.getByRole("heading", { name: "No vinieron", level: 1 })).toBeVisible();
});

test("the rows behind every number of a period add up to it", async ({ adminPage }) => {
  test.slow();
  // a month that no other journey changes, also on the first days of one
  const month = await monthFromNow(-2);
  const period = `/analytics?from=${month}&to=${month}`;
  await adminPage.goto(period);
  const numbers = adminPage.getByRole("link", { name: /: ver de dónde sale$/ });
  await expect(numbers).toHaveCount(9);
  const names = await numbers.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
  for (const name of names) {
    const [, value = "", number = ""] = /^(.+), (.+): ver de dónde sale$/.exec(name) ?? [];
    await adminPage.getByRole("link", { name, exact: true }).click();
    await expect(adminPage.getByRole("heading", { name: number, level: 1 })).toBeVisible();
    await expect(adminPage.getByRole("region", { name: "En total" }).getByText(value, { exact: true })).toBeVisible();
    await expectAccessible(adminPage);
    await adminPage.goto(period);
  }
  const hour = adminPage
    .getByRole("table", { name: /^Reservas por día/ })
    .getByRole("link")
    .first();
  const [, bookings = ""] = /: (\d+) reservas?$/.exec((await hour.getAttribute("aria-label")) ?? "") ?? [];
  await hour.click();
  const rows = adminPage.getByRole("table").getByRole("link");
  await expect(rows).toHaveCount(Math.min(Number(bookings), 25));
});

test("the period stays in the URL, and every chart has a table of its numbers", async ({ adminPage }) => {
  await adminPage.goto("/analytics");
  await expect(adminPage.getByRole("link", { name: "Este mes" })).toHaveAttribute("aria-current", "true");
  await adminPage.getByRole("link", { name: "Mes pasado" }).click();
  await expect(adminPage).toHaveURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/);
  const [, month = ""] = /from=(\d{4}-\d{2})/.exec(adminPage.url()) ?? [];
  const currentMonth = await adminPage.getByLabel("Hasta").locator("option").first().getAttribute("value");
  await adminPage.getByLabel("Hasta").selectOption(currentMonth);
  await adminPage.getByRole("button", { name: "Ver", exact: true }).click();
  await expect(adminPage).toHaveURL(`/analytics?from=${month}&to=${currentMonth}`);
  await adminPage.reload();
  await expect(adminPage.getByLabel("Desde")).toHaveValue(month);
  await expect(adminPage.getByRole("img", { name: /^Ingresos por día/ })).toBeVisible();
  await expect(adminPage.getByRole("img", { name: /^Horas reales por día/ })).toBeVisible();
  await adminPage.getByText("Ver las cifras en una tabla").first().click();
  await expect(adminPage.getByRole("table", { name: "Ingresos" })).toBeVisible();
  await expect(adminPage.getByRole("table", { name: "Reservas por día de la semana y hora" })).toBeVisible();
  await expectAccessible(adminPage);
});

test("the dashboard and the analytics are accessible, also on a phone and in both languages", { tag: "@long" }, async ({
  adminPage,
}) => {
  await adminPage.setViewportSize({ width: 390, height: 844 });
  for (const path of ["/dashboard", "/analytics", "/en/dashboard", "/en/analytics?from=2026-01&to=2026-12"]) {
    await adminPage.goto(path);
    await expectAccessible(adminPage);
  }
});
