import type { PrismaClient } from "@zea/db/generated/client";
import { test as plain } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { deleteSecurityEvents } from "@zea/domain/security/delete-security-events";
import { publicOrigin } from "@zea/environment/origins";
import { afterEach, beforeEach, describe, expect } from "vitest";
import type { App } from "../src/app.ts";
import { backgroundTasksSettled } from "../src/background-tasks.ts";
import { createAdminLink } from "../src/create-admin-link.ts";
import { serveAthletes, serveAudit, serveCoaches, serveReportFile } from "../src/http/csv-exports.ts";
import { serveOwnData } from "../src/http/own-data.ts";
import { receiveDocument } from "../src/http/receive-file.ts";
import { serveFile } from "../src/http/serve-file.ts";
import { log } from "../src/log.ts";
import { sourceOf } from "../src/security-source.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { type Account, letPass, makeAccount, makeBrowser } from "../testing/clients.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { fileWords } from "../testing/file-words.ts";
import { pdf } from "../testing/images.ts";
import { complete, mailedToken, email as newcomer } from "../testing/registration.ts";
import { test as withScenario } from "../testing/scenario-test.ts";
import { callAuth, createSession, password, setPassword } from "../testing/sign-in.ts";
import { codeOf } from "../testing/totp.ts";

const home = "198.51.100.7";
const chrome =
  "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const mails = collectMails();

beforeEach(async () => {
  await mails.sent();
  process.env.TRUST_PROXY = "1";
});
afterEach(() => {
  delete process.env.TRUST_PROXY;
});

/** The security events, oldest first, once everything in the background is done. */
async function eventsIn(db: PrismaClient) {
  await backgroundTasksSettled();
  return db.securityEvent.findMany({ orderBy: [{ at: "asc" }, { id: "asc" }] });
}
const kindsIn = async (db: PrismaClient) => (await eventsIn(db)).map(({ kind }) => kind);

function browserOf(db: PrismaClient, app: App = "web", address = home) {
  const browser = makeBrowser(db, address, app);
  browser.headers.set("user-agent", chrome);
  return browser;
}

/** The account's session at an address. */
async function sessionOf(db: PrismaClient, { app, id }: Account, address = home): Promise<Headers> {
  const headers = await createSession(db, app, id);
  headers.set("x-forwarded-for", address);
  return headers;
}

describe("a sign-in", () => {
  plain("is recorded with its factor, its site and the /24 or /48 that it came from", async ({ db }) => {
    const [athlete, admin] = [await makeAccount(db), await makeAccount(db, "admin")];
    await browserOf(db).signIn(athlete.email);
    await browserOf(db, "admin", "2001:db8:1:2::3").signIn(admin.email);
    const signIn = { kind: "SIGN_IN", actorId: null, detail: { factor: "PASSWORD" } };
    expect(await eventsIn(db)).toMatchObject([
      { ...signIn, app: "web", personId: athlete.id, network: "198.51.100.0/24" },
      { ...signIn, app: "admin", personId: admin.id, network: "2001:db8:1::/48" },
    ]);
  });

  plain("with a wrong password is recorded for its account, and for nobody where there is none", async ({ db }) => {
    const { id, email } = await makeAccount(db);
    await browserOf(db).guess(email, 1);
    await backgroundTasksSettled();
    await browserOf(db).guess("nobody@zea.test", 1);
    expect(await eventsIn(db)).toMatchObject([
      { kind: "SIGN_IN_REFUSED", personId: id, detail: {} },
      { kind: "SIGN_IN_REFUSED", personId: null, detail: {} },
    ]);
  });

  plain("with codes is recorded after the code, and a wrong or used one as refused", async ({ db }) => {
    const owner = await makeAccount(db);
    const here = await sessionOf(db, owner);
    const started = await callProcedure(db, "web account.startCodes", { currentPassword: password }, here);
    const { uri, recoveryCodes } = started.data as { uri: string; recoveryCodes: string[] };
    await callProcedure(db, "web account.confirmCodes", { code: codeOf(uri, -1) }, here);
    expect(await kindsIn(db)).toEqual(["CODES_ADDED"]);
    const enter = async (path: string, code: string) => {
      const browser = browserOf(db);
      await browser.signIn(owner.email);
      const { status } = await browser.post(path, { code });
      await backgroundTasksSettled();
      return status;
    };
    const code = codeOf(uri);
    expect(await enter("/two-factor/verify-totp", "000000")).toBe(401);
    expect(await enter("/two-factor/verify-totp", code)).toBe(200);
    expect(await enter("/two-factor/verify-totp", code)).toBe(401);
    expect(await enter("/two-factor/verify-backup-code", recoveryCodes[0]!)).toBe(200);
    const personId = owner.id;
    expect((await eventsIn(db)).slice(1)).toMatchObject([
      { kind: "FACTOR_REFUSED", personId, detail: { factor: "CODE" } },
      { kind: "SIGN_IN", personId, detail: { factor: "CODE" } },
      { kind: "FACTOR_REFUSED", personId, detail: { factor: "CODE" } },
      { kind: "SIGN_IN", personId, detail: { factor: "RECOVERY_CODE" } },
      { kind: "NEW_DEVICE", personId },
    ]);
  });
});

