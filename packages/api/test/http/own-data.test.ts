import type { PrismaClient } from "@zea/db/generated/client";
import { listPersonalTables } from "@zea/db/testing/personal-tables";
import type { Anyone } from "@zea/domain/context";
import { openFeed } from "@zea/domain/feed/open-feed";
import { setPhoto } from "@zea/domain/file/set-photo";
import { leftOutTables, ownTables } from "@zea/domain/own-data/own-tables";
import { issuePasswordLink } from "@zea/domain/person/password-link";
import { giveEvaluation, giveFeedback } from "@zea/domain/session/give-answer";
import { unzipSync } from "fflate";
import { describe, expect } from "vitest";
import type { App } from "../../src/app.ts";
import { serveOwnData } from "../../src/http/own-data.ts";
import type { Scenario } from "../../testing/scenario.ts";
import { test } from "../../testing/scenario-test.ts";
import { setPassword } from "../../testing/sign-in.ts";

type Archive = Record<string, string>;

const request = (headers: Headers) => new Request("http://127.0.0.1/api/v1/own-data", { headers });

async function download(db: PrismaClient, headers: Headers, app: App = "web"): Promise<Archive> {
  const response = await serveOwnData(request(headers), app, db);
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
}

const rowsOf = (archive: Archive, file: string): Record<string, unknown>[] =>
  [JSON.parse(archive[`json/${file}.json`] ?? "null") ?? []].flat();

/** Gives the scenario's people a row in each table that can hold one. */
async function fill(db: PrismaClient, { people, bookings, coachId, payment }: Scenario): Promise<void> {
  const now = new Date();
  const as = <Actor extends Anyone>(actor: Actor) => ({ db, now, actor, address: "192.0.2.7" });
  const { athlete, coach, admin } = people;
  await setPassword(db, athlete.id);
  await issuePasswordLink(as(athlete), { personId: athlete.id, kind: "RESET" });
  await openFeed(as(athlete));
  await openFeed(as(coach));
  await setPhoto(as(athlete), { name: "photo.webp", mediaType: "image/webp", bytes: Buffer.from("bytes of a photo") });
  const health = { healthConsentAt: now, weightKg: 61.5, injuries: "Rodilla izquierda", phone: "+34 600 111 222" };
  await db.athlete.update({ where: { id: athlete.id }, data: health });
  const { bookingId } = bookings.done;
  await giveFeedback(as(athlete), { bookingId, rating: 5, isObjectivesMet: true, comments: "Muy bien explicado" });
  await giveEvaluation(as(coach), { bookingId, effort: 4, technique: 3, notes: "Cuidar la rodilla" });
  await db.mail.create({
    data: { kind: "booking-confirmed", recipientId: athlete.id, subjectId: bookingId, key: "one", requestedAt: now },
  });
  await db.onboardingRound.create({
    data: {
      athleteId: athlete.id,
      cause: "REGISTRATION",
      state: "ENABLED",
      openedAt: now,
      dueAt: now,
      firstReminderAt: now,
      secondReminderAt: now,
      closedAt: now,
    },
  });
  await db.registration.create({
    data: {
      email: "antes@zea.test",
      name: "Antes",
      birthDate: new Date("1994-02-14"),
      locale: "es",
      tokenHash: "a hash that stays here",
      createdAt: now,
      expiresAt: now,
      endedAt: now,
      athleteId: athlete.id,
    },
  });
  const change = { email: "despues@zea.test", tokenHash: "another hash that stays here", expiresAt: now };
  const codes = { secret: "a secret that stays here", backupCodes: "recovery codes that stay here", verified: true };
  await db.twoFactor.create({ data: { userId: athlete.id, ...codes } });
  const key = { publicKey: "a key that stays here", credentialID: "an id that stays here", counter: 0, backedUp: true };
  await db.passkey.create({ data: { userId: athlete.id, name: "Móvil", deviceType: "multiDevice", ...key } });
  await db.emailChange.create({ data: { userId: athlete.id, ...change } });
  await db.availabilityException.create({ data: { coachId, date: new Date("2026-12-24"), kind: "DAY_OFF" } });
  const adjustment = { coachId, amountMinor: 500, reason: "Material", createdAt: now, createdById: admin.id };
  await db.payAdjustment.create({ data: { bookingId, ...adjustment } });
  const { lineId } = payment.own.line;
  await db.paymentLine.update({ where: { id: lineId }, data: { struckAt: now, struckReason: "Falta una hora" } });
  await db.disputeAnswer.create({ data: { lineId, kind: "KEPT", answeredAt: now, answeredById: admin.id } });
  const outcome = { endsAt: now, decidedAt: now, cancelled: 0, handedOver: 0, kept: 0 };
  await db.accessEnd.create({ data: { coachId, requestKey: bookingId, plan: "CANCEL", ...outcome } });
  expect(payment.report.reportId).toBeTruthy();
}

