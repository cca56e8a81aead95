import { expect, expectAccessible, test } from "../fixtures.ts";

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
  await adminPage.goto("/analytics");
  await adminPage.getByRole("link", { name: "Mes pasado" }).click();
  await expect(adminPage.getByRole("link", { name: "Mes pasado" })).toHaveAttribute("aria-current", "true");
  const period = adminPage.url();
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