describe("a lockout", () => {
  plain("is recorded once, even when fifty are refused at once, and again after its window", async ({ db }) => {
    const { id, email } = await makeAccount(db);
    const browser = browserOf(db);
    await Promise.all(Array.from({ length: 50 }, () => browser.guess(email, 1)));
    const lockouts = async () => (await eventsIn(db)).filter(({ kind }) => kind === "LOCKOUT");
    const lockout = { personId: id, network: "198.51.100.0/24", detail: { limit: "sign-in" } };
    expect(await lockouts()).toMatchObject([lockout]);
    expect((await kindsIn(db)).filter((kind) => kind === "SIGN_IN_REFUSED")).toHaveLength(5);
    await letPass(db, 61);
    await db.$executeRaw`update attempt_count set reported_until = reported_until - interval '61 seconds'`;
    await browser.guess(email, 8);
    expect(await lockouts()).toMatchObject([lockout, lockout]);
  });

  plain("of an address without an account names nobody", async ({ db }) => {
    await browserOf(db).guess("nobody@zea.test", 7);
    const found = (await eventsIn(db)).filter(({ kind }) => kind === "LOCKOUT");
    expect(found).toMatchObject([{ personId: null, detail: { limit: "sign-in" } }]);
  });
});

describe("refused requests", () => {
  plain("of one session are recorded once beyond twenty, even when they are sent at once", async ({ db }) => {
    const owner = await makeAccount(db);
    const here = await sessionOf(db, owner);
    const ask = (times: number) =>
      Promise.all(
        Array.from({ length: times }, () => callProcedure(db, "web agenda.list", { week: "2026-11-23" }, here)),
      );
    expect((await ask(20)).map(({ status }) => status)).toEqual(Array(20).fill(403));
    expect(await kindsIn(db)).toEqual([]);
    await ask(40);
    expect(await eventsIn(db)).toMatchObject([
      { kind: "REFUSALS", personId: owner.id, app: "web", network: "198.51.100.0/24", detail: { count: 21 } },
    ]);
  });

  plain("of one network without a session are recorded, also those of routes, and nobody else's", async ({ db }) => {
    const headers = new Headers({ "x-forwarded-for": home });
    const other = new Headers({ "x-forwarded-for": "203.0.113.9" });
    for (let nth = 0; nth < 21; nth += 1) {
      const { status } = await serveAthletes(
        new Request("http://127.0.0.1/api/v1/athletes/export", { headers }),
        fileWords.athletes,
        db,
      );
      expect(status).toBe(401);
      if (nth < 15) await callProcedure(db, "admin security.list", {}, other);
      await backgroundTasksSettled();
    }
    expect(await eventsIn(db)).toMatchObject([
      { kind: "REFUSALS", personId: null, app: "admin", network: "198.51.100.0/24", detail: { count: 21 } },
    ]);
  });
});

