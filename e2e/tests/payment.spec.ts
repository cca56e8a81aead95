import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { query, withTableLocked } from "../database.ts";
import { type ExpectedLine, expectedPayment, monthFromNow, payOf } from "../expected-payment.ts";
import { expect, expectAccessible, test } from "../fixtures.ts";
import { linkIn, mailTo } from "../mailbox.ts";
import { type Dialect, euros, linesFile, sessionsFile } from "../payment-files.ts";
import { givePassword, signIn } from "../people.ts";
import { readCsv } from "../read-csv.ts";

test.slow();

const phone = { width: 390, height: 844 };
const oneMinute = 60_000;
const marta = { name: "Marta Ibáñez", email: "entrenadora@zea.test" };
const andres = { name: "Andrés Cabrera", email: "andres.cabrera@zea.test" };
const newcomer = "Valeria Montero";

const wallTime = (at: Date) =>
  new Intl.DateTimeFormat("sv", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Madrid" }).format(at);
const money = (minor: number) => new RegExp(`${euros(minor, "es").replace(/\B(?=(\d{3})+,)/, "\\.?")}\\s€`);

/** The label of a week: "5–11 oct". */
function weekOf({ from, to }: ExpectedLine): RegExp {
  const days = from === to ? `${Number(from.slice(8))}` : `${Number(from.slice(8))}–${Number(to.slice(8))}`;
  const month = new Intl.DateTimeFormat("es", { month: "short", timeZone: "UTC" }).format(new Date(from));
  return new RegExp(`^${days} ${month}`);
}

/** The coach's lines of the month's sessions, in order. */
async function ownLines(month: string, { name }: { name: string }): Promise<ExpectedLine[]> {
  const { lines } = await expectedPayment(month);
  return lines.filter(({ coach, kind }) => coach === name && kind === "sessions");
}

/** Sets the rate of each session of the new coach, whose rate starts too late, after checking the resulting amount; the first is unusually high. */
async function setMissingRates(page: Page, month: string): Promise<void> {
  const open = await query<{ minutes: number }>(
    `select billable_minutes as minutes from session_record r join coach c on c.id = r.coach_id
     where c.display_name = $1 and amount_minor is null and to_char(actual_start at time zone 'Europe/Madrid', 'YYYY-MM') = $2
     order by actual_start`,
    [newcomer, month],
  );
  expect(open.length).toBeGreaterThan(1);
  const fields = page.getByLabel(new RegExp(`^Tarifa por hora de ${newcomer}`));
  for (const [index, { minutes }] of open.entries()) {
    await expect(fields).toHaveCount(open.length - index);
    const isHigh = index === 0;
    const [typed, rateMinor] = isHigh ? ["150", 15_000] : ["24,50", 2_450];
    await fields.first().fill(typed);
    await expect(page.getByText(new RegExp(`^${minutes} min × ${euros(rateMinor, "es")}\\s€ = `))).toHaveText(
      money(payOf(minutes, rateMinor)),
    );
    await fields.first().press("Enter");
    if (!isHigh) continue;
    await expect(page.getByText(/^150,00\s€ por hora es el triple o más/)).toBeVisible();
    await page.getByRole("button", { name: "Sí, es correcto" }).click();
  }
  await expect(fields).toHaveCount(0);
}

/** A new rate from the month's first day says which paid sessions it leaves, and makes up for their difference with adjustments. */
async function setEarlierRate(page: Page, month: string): Promise<void> {
  const sessions = await query<{ bookingId: string; minutes: number; amountMinor: number }>(
    `select booking_id as "bookingId", billable_minutes as minutes, amount_minor as "amountMinor"
     from session_record r join coach c on c.id = r.coach_id
     where c.display_name = $1 and to_char(actual_start at time zone 'Europe/Madrid', 'YYYY-MM') = $2
     order by booking_id`,
    [newcomer, month],
  );
  const due = sessions.map(({ bookingId, minutes, amountMinor }) => ({
    bookingId,
    amountMinor: payOf(minutes, 2600) - amountMinor,
  }));
  await page.goto(`/coaches?search=${encodeURIComponent(newcomer)}`);
  await page.getByRole("link", { name: newcomer }).click();
  await page.getByLabel("Por hora").fill("26");
  await page.getByLabel("Vale desde").fill(`${month}-01`);
  await expect(
    page.getByText(new RegExp(`^${due.length} sesiones ya registradas .* se quedan como están`)),
  ).toBeVisible();
  await page.getByText("Ver cuáles").click();
  await expect(page.getByRole("listitem").filter({ hasText: "→" })).toHaveCount(due.length);
  await page.getByLabel(/^Ajustar la diferencia/).check();
  await expectAccessible(page);
  const reason = await page.getByLabel("Motivo").inputValue();
  await page.getByRole("button", { name: "Añadir tarifa" }).click();
  await expect(page.getByText(/^26,00\s€ por hora desde el .*\.$/)).toBeVisible();
  const adjusted = await query<{ bookingId: string; amountMinor: number }>(
    `select booking_id as "bookingId", amount_minor as "amountMinor" from pay_adjustment where reason = $1 order by booking_id`,
    [reason],
  );
  expect(adjusted).toEqual(due);
}

/** The coach is reminded by mail to record a session and enters its real hours on a phone. */
async function recordNudged(adminPage: Page, coachPage: Page): Promise<void> {
  const nudge = adminPage.getByRole("button", { name: new RegExp(`^Avisar a ${marta.name}`) });
  await nudge.first().click();
  await expect(adminPage.getByText(`Correo enviado a ${marta.name}.`)).toBeVisible();
  await coachPage.goto(linkIn(await mailTo(marta.email, /^Falta registrar tu sesión/), /\/sessions\//));
  const [, bookingId] = /sessions\/([\w-]+)/.exec(coachPage.url()) ?? [];
  // between the coach's recorded sessions of that day, which may have run into this one
  const [free] = await query<{ from: Date; until: Date }>(
    `select greatest(b.starts_at, max(r.actual_end) filter (where r.actual_start < b.starts_at)) as from,
      least(b.ends_at, min(r.actual_start) filter (where r.actual_start >= b.starts_at)) as until
     from booking b left join session_record r on r.coach_id = b.coach_id
     where b.id = $1 group by b.id`,
    [bookingId],
  );
  const { from, until } = free!;
  const minutes = Math.min(57, (until.getTime() - from.getTime()) / oneMinute);
  await coachPage.getByRole("button", { name: "Escribir las horas" }).click();
  await coachPage.getByLabel("Empezó").fill(wallTime(from));
  await coachPage.getByLabel("Terminó").fill(wallTime(new Date(from.getTime() + minutes * oneMinute)));
  await expect(coachPage.getByText(new RegExp(`^${minutes}\\s*min$`))).toBeVisible();
  await coachPage.getByRole("button", { name: "Guardar la sesión" }).click();
  await expect(coachPage.getByRole("heading", { name: "Sesión guardada" })).toBeVisible();
}

/** A click drafts the month while the page shows the progress. */
async function generate(page: Page): Promise<void> {
  const progress = page.getByRole("region", { name: "Calculando la nómina" });
  await withTableLocked("payment_line", async () => {
    await page.getByRole("button", { name: /^(Calcular borrador|Recalcular)$/ }).click();
    await expect(progress.getByRole("status")).toHaveText("Guardar las líneas");
    await expect(progress.getByLabel("Hecho")).toHaveCount(4);
  });
  await expect(progress).toBeHidden();
  await expect(page.getByText("Borrador", { exact: true })).toBeVisible();
}

/** A coach's line, opened in the drawer, lists its sessions with their real times and adds up. */
async function expectLine(page: Page, line: ExpectedLine): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${line.coach}`) }).click();
  await page
    .getByRole("table")
    .getByRole("link", { name: weekOf(line) })
    .click();
  const drawer = page.getByRole("complementary", { name: `Línea de ${line.coach}` });
  for (const { start, end, minutes, rateMinor } of line.sessions) {
    const session = drawer.getByRole("listitem").filter({ hasText: `Real ${wallTime(start)}–${wallTime(end)}` });
    await expect(session.filter({ hasText: money(rateMinor) }).first()).toContainText(`${minutes} min × `);
  }
  await expect(drawer.getByText(/^Suma/).locator("..")).toContainText(money(line.amountMinor));
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
}

/** Every warning of the page is answered, the first with a note. */
async function answerWarnings(page: Page, note: string): Promise<void> {
  const open = page.getByRole("region", { name: /^Avisos/ }).getByRole("button", { name: /^Es correcto/ });
  const count = await open.count();
  for (let left = count; left > 0; left -= 1) {
    if (left === count)
      await page
        .getByLabel(/^Nota sobre/)
        .first()
        .fill(note);
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** A click asks for the review, after the exceptions that stay open. */
async function requestReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Dar por revisada", exact: true }).click();
  const form = page.getByRole("region", { name: "Antes de darla por revisada" });
  await form.getByRole("button", { name: "Sí, dar por revisada" }).click();
  await expect(form.getByText("Marca que lo sabes, o resuelve antes lo que queda.")).toBeVisible();
  await expectAccessible(page);
  const due = page.getByText(/^Revisada: los correos salen a las \d{1,2}:\d{2}/);
  // refused as long as sessions of other journeys change what stays open, on the first days of a month
  await expect(async () => {
    await form.getByLabel("Lo sé, y sigo adelante").check({ timeout: 1_000 });
    await form.getByRole("button", { name: "Sí, dar por revisada" }).click();
    await expect(due).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

/** A press downloads a PDF. */
async function expectPdf(page: Page, link: Locator): Promise<void> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");
}

/** A coach accepts the statement, starting from the home page. */
async function accept(page: Page, line: ExpectedLine): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: /^Revisar la liquidación de/ }).click();
  await expect(page).toHaveURL(/\/pay\/[\w-]+$/);
  const week = page.getByRole("region", { name: weekOf(line) });
  await week.getByRole("button", { name: "Ver las sesiones" }).click();
  await expect(week.getByText(/^Suman? /)).toHaveText(money(line.amountMinor));
  await expectAccessible(page);
  await expectPdf(page, page.getByRole("link", { name: "Descargar en PDF" }));
  await page.getByRole("button", { name: /^Aceptar/ }).click();
  await expect(page.getByText(/^La aceptaste el/)).toBeVisible();
}

/** A coach disputes one line with a reason. */
async function dispute(page: Page, line: ExpectedLine, reason: string): Promise<void> {
  await page.goto("/pay");
  await page.getByRole("link", { name: "Revisar y responder" }).click();
  const week = page.getByRole("region", { name: weekOf(line) });
  await week.getByRole("button", { name: /^No estoy de acuerdo con/ }).click();
  await page.getByRole("button", { name: "Reclamar 1 línea" }).click();
  await expect(page.getByText(/^Cuéntanos qué no cuadra/)).toBeVisible();
  await page.getByLabel("¿Qué no cuadra?").fill(reason);
  await page.getByRole("button", { name: "Reclamar 1 línea" }).click();
  await expect(page.getByText(/^Reclamaste 1 línea/)).toBeVisible();
  await expectAccessible(page);
}

/** From the mail and the panel, on a phone, the administrator comes to the dispute and accepts it with an adjustment. */
async function answerDispute(page: Page, line: ExpectedLine, reason: string, answer: string): Promise<void> {
  const size = page.viewportSize();
  await mailTo("admin@zea.test", new RegExp(`^${line.coach} reclama en su liquidación`));
  await page.setViewportSize(phone);
  await page.goto("/dashboard");
  const item = page.getByRole("listitem").filter({ hasText: reason });
  await item.getByRole("link", { name: new RegExp(`^Responder: ${line.coach} reclama`) }).click();
  const drawer = page.getByRole("complementary", { name: `Línea de ${line.coach}` });
  await expect(drawer.getByText(`Motivo: ${reason}`)).toBeVisible();
  const amount = drawer.getByLabel("Ajuste", { exact: true });
  await amount.fill("-2,505");
  await drawer.getByRole("textbox", { name: "Motivo" }).fill(answer);
  await expect(drawer.getByText("-2,505 tiene 3 decimales: escribe -2,51 o -2.505.")).toBeVisible();
  await drawer.getByRole("button", { name: "+15 min" }).click();
  await expect(amount).toHaveValue(euros(payOf(15, line.sessions[0]!.rateMinor), "es"));
  await amount.fill("5,25");
  await expectAccessible(page);
  await drawer.getByRole("button", { name: "Aceptar y ajustar" }).click();
  const given = drawer.getByText(/^Aceptada con un ajuste de \+5,25\s€$/);
  await expect(given).toBeVisible();
  await expect(given.locator("xpath=ancestor-or-self::*[@tabindex='-1'][1]")).toBeFocused();
  await page.keyboard.press("Escape");
  if (size) await page.setViewportSize(size);
  await expectPdf(page, page.getByRole("link", { name: /^Descargar la liquidación de .* en PDF$/ }).first());
}

/** What was disputed in the month before is marked in the lines that pay it now. */
async function expectEarlierDispute(page: Page, month: string): Promise<void> {
  const group = page.getByRole("button", { name: new RegExp(`^${andres.name}`) });
  if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
  const before = new Date(`${month}-01`);
  before.setUTCMonth(before.getUTCMonth() - 1);
  const spoken = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(before);
  await expect(page.getByRole("table").getByText(new RegExp(`^Reclamada en ${spoken}`))).toBeVisible();
}

/** Downloads a file, compares its SHA-256 with the one on the page, and parses it. */
async function download(page: Page, name: string, dialect: Dialect): Promise<string[][]> {
  const link = page.getByRole("link", { name: `Descargar ${name}` });
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const bytes = await readFile(await file.path());
  await expect(page.getByText(createHash("sha256").update(bytes).digest("hex"))).toBeVisible();
  const text = bytes.toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(dialect === "es");
  return readCsv(text.replace(/^\uFEFF/, ""), dialect === "es" ? ";" : ",");
}

const sorted = ([names = [], ...rows]: string[][]) => [names, ...rows.map((row) => row.join(" | ")).sort()];

test("an administrator drafts last month, settles its exceptions, gets the coaches' answers and closes it; its files match the sessions", async ({
  page,
  elsewhere,
  adminPage,
}) => {
  const month = await monthFromNow(-1);
  const reason = "El jueves fueron 75 minutos";
  await signIn(page.request, marta.email, "zea-demo-2026");
  await page.setViewportSize(phone);
  await givePassword(andres.email);
  await signIn(elsewhere.request, andres.email);

  await test.step("the exceptions, each with its act", async () => {
    await adminPage.goto("/dashboard");
    const spoken = new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(new Date(`${month}-01`));
    const matters = adminPage.getByRole("region", { name: /asuntos? por resolver/ });
    await matters.getByRole("link", { name: new RegExp(`Nómina de ${spoken}`, "i") }).click();
    await expect(adminPage).toHaveURL(new RegExp(`/payroll/${month}\\?next=1$`));
    await expect(adminPage.getByText("El mismo atleta figura en dos sesiones a la vez.")).toBeVisible();
    await expectAccessible(adminPage);
    await setMissingRates(adminPage, month);
    await recordNudged(adminPage, page);
  });

  await test.step("the draft, phase by phase, with what was settled", async () => {
    await generate(adminPage);
    await expect(adminPage.getByRole("row", { name: new RegExp(`^${newcomer}`) })).toBeVisible();
  });
  const [own, disputed] = [(await ownLines(month, marta))[0]!, (await ownLines(month, andres))[0]!];
  await expectLine(adminPage, own);

  await test.step("the review, and what the coaches say", async () => {
    const high = adminPage.getByText(`${newcomer} cobra 150,00 € por hora`);
    await expect(high).toBeVisible();
    await adminPage.getByRole("button", { name: "Dar por revisada", exact: true }).click();
    await expect(adminPage.getByText(/avisos? sin responder\.$/)).toBeVisible();
    await expect(adminPage.getByRole("button", { name: "Sí, dar por revisada" })).toBeHidden();
    await adminPage.getByRole("button", { name: "Todavía no" }).click();
    await answerWarnings(adminPage, "Fue un torneo");
    await expect(adminPage.getByText("Fue un torneo")).toBeVisible();
    await requestReview(adminPage);
    await adminPage.getByRole("button", { name: /^Deshacer/ }).click();
    await expect(adminPage.getByText("Deshecho: no se ha enviado nada.")).toBeVisible();
    await expect(adminPage.getByText("Borrador", { exact: true })).toBeVisible();
    await requestReview(adminPage);
    await adminPage.reload();
    await expect(adminPage.getByRole("button", { name: /^Deshacer/ })).toBeVisible();
    await adminPage.getByRole("button", { name: "Enviar ya" }).click();
    await expect(adminPage.getByText("Las liquidaciones van de camino.")).toBeVisible();
    await mailTo(marta.email, /^Tu liquidación/);
    await accept(page, own);
    const other = await elsewhere.newPage();
    await other.setViewportSize(phone);
    await dispute(other, disputed, reason);
    const answer = "Tienes razón: faltaban quince minutos";
    await answerDispute(adminPage, disputed, reason, answer);
    await other.reload();
    await expect(other.getByText(/^El club la acepta: \+5,25\s€ de ajuste/)).toBeVisible();
    await expect(other.getByText(`Su motivo: ${answer}`)).toBeVisible();
    await mailTo(andres.email, /^El club acepta lo que reclamaste/);
    await expectEarlierDispute(adminPage, month);
  });

  await test.step("the end, although others have not answered", async () => {
    await answerWarnings(adminPage, "Con lo que ha discutido");
    await adminPage.getByRole("button", { name: "Cerrar sin esperar" }).click();
    await adminPage.getByRole("button", { name: "Cerrar ahora" }).click();
    await expect(adminPage.getByText("Escribe el motivo, con 3 letras como mínimo.")).toBeVisible();
    await adminPage.getByLabel("Motivo").fill("El banco cierra hoy");
    await adminPage.getByRole("button", { name: "Cerrar ahora" }).click();
    await expect(adminPage.getByText(/^Cerrada el .* Ya no cambia nada\.$/)).toBeVisible();
    await expect(adminPage.getByRole("button", { name: "Recalcular" })).toBeHidden();
    await expectAccessible(adminPage);
  });

  await test.step("its files, cell by cell", async () => {
    const { lines, sessions } = await expectedPayment(month);
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(["sessions", "late", "adjustment"]));
    const paid = sessions.filter(({ coach, from }) => coach !== disputed.coach || from !== disputed.from);
    for (const [dialect, kind] of [["es", "para Excel en español"] as const, ["plain", "CSV estándar"] as const]) {
      const linesFound = await download(adminPage, `Líneas, ${kind}`, dialect);
      expect(sorted(linesFound)).toEqual(sorted(linesFile(month, lines, { ...disputed, reason }, dialect)));
      const sessionsFound = await download(adminPage, `Sesiones, ${kind}`, dialect);
      expect(sorted(sessionsFound)).toEqual(sorted(sessionsFile(month, paid, dialect)));
    }
  });

  await test.step("the page for paper, and the coach whose pay is settled", async () => {
    await adminPage.goto(`/payroll/${month}/print`);
    await expect(adminPage.getByRole("heading", { name: /^Nómina de/ })).toBeVisible();
    await expectAccessible(adminPage);
    await page.reload();
    await expect(page.getByText("Pagada", { exact: true })).toBeVisible();
  });

  await test.step("a rate for the days that were paid", () => setEarlierRate(adminPage, month));
});

test("athletes and coaches can't download the payment files", async ({ page, athlete, coachPage, adminPage }) => {
  expect(athlete.id).toBeTruthy();
  const address = "/api/v1/reports/019b0000-0000-7000-8000-000000000000/lines-es";
  const { origin } = new URL((await adminPage.request.get("/api/health")).url());
  for (const who of [page, coachPage]) expect((await who.request.get(`${origin}${address}`)).status()).toBe(401);
  expect((await adminPage.request.get(address)).status()).toBe(404);
});
