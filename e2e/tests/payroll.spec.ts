import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { query } from "../database.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { letterTo } from "../mailbox.ts";
import { confirmPast, expectedPayroll, readCsv, recordPast, unpaidMonth } from "../payroll.ts";
import { type Coach, makeCoach, signIn } from "../people.ts";

test.slow();

const euros = (minor: number) => (minor / 100).toFixed(2);
const spanish = (minor: number) => euros(minor).replace(".", ",");

/** A coach opens the statement from the page of the pay. */
async function openStatement(page: Page, coach: Coach): Promise<void> {
  const [statement] = await query<{ id: string }>("select id from payment_statement where coach_id = $1", [coach.id]);
  await page.goto("/pay");
  await expect(page.getByText(/^Tu liquidación de .* te espera/)).toBeVisible();
  await page.getByRole("link", { name: "Revisar y responder" }).click();
  await expect(page).toHaveURL(new RegExp(`/pay/${statement!.id}`));
}

/** Downloads one of the files, and holds its bytes against the SHA-256 that the page shows. */
async function download(page: Page, name: string): Promise<string> {
  const link = page.getByRole("link", { name: `Descargar ${name}` });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const bytes = await readFile(await file.path());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await expect(page.getByText(sha256)).toBeVisible();
  return bytes.toString("utf8");
}