describe("who acts on whom", () => {
  withScenario("is recorded for roles, keys, passwords and sessions", { timeout: 90_000 }, async ({ db, scenario }) => {
    const { cookies, people, coachId } = scenario;
    const [athlete, admin] = [people.athlete.id, people.admin.id];
    await setPassword(db, athlete);
    const call = async (name: string, input: unknown, headers: Headers) => {
      const { status, data } = await callProcedure(db, name, input, headers);
      expect(status, name).toBe(200);
      return data as Record<string, string>;
    };
    const only = async (about: object) => {
      const found = await eventsIn(db);
      expect(found.at(-1)).toMatchObject(about);
    };
    await call("web feed.create", { shown: { url: null } }, cookies.athlete);
    await only({ kind: "CALENDAR_OPENED", personId: athlete, actorId: null, app: "web" });
    await call("web feed.revoke", undefined, cookies.athlete);
    await only({ kind: "CALENDAR_CLOSED", personId: athlete });
    await call("web feed.revoke", undefined, cookies.athlete);
    expect(await kindsIn(db)).toEqual(expect.arrayContaining(["CALENDAR_OPENED", "CALENDAR_CLOSED"]));

    const newPassword = "una frase bastante larga";
    await call("web account.changePassword", { currentPassword: password, newPassword }, cookies.athlete);
    await only({ kind: "PASSWORD_CHANGED", personId: athlete, detail: { by: "PASSWORD" } });
    const email = "otra-direccion@zea.test";
    await call("web account.changeEmail", { currentPassword: newPassword, email }, cookies.athlete);
    await only({ kind: "EMAIL_CHANGE_REQUESTED", personId: athlete });
    const toConfirm = (await mails.sent()).find(({ to }) => to === email);
    await callAuth(db, "web", "/confirm-email", { token: linkIn(toConfirm!).token });
    await only({ kind: "EMAIL_CHANGED", personId: athlete, actorId: null });
    await createSession(db, "web", athlete);
    await call("web account.revokeOtherSessions", undefined, cookies.athlete);
    await only({ kind: "SESSIONS_ENDED", personId: athlete, detail: { count: 1 } });
    const { id } = await db.session.create({
      data: { userId: athlete, token: "x", expiresAt: new Date("2190-01-01") },
    });
    await call("web account.revokeSession", { id }, cookies.athlete);
    await only({ kind: "SESSIONS_ENDED", personId: athlete, detail: { count: 1 } });

    await callAuth(db, "web", "/request-password-reset", { email: "nobody@zea.test" });
    const before = await kindsIn(db);
    expect(before).not.toContain("PASSWORD_RESET_REQUESTED");
    await callAuth(db, "web", "/request-password-reset", { email });
    await only({ kind: "PASSWORD_RESET_REQUESTED", personId: athlete, actorId: null, app: "web" });
    const [reset] = await mails.sent();
    await callAuth(db, "web", "/reset-password", { token: linkIn(reset!).token, newPassword: "otra frase muy larga" });
    await only({ kind: "PASSWORD_CHANGED", personId: athlete, actorId: null, detail: { by: "LINK" } });

    const person = { name: "Nueva Persona", email: "nueva@zea.test", locale: "es" };
    const { personId } = await call("admin person.invite", person, cookies.admin);
    await only({ kind: "ROLE_GIVEN", personId, actorId: admin, app: "admin", detail: { role: "ADMIN" } });
    await setPassword(db, admin);
    await call("admin person.revokeAdminAccess", { personId, reason: "Se va" }, cookies.admin);
    await only({ kind: "ADMIN_REVOKED", personId, actorId: admin });
    await call("admin person.invite", person, cookies.admin);
    await only({ kind: "ACCESS_RESTORED", personId, actorId: admin });

    type Shown = { bookings: { bookingId: string }[]; evaluations: number; statements: number };
    const preview = await callProcedure(db, "admin coach.previewAccessEnd", { coachId }, cookies.admin);
    const { bookings, evaluations, statements } = preview.data as Shown;
    const shown = { bookingIds: bookings.map(({ bookingId }) => bookingId), evaluations, statements };
    const end = { coachId, plan: "CANCEL", reason: "Deja el club", shown, requestKey: people.admin.id };
    await call("admin coach.endAccess", end, cookies.admin);
    await only({ kind: "ACCESS_ENDED", personId: coachId, actorId: admin });
    const count = (await kindsIn(db)).length;
    await call("admin coach.endAccess", end, cookies.admin);
    expect(await kindsIn(db)).toHaveLength(count);
    await call("admin coach.restoreAccess", { coachId }, cookies.admin);
    await only({ kind: "ACCESS_RESTORED", personId: coachId, actorId: admin });

    const { email: adminEmail } = await db.user.findUniqueOrThrow({ where: { id: personId } });
    await createAdminLink(db, adminEmail);
    await createAdminLink(db, "por-consola@zea.test");
    await only({ kind: "ROLE_GIVEN", app: null, actorId: null, network: null, detail: { role: "ADMIN" } });
  });

  withScenario("is recorded for second factors", { timeout: 90_000 }, async ({ db, scenario }) => {
    const { cookies, people } = scenario;
    const [userId, here] = [people.athlete.id, cookies.athlete];
    await setPassword(db, userId);
    const proof = { currentPassword: password };
    const started = await callProcedure(db, "web account.startCodes", proof, here);
    await callProcedure(db, "web account.confirmCodes", { code: "000000" }, here);
    expect(await kindsIn(db)).not.toContain("FACTOR_REFUSED");
    const { uri } = started.data as { uri: string };
    await callProcedure(db, "web account.confirmCodes", { code: codeOf(uri) }, here);
    const session = await createSession(db, "web", userId);
    expect((await callProcedure(db, "web account.renewRecoveryCodes", proof, session)).status).toBe(200);
    expect((await callProcedure(db, "web account.removeCodes", proof, session)).status).toBe(200);
    const key = { publicKey: "k", credentialID: "c", counter: 0, backedUp: true, deviceType: "multiDevice" };
    const { id } = await db.passkey.create({ data: { userId, ...key } });
    expect((await callProcedure(db, "web account.removePasskey", { id, ...proof }, session)).status).toBe(200);
    const found = (await eventsIn(db)).filter(({ personId }) => personId === userId);
    const kinds = ["CODES_ADDED", "RECOVERY_CODES_RENEWED", "CODES_REMOVED", "PASSKEY_REMOVED"];
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    const response = {
      id: "c",
      rawId: "c",
      type: "public-key",
      response: { clientDataJSON: "", authenticatorData: "", signature: "" },
    };
    await db.passkey.create({ data: { userId, ...key } });
    await callAuth(db, "web", "/passkey/generate-authenticate-options");
    await callAuth(db, "web", "/passkey/verify-authentication", { response });
    expect((await eventsIn(db)).at(-1)).toMatchObject({
      kind: "FACTOR_REFUSED",
      detail: { factor: "PASSKEY" },
      personId: userId,
    });
  });

  withScenario("is recorded for exports of personal data", { timeout: 90_000 }, async ({ db, scenario }) => {
    const { cookies, people, coachId, payment } = scenario;
    const personId = people.admin.id;
    const get = (path: string, headers = cookies.admin) => new Request(`http://127.0.0.1${path}`, { headers });
    const last = async () => (await eventsIn(db)).at(-1);
    for (const [serve, path, list] of [
      [(request: Request) => serveAthletes(request, fileWords.athletes, db), "/api/v1/athletes/export", "ATHLETES"],
      [
        (request: Request) => serveCoaches(request, fileWords.coaches, db),
        "/api/v1/coaches/export?profile=es",
        "COACHES",
      ],
      [(request: Request) => serveAudit(request, fileWords.audit, db), "/api/v1/audit", "AUDIT"],
    ] as const) {
      expect((await serve(get(path))).status, list).toBe(200);
      expect(await last()).toMatchObject({ kind: "LIST_EXPORTED", personId, actorId: null, detail: { list } });
    }
    await writeDraftFiles({ db, now: new Date(), actor: system }, payment.report);
    const file = { reportId: payment.report.reportId, profile: "lines-es" };
    expect((await serveReportFile(get("/"), file, db)).status).toBe(200);
    expect(await last()).toMatchObject({ kind: "LIST_EXPORTED", personId, detail: { list: "PAYMENTS" } });
    expect((await serveOwnData(get("/", cookies.athlete), "web", db)).status).toBe(200);
    expect(await last()).toMatchObject({ kind: "OWN_DATA_EXPORTED", personId: people.athlete.id, actorId: null });

    const document = await db.coachDocument.create({
      data: { coachId, name: "DNI", expiresOn: new Date("2030-01-01"), createdAt: new Date() },
    });
    const headers = { origin: publicOrigin("admin"), ...Object.fromEntries(cookies.admin) };
    const query = new URLSearchParams({ documentId: document.id, name: "dni.pdf" });
    const url = `${publicOrigin("admin")}/api/v1/files?${query}`;
    const sent = await receiveDocument(new Request(url, { method: "POST", headers, body: pdf } as RequestInit), db);
    const { fileId } = (await sent.json()) as { fileId: string };
    expect((await serveFile(get("/"), { fileId }, "admin", db)).status).toBe(200);
    expect(await last()).toMatchObject({
      kind: "DOCUMENT_DOWNLOADED",
      personId: coachId,
      actorId: personId,
      detail: { fileId },
    });
    const count = (await kindsIn(db)).length;
    await serveFile(get("/", cookies.coach), { fileId }, "web", db);
    expect(await kindsIn(db)).toHaveLength(count);
  });
});