describe("the copy of one's own data", { timeout: 60_000 }, () => {
  test("has the rows of every table that belongs to people, also of tables yet to come", async ({ db, scenario }) => {
    const exported = new Set<string>(ownTables.map(({ table }) => table));
    expect(await listPersonalTables(db)).toEqual([...exported, ...Object.keys(leftOutTables)].sort());

    await fill(db, scenario);
    const archives = [
      await download(db, scenario.cookies.athlete),
      await download(db, scenario.cookies.coach),
      await download(db, scenario.cookies.admin, "admin"),
    ];
    const empty = ownTables.filter(({ file }) => archives.every((archive) => rowsOf(archive, file).length === 0));
    expect(empty.map(({ file }) => file)).toEqual([]);
  });

  test("has what the person entered, in a README of their language, as JSON and CSV", async ({ db, scenario }) => {
    await fill(db, scenario);
    await db.user.update({ where: { id: scenario.people.coach.id }, data: { locale: "en" } });
    const athlete = await download(db, scenario.cookies.athlete);
    expect(athlete["LEEME.txt"]).toContain("Tus datos en");
    expect(rowsOf(athlete, "profile")).toMatchObject([{ weightKg: 61.5, injuries: "Rodilla izquierda" }]);
    expect(rowsOf(athlete, "consents")).toMatchObject([
      { consent: "privacy-notice", version: "1" },
      { consent: "health-data" },
    ]);
    expect(rowsOf(athlete, "feedback")).toMatchObject([{ rating: 5, comments: "Muy bien explicado" }]);
    expect(rowsOf(athlete, "evaluations")).toMatchObject([{ effort: 4, notes: "Cuidar la rodilla" }]);
    expect(athlete["photo.webp"]).toBe("bytes of a photo");
    expect(athlete["csv/credits.csv"]?.split("\r\n")[0]).toBe(
      "\ufeffid;kind;amount;bookingId;isWelcome;reason;createdAt",
    );
    const bookings = await db.booking.count({ where: { athleteId: scenario.people.athlete.id } });
    expect(rowsOf(athlete, "bookings")).toHaveLength(bookings);
    expect(athlete["csv/bookings.csv"]?.trim().split("\r\n")).toHaveLength(bookings + 1);

    const coach = await download(db, scenario.cookies.coach);
    expect(coach["README.txt"]).toContain("Your data at");
    expect(coach["csv/rates.csv"]).toBe("hourlyRateMinor,validFrom\r\n2500,2026-01-01\r\n");
    expect(rowsOf(coach, "profile")).toEqual([]);
  });

  test("has no secret, and of others nothing but names", async ({ db, scenario }) => {
    await fill(db, scenario);
    const secrets = [
      ...(await db.session.findMany()).map(({ token }) => token),
      ...(await db.account.findMany()).flatMap(({ password }) => password ?? []),
      ...(await db.passwordLink.findMany()).map(({ tokenHash }) => tokenHash),
      ...(await db.twoFactor.findMany()).flatMap(({ secret, backupCodes }) => [secret, backupCodes]),
      ...(await db.passkey.findMany()).flatMap(({ publicKey, credentialID }) => [publicKey, credentialID]),
      ...(await db.emailChange.findMany()).map(({ tokenHash }) => tokenHash),
      ...(await db.calendarFeed.findMany()).map(({ key }) => key),
      ...(await db.answerToken.findMany()).map(({ hash }) => hash),
      ...(await db.registration.findMany()).map(({ tokenHash }) => tokenHash),
    ];
    expect(secrets.length).toBeGreaterThan(8);
    const { people, cookies } = scenario;
    const archives = { athlete: await download(db, cookies.athlete), coach: await download(db, cookies.coach) };
    for (const [who, archive] of Object.entries(archives)) {
      const text = Object.values(archive).join("\n");
      for (const secret of secrets) expect(text).not.toContain(secret);
      const others = { id: { not: people[who as "athlete" | "coach"].id } };
      for (const { email } of await db.user.findMany({ where: others })) expect(text).not.toContain(email);
    }
    const coachText = Object.values(archives.coach).join("\n");
    for (const text of ["Rodilla izquierda", "Cuidar la rodilla", "+34 600 111 222", "Muy bien explicado"]) {
      expect(coachText).not.toContain(text);
      expect(Object.values(archives.athlete).join("\n")).toContain(text);
    }
    // what a coach is paid is not the athlete's business
    expect(rowsOf(archives.athlete, "sessions")).toMatchObject([{ hourlyRateMinor: null, amountMinor: null }]);
    expect(rowsOf(archives.coach, "sessions")[0]).toMatchObject({ hourlyRateMinor: 2500 });
  });

  test("is an attachment that nobody stores, for the signed-in person, five times an hour", async ({
    db,
    scenario,
  }) => {
    const nobody = await serveOwnData(request(scenario.cookies.visitor), "web", db);
    expect([nobody.status, nobody.headers.get("cache-control")]).toEqual([401, "private, no-store"]);
    // a cookie of one site is none of the other
    expect((await serveOwnData(request(scenario.cookies.athlete), "admin", db)).status).toBe(401);
    const { athlete } = scenario.cookies;
    const answers = await Promise.all(Array.from({ length: 7 }, () => serveOwnData(request(athlete), "web", db)));
    const served = answers.filter(({ status }) => status === 200);
    expect(served).toHaveLength(5);
    expect(served[0]?.headers.get("content-disposition")).toMatch(/^attachment; filename="zea-[\d-]+\.zip"$/);
    expect(served[0]?.headers.get("cache-control")).toBe("private, no-store");
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(2);
    expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused[0]?.text()).toContain("Espera un rato");
    await Promise.all(served.map(({ body }) => body?.cancel()));
    expect((await serveOwnData(request(scenario.cookies.other), "web", db)).status).toBe(200);
  });
});