test("an administrator drafts a month, settles its exceptions, hears the coaches and closes it; its files say what the sessions say", async ({
  page,
  athlete,
  coach,
  coachPage,
  elsewhere,
  adminPage,
}) => {
  const other = await makeCoach();
  await signIn(elsewhere.request, other.email);
  const otherPage = await elsewhere.newPage();
  const month = await unpaidMonth();
  const [first, second] = [`${month}-06 09:00`, `${month}-14 09:00`];
  await recordPast({ coach, athlete, at: first, minutes: 62 });
  await recordPast({ coach, athlete, at: second, minutes: 47, rateMinor: 2_350 });
  await recordPast({ coach, athlete, at: `${month}-20 17:00`, minutes: 55, rateMinor: null });
  await recordPast({ coach: other, athlete, at: `${month}-06 12:00`, minutes: 61, rateMinor: 3_000 });
  await recordPast({ coach: other, athlete, at: `${month}-21 12:00`, minutes: 59, rateMinor: 3_100 });
  await confirmPast({ coach: other, athlete, at: `${month}-22 12:00` });

  // the exceptions, each with its act
  await adminPage.goto("/payroll");
  await expect(adminPage.getByRole("heading", { name: "Nóminas" })).toBeVisible();
  await expectAccessible(adminPage);
  await adminPage.goto(`/payroll/${month}`);
  const rate = adminPage.getByLabel(new RegExp(`^Tarifa por hora de ${coach.name}`));
  await rate.fill("24,50");
  await expect(adminPage.getByText(/55 min × 24,50\s€ = 22,46\s€/)).toBeVisible();
  await rate.press("Enter");
  await expect(adminPage.getByText(/^Tarifa guardada: 22,46/)).toBeVisible();
  await adminPage.getByRole("button", { name: new RegExp(`^Avisar a ${other.name}`) }).click();
  await expect(adminPage.getByText(`Correo enviado a ${other.name}.`)).toBeVisible();
  await letterTo(other.email, /sesión|registr/i);

  // the draft, phase by phase
  await adminPage.getByRole("button", { name: "Calcular borrador" }).click();
  await expect(adminPage.getByText("Borrador", { exact: true })).toBeVisible({ timeout: 60_000 });
  await adminPage.getByRole("button", { name: new RegExp(coach.name) }).click();
  await expectAccessible(adminPage);
  const table = adminPage.getByRole("table");
  await table.getByRole("link").first().click();
  const drawer = adminPage.getByRole("complementary", { name: `Línea de ${coach.name}` });
  await expect(drawer.getByText(/62 min × 25,00\s€\/h/)).toBeVisible();
  await expect(drawer.getByText(/^Real 09:03–10:05$/)).toBeVisible();
  await expect(drawer.getByText(/25,83\s€/).last()).toBeVisible();
  await expectAccessible(adminPage);
  await adminPage.keyboard.press("Escape");
  await expect(drawer).toBeHidden();

  // reviewed: each coach is asked
  await adminPage.getByRole("button", { name: "Dar por revisada" }).click();
  await expect(adminPage.getByText("Revisada: las liquidaciones van de camino.")).toBeVisible();
  await letterTo(coach.email, /liquidación/i);
  await page.goto("/home");
  await coachPage.goto("/home");
  await expect(coachPage.getByRole("link", { name: /^Revisar la liquidación de/ })).toBeVisible();

  await openStatement(coachPage, coach);
  await coachPage.getByRole("button", { name: "Ver las sesiones" }).first().click();
  await expect(coachPage.getByText(/^Suman 25,83\s€$/)).toBeVisible();
  await expectAccessible(coachPage);
  await coachPage.getByRole("button", { name: /^Aceptar/ }).click();
  await expect(coachPage.getByText(/^La aceptaste el/)).toBeVisible();

  await openStatement(otherPage, other);
  await otherPage
    .getByRole("button", { name: /^No estoy de acuerdo con/ })
    .first()
    .click();
  await otherPage.getByRole("button", { name: "Discutir 1 línea" }).click();
  await expect(otherPage.getByText(/^Cuéntanos qué no cuadra/)).toBeVisible();
  await otherPage.getByLabel("¿Qué no cuadra?").fill("Fueron 75 minutos");
  await otherPage.getByRole("button", { name: "Discutir 1 línea" }).click();
  await expect(otherPage.getByText(/^Discutiste 1 línea/)).toBeVisible();
  await expectAccessible(otherPage);

  // closed, although others have not answered
  await adminPage.reload();
  const group = adminPage.getByRole("button", { name: new RegExp(`^${other.name}`) });
  if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
  await expect(table.getByText("Motivo: Fueron 75 minutos")).toBeVisible();
  await adminPage.getByRole("button", { name: "Cerrar sin esperar" }).or(closing(adminPage)).click();
  if (await adminPage.getByLabel("Motivo").isVisible()) {
    await adminPage.getByRole("button", { name: "Cerrar ahora" }).click();
    await expect(adminPage.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
    await adminPage.getByLabel("Motivo").fill("El banco cierra hoy");
    await adminPage.getByRole("button", { name: "Cerrar ahora" }).click();
  }
  await expect(adminPage.getByText(/^Cerrada el .* Ya no cambia nada\.$/)).toBeVisible();
  await expect(adminPage.getByRole("button", { name: "Recalcular" })).toBeHidden();
  await expectAccessible(adminPage);

  // its files, cell by cell
  const [report] = await query<{ id: string; drafted_at: Date }>(
    "select id, drafted_at from payment_report where month = $1",
    [month],
  );
  const expected = await expectedPayroll(month, report!.drafted_at);
  const isDisputed = ({ coach: name, from, to }: { coach: string; from: string; to: string }) =>
    name === other.name && from <= first && to >= first.slice(0, 10);
  const adjustments = await query<{ coach: string; amount: number }>(
    "select c.display_name as coach, a.amount_minor as amount from pay_adjustment a join coach c on c.id = a.coach_id where a.report_id = $1",
    [report!.id],
  );
  const words = { es: { sessions: "sesiones", late: "atrasada" }, plain: { sessions: "sessions", late: "late" } };
  const lineCells = (dialect: "es" | "plain") => {
    const amount = dialect === "es" ? spanish : euros;
    return expected.lines.map((line) => [
      ...[month, line.coach, words[dialect][line.kind as "late"], line.from, line.to, String(line.sessions)],
      ...[String(line.minutes), amount(line.amountMinor), "EUR"],
      ...(isDisputed(line) ? [dialect === "es" ? "sí" : "yes", "Fueron 75 minutos"] : ["no", ""]),
    ]);
  };
  const es = await download(adminPage, "Líneas, para Excel en español");
  expect(
    es.startsWith("\uFEFFmes;entrenador;tipo;desde;hasta;sesiones;minutos;importe;moneda;anulada;motivo\r\n"),
  ).toBe(true);
  const esRows = readCsv(es.slice(1), ";");
  expect(sorted(esRows.filter(({ tipo }) => tipo !== "ajuste").map(Object.values))).toEqual(sorted(lineCells("es")));
  expect(
    sorted(esRows.filter(({ tipo }) => tipo === "ajuste").map(({ entrenador, importe }) => [entrenador!, importe!])),
  ).toEqual(sorted(adjustments.map(({ coach: name, amount }) => [name, spanish(amount)])));
  const plain = readCsv(await download(adminPage, "Líneas, CSV estándar"), ",");
  expect(sorted(plain.filter(({ kind }) => kind !== "adjustment").map(Object.values))).toEqual(
    sorted(lineCells("plain")),
  );

  const paid = expected.sessions.filter((session) => !isDisputed(session));
  const sessions = readCsv(await download(adminPage, "Sesiones, CSV estándar"), ",");
  expect(sorted(sessions.map(Object.values))).toEqual(
    sorted(
      paid.map((one) => [
        ...[month, one.coach, one.booking, words.plain[one.kind as "late"], stamp(one.planned), stamp(one.start)],
        ...[stamp(one.end), String(one.minutes), euros(one.rateMinor), euros(one.amountMinor), "EUR"],
      ]),
    ),
  );
  const esSessions = readCsv((await download(adminPage, "Sesiones, para Excel en español")).slice(1), ";");
  expect(sorted(esSessions.map(({ reserva, importe }) => [reserva!, importe!]))).toEqual(
    sorted(paid.map(({ booking, amountMinor }) => [booking, spanish(amountMinor)])),
  );

  // the page for paper, and the coach who comes too late
  await adminPage.goto(`/payroll/${month}/print`);
  await expect(adminPage.getByRole("heading", { name: /^Nómina de/ })).toBeVisible();
  await expectAccessible(adminPage);
  await coachPage.reload();
  await expect(coachPage.getByText("Pagada", { exact: true })).toBeVisible();
  await expect(coachPage.getByRole("button", { name: /^Aceptar/ })).toBeHidden();
});

test("an athlete and a coach get nothing of the payroll's files", async ({ page, athlete, coachPage, adminPage }) => {
  expect(athlete.id).toBeTruthy();
  const address = "/api/v1/reports/019b0000-0000-7000-8000-000000000000/lines-es";
  const { origin } = new URL((await adminPage.request.get("/api/health")).url());
  for (const who of [page, coachPage]) expect((await who.request.get(`${origin}${address}`)).status()).toBe(401);
  expect((await adminPage.request.get(address)).status()).toBe(404);
});

const closing = (page: Page) => page.getByRole("button", { name: "Cerrar la nómina" });

const sorted = (rows: string[][]) => rows.map((row) => row.join(" | ")).sort();

/** An instant on the wall of the club, with its distance from UTC. */
function stamp(at: Date): string {
  const parts = new Intl.DateTimeFormat("sv", {
    ...{ timeZone: "Europe/Madrid", timeZoneName: "longOffset" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}${of("timeZoneName").replace("GMT", "").replace("−", "-")}`;
}