describe("the owner of an account", () => {
  const told = async (db: PrismaClient) => {
    await backgroundTasksSettled();
    return db.mail.findMany({ where: { kind: "new-device" } });
  };

  plain("is told by mail of a sign-in from a new device, and not of a known one or of the first", async ({ db }) => {
    const { id, email } = await makeAccount(db);
    const first = browserOf(db);
    await first.signIn(email);
    await backgroundTasksSettled();
    first.signOut();
    await first.signIn(email);
    expect(await told(db)).toEqual([]);
    await browserOf(db).signIn(email);
    const [mail] = await told(db);
    expect(mail).toMatchObject({ recipientId: id });
    const event = await db.securityEvent.findUniqueOrThrow({ where: { id: mail!.subjectId } });
    expect(event).toMatchObject({ kind: "NEW_DEVICE", detail: { browser: "Chrome", system: "Android" } });
  });

  plain("of an old account is told even when its sign-ins are no longer in the log", async ({ db }) => {
    const { id, email } = await makeAccount(db);
    await db.user.update({ where: { id }, data: { createdAt: new Date("2020-01-01") } });
    await browserOf(db).signIn(email);
    expect(await told(db)).toHaveLength(1);
  });

  plain("hears nothing of it on registering", async ({ db }) => {
    const { cookie } = await complete(db, await mailedToken(db, mails));
    const browser = browserOf(db);
    browser.headers.set("cookie", cookie.get("cookie")!);
    browser.signOut();
    expect((await browser.signIn(newcomer)).status).toBe(200);
    expect(await told(db)).toEqual([]);
    expect(await eventsIn(db)).toMatchObject([{ detail: { factor: "LINK" } }, { detail: { factor: "PASSWORD" } }]);
  });

  plain("gets at most five of these mails a day, even when ten sign in at once", async ({ db }) => {
    const { email } = await makeAccount(db);
    await browserOf(db).signIn(email);
    await told(db);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => browserOf(db, "web", `192.0.${nth}.1`).signIn(email)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    // the first sign-in of all has counted too
    expect(await told(db)).toHaveLength(4);
    expect((await kindsIn(db)).filter((kind) => kind === "NEW_DEVICE")).toHaveLength(10);
  });
});

describe("a security event", () => {
  const event = { kind: "SIGN_IN_REFUSED", detail: {} } as const;

  plain("cannot be changed, nor deleted before 180 days; then the night deletes it", async ({ db }) => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await db.securityEvent.create({ data: { ...event, at: daysAgo(179.9) } });
    await db.securityEvent.create({ data: { ...event, at: daysAgo(180.1) } });
    await expect(db.securityEvent.updateMany({ data: { app: "web" } })).rejects.toThrow(
      /security_event_kept|kept as it is/,
    );
    await expect(db.securityEvent.deleteMany({})).rejects.toThrow(/security_event_kept|kept as it is/);
    await expect(db.$executeRaw`truncate security_event`).rejects.toThrow("append-only");
    expect(await db.securityEvent.count()).toBe(2);
    expect(await deleteSecurityEvents({ db, now: new Date(), actor: system })).toBe(1);
    expect(await db.securityEvent.count()).toBe(1);
  });

  plain("takes no address, text or exact network", async ({ db }) => {
    const wrong = [
      { app: "club" },
      { network: "198.51.100.7/32" },
      { network: "198.51.100.7/24" },
      { network: "2001:db8:1:2::/64" },
      { detail: { email: "aitana@zea.test" } },
      { detail: { name: "Aitana Rubio" } },
      { detail: { nested: { name: "Aitana" } } },
      { detail: ["Aitana"] },
    ];
    for (const data of wrong) {
      await expect(db.securityEvent.create({ data: { ...event, ...data } }), JSON.stringify(data)).rejects.toThrow();
    }
    expect(await db.securityEvent.count()).toBe(0);
  });

  plain("outlives the person, whose deletion it does not hold up", async ({ db }) => {
    const { email } = await makeAccount(db, "admin");
    await browserOf(db, "admin").signIn(email);
    await backgroundTasksSettled();
    await db.user.delete({ where: { email } });
    expect(await db.securityEvent.count()).toBe(1);
  });

  plain("is one line of the log, and neither holds a name, an address or an exact network", async ({ db }) => {
    const lines: Record<string, unknown>[] = [];
    const source = { ...sourceOf("web", home), log: (line: Record<string, unknown>) => lines.push(line) };
    expect(source.network).toBe("198.51.100.0/24");
    const { email, id } = await makeAccount(db);
    await db.user.update({ where: { id }, data: { name: "Zacarías Inconfundible" } });
    const written: string[] = [];
    const info = log.info;
    log.info = ((line: object, text: string) => void written.push(JSON.stringify([line, text]))) as typeof log.info;
    const browser = browserOf(db);
    await browser.guess(email, 7);
    await letPass(db, 3600);
    await browser.signIn(email);
    const events = await eventsIn(db);
    log.info = info;
    expect(written).toHaveLength(events.length);
    expect(events.length).toBeGreaterThan(6);
    for (const { id: eventId } of events) expect(written.filter((line) => line.includes(eventId))).toHaveLength(1);
    expect(JSON.stringify([events, written])).not.toMatch(/Inconfundible|zea\.test|198\.51\.100\.7|Mozilla/);
  });
});

describe("the list", () => {
  withScenario(
    "shows current names, is filtered and paged, and keeps the events of deleted accounts",
    async ({ db, scenario }) => {
      const { cookies, people } = scenario;
      const gone = "019b0000-0000-7000-8000-000000000000";
      await db.user.update({ where: { id: people.athlete.id }, data: { name: "Zacarías Inconfundible" } });
      const base = { kind: "SIGN_IN" as const, app: "web", detail: { factor: "PASSWORD" } };
      const old = new Date("2026-11-02T22:59:00Z");
      await db.securityEvent.createMany({
        data: [
          ...Array.from({ length: 30 }, () => ({ ...base, personId: people.coach.id })),
          { ...base, personId: people.athlete.id, at: old },
          {
            ...base,
            kind: "ADMIN_REVOKED",
            personId: gone,
            actorId: people.admin.id,
            at: new Date("2026-11-02T23:00:00Z"),
            detail: {},
          },
        ],
      });
      type Page = {
        rows: { kind: string; person: { name: string | null } | null; actor: object | null }[];
        total: number;
      };
      const list = async (input: object) => {
        const { status, data } = await callProcedure(db, "admin security.list", input, cookies.admin);
        expect(status).toBe(200);
        return data as Page;
      };
      const all = await list({ group: "SIGN_INS" });
      expect([all.rows.length, all.total]).toEqual([25, 31]);
      expect((await list({ group: "SIGN_INS", page: 2 })).rows).toHaveLength(6);
      const found = await list({ search: "inconfúndible" });
      expect(found).toMatchObject({
        total: 1,
        rows: [{ person: { name: "Zacarías Inconfundible", role: "ATHLETE" } }],
      });
      // in Madrid the third begins at 23:00 UTC
      const third = await list({ from: "2026-11-03", to: "2026-11-03" });
      expect(third.rows).toMatchObject([
        { kind: "ADMIN_REVOKED", person: { id: gone, name: null, role: null }, actor: { id: people.admin.id } },
      ]);
      expect(await list({ from: "2026-11-02", to: "2026-11-02" })).toMatchObject({ total: 1 });
      expect(await list({ group: "KEYS", search: "inconfundible" })).toEqual({ rows: [], total: 0 });
    },
  );
});
