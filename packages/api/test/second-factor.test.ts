import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test, testOnOwnDatabase } from "@zea/db/testing/test";
import superjson from "superjson";
import { afterEach, describe, expect } from "vitest";
import type { App } from "../src/app.ts";
import { createAdminLink } from "../src/create-admin-link.ts";
import { serveAthletes } from "../src/http/csv-exports.ts";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import { knownDevice } from "../src/known-device.ts";
import { allowedRoles } from "../testing/allowed-roles.ts";
import { type Answer, callProcedure, post, procedures, readAnswer } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { fileWords } from "../testing/file-words.ts";
import { complete, mailedToken } from "../testing/registration.ts";
import { callAuth, contextOf, cookiesOf, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";
import { codeOf } from "../testing/totp.ts";

const mails = collectMails();
afterEach(() => {
  process.env.ADMIN_SECOND_FACTOR = "optional";
});

/** Calls a procedure of the own account, and returns the cookie of the answer too. */
async function call(db: PrismaClient, app: App, name: string, input: object | undefined, headers: Headers) {
  const body = JSON.stringify(input === undefined ? {} : superjson.serialize(input));
  const response = await trpcHandler(app, db)(post(app, `account.${name}`, body, headers));
  const cookie = new Headers({ cookie: cookiesOf(response) });
  return { ...((await readAnswer(response)) as Answer), cookie };
}

type Started = { uri: string; recoveryCodes: string[] };

async function makeOwner(db: PrismaClient, app: App = "web") {
  const { id } = await (app === "web" ? makeAthlete(db) : makeAdmin(db));
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  return { id, email, app, here: await createSession(db, app, id) };
}
type Owner = Awaited<ReturnType<typeof makeOwner>>;

async function start(db: PrismaClient, { app, here }: Owner): Promise<Started> {
  const { data, status } = await call(db, app, "startCodes", { currentPassword: password }, here);
  expect(status).toBe(200);
  return data as Started;
}

/** Sets codes up with the code of the step before, so that the present one is unused. */
async function setUp(db: PrismaClient, owner: Owner): Promise<Started & { here: Headers }> {
  const started = await start(db, owner);
  const { status, cookie } = await call(db, owner.app, "confirmCodes", { code: codeOf(started.uri, -1) }, owner.here);
  expect(status).toBe(200);
  return { ...started, here: cookie };
}

/** The answer to the right password: a challenge, and the cookie that belongs to it. */
async function challenge(db: PrismaClient, { app, email }: Owner) {
  const response = await callAuth(db, app, "/sign-in/email", { email, password });
  return { status: response.status, body: await response.json(), cookie: new Headers({ cookie: cookiesOf(response) }) };
}

async function answer(db: PrismaClient, app: App, kind: "totp" | "backup-code", code: string, cookie: Headers) {
  const response = await callAuth(db, app, `/two-factor/verify-${kind}`, { code }, cookie);
  const { code: error } = (await response.json()) as { code?: string };
  return { status: response.status, error, cookie: new Headers({ cookie: cookiesOf(response) }) };
}

const isSignedIn = async (db: PrismaClient, app: App, headers: Headers) =>
  (await contextOf(db, app, headers)).session !== null;

describe("setting codes up", () => {
  test("needs the password, and counts for nothing until the app's first code", async ({ db }) => {
    const owner = await makeOwner(db);
    const refused = await call(db, "web", "startCodes", { currentPassword: "not this one" }, owner.here);
    expect(refused.error?.fields).toEqual({ currentPassword: "account.password_wrong" });
    const { uri, recoveryCodes } = await start(db, owner);
    const stored = JSON.stringify(await db.twoFactor.findMany());
    for (const secret of [...recoveryCodes, new URL(uri).searchParams.get("secret")!]) {
      expect(stored).not.toContain(secret);
    }
    expect(await isSignedIn(db, "web", await signIn(db, "web", owner.id))).toBe(true);
    const wrong = await call(db, "web", "confirmCodes", { code: "000000" }, owner.here);
    expect([wrong.status, wrong.error?.fields]).toEqual([400, { code: "account.code_wrong" }]);
    expect(await db.mail.count()).toBe(0);
  });

  test("ends all other sessions, replaces this one, and the owner is told by mail", async ({ db }) => {
    const owner = await makeOwner(db);
    const there = await createSession(db, "web", owner.id);
    const { here } = await setUp(db, owner);
    expect(await isSignedIn(db, "web", here)).toBe(true);
    for (const ended of [there, owner.here]) expect(await isSignedIn(db, "web", ended)).toBe(false);
    expect(await db.mail.findMany()).toMatchObject([{ kind: "codes-added", recipientId: owner.id }]);
    const again = await call(db, "web", "startCodes", { currentPassword: password }, here);
    expect(again.error?.reason).toBe("account.factor_failed");
    const removed = await call(db, "web", "removeCodes", { currentPassword: password }, here);
    expect(removed.status).toBe(200);
    expect(await isSignedIn(db, "web", here)).toBe(true);
    expect(await isSignedIn(db, "web", await signIn(db, "web", owner.id))).toBe(true);
    expect(await db.mail.count({ where: { kind: "codes-removed" } })).toBe(1);
  });

  testOnOwnDatabase("changes nothing unless all that follows from it has happened", async ({ db }) => {
    const owner = await makeOwner(db);
    const { uri } = await start(db, owner);
    await db.$executeRaw`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`;
    await db.$executeRaw`create trigger refuse before insert on mail for each row execute function refuse()`;
    expect((await call(db, "web", "confirmCodes", { code: codeOf(uri) }, owner.here)).status).toBe(500);
    expect(await isSignedIn(db, "web", owner.here)).toBe(true);
    expect((await challenge(db, owner)).body).not.toHaveProperty("twoFactorRedirect");
  });
});

describe("signing in with codes", () => {
  test.for(["web", "admin"] as const)(
    "on the %s site gives no session and knows no device before the code",
    async (app, { db }) => {
      const owner = await makeOwner(db, app);
      const { uri } = await setUp(db, owner);
      const before = await db.session.count();
      const { status, body, cookie } = await challenge(db, owner);
      expect([status, body]).toEqual([200, { twoFactorRedirect: true, twoFactorMethods: ["totp"] }]);
      expect(await db.session.count()).toBe(before);
      expect(await isSignedIn(db, app, cookie)).toBe(false);
      expect(knownDevice(app, cookie, owner.email)).toBeNull();
      const right = await answer(db, app, "totp", codeOf(uri), cookie);
      expect(right.status).toBe(200);
      expect(await isSignedIn(db, app, right.cookie)).toBe(true);
      expect(knownDevice(app, right.cookie, owner.email)).not.toBeNull();
    },
  );

  test("takes a code once, also when two use it at once", async ({ db }) => {
    const owner = await makeOwner(db);
    const { uri } = await setUp(db, owner);
    const challenges = [await challenge(db, owner), await challenge(db, owner), await challenge(db, owner)];
    const [code, next] = [codeOf(uri), codeOf(uri, 1)];
    const raced = await Promise.all(challenges.slice(1).map(({ cookie }) => answer(db, "web", "totp", code, cookie)));
    expect(raced.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await answer(db, "web", "totp", code, challenges[0]!.cookie)).error).toBe("INVALID_CODE");
    expect((await answer(db, "web", "totp", next, (await challenge(db, owner)).cookie)).status).toBe(200);
  });

  test("limits the tries per sign-in and per account", async ({ db }) => {
    const owner = await makeOwner(db);
    const { uri } = await setUp(db, owner);
    const tries = async (count: number) => {
      const { cookie } = await challenge(db, owner);
      const errors: (string | undefined)[] = [];
      for (let index = 0; index < count; index += 1) {
        errors.push((await answer(db, "web", "totp", "000000", cookie)).error);
      }
      return { errors, cookie };
    };
    const first = await tries(6);
    expect(first.errors).toEqual([...Array(5).fill("INVALID_CODE"), "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE"]);
    expect((await answer(db, "web", "totp", codeOf(uri), first.cookie)).status).toBe(401);
    await tries(5);
    const { cookie } = await challenge(db, owner);
    expect((await answer(db, "web", "totp", codeOf(uri), cookie)).status).toBe(429);
  });

  test("takes a recovery code instead, once, also when two use it at once", async ({ db }) => {
    const owner = await makeOwner(db);
    const { recoveryCodes } = await setUp(db, owner);
    const [first, second] = recoveryCodes as [string, string];
    const challenges = [await challenge(db, owner), await challenge(db, owner)];
    const raced = await Promise.all(challenges.map(({ cookie }) => answer(db, "web", "backup-code", first, cookie)));
    expect(raced.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await answer(db, "web", "backup-code", first, (await challenge(db, owner)).cookie)).error).toBe(
      "INVALID_BACKUP_CODE",
    );
    const used = await answer(db, "web", "backup-code", second, (await challenge(db, owner)).cookie);
    expect(await isSignedIn(db, "web", used.cookie)).toBe(true);
    const renewed = await call(db, "web", "renewRecoveryCodes", { currentPassword: password }, used.cookie);
    const [fresh] = (renewed.data as Pick<Started, "recoveryCodes">).recoveryCodes as [string];
    const old = await answer(db, "web", "backup-code", recoveryCodes[2]!, (await challenge(db, owner)).cookie);
    expect(old.status).toBe(401);
    expect((await answer(db, "web", "backup-code", fresh, (await challenge(db, owner)).cookie)).status).toBe(200);
  });

  test("trusts no device, and its endpoints change no account", async ({ db }) => {
    const owner = await makeOwner(db);
    const { uri, here } = await setUp(db, owner);
    const { cookie } = await challenge(db, owner);
    for (const body of [
      { code: codeOf(uri), trustDevice: true },
      { code: codeOf(uri), disableSession: true },
    ]) {
      for (const kind of ["totp", "backup-code"])
        expect((await callAuth(db, "web", `/two-factor/verify-${kind}`, body, cookie)).status).toBe(400);
    }
    expect((await answer(db, "web", "totp", codeOf(uri), here)).status).toBe(400);
    const other = await makeOwner(db);
    const pending = await start(db, other);
    expect((await answer(db, "web", "totp", codeOf(pending.uri), other.here)).status).toBe(400);
    expect(await db.user.count({ where: { twoFactorEnabled: true } })).toBe(1);
  });

  test("is not avoided by completing a registration again", async ({ db }) => {
    const token = await mailedToken(db, mails);
    const first = await complete(db, token);
    const { id, email } = await db.user.findFirstOrThrow({ where: { role: "ATHLETE" } });
    await setUp(db, { id, email, app: "web", here: first.cookie });
    const again = await complete(db, token);
    expect([again.error?.reason, again.cookie.get("cookie")]).toEqual(["account.exists", ""]);
  });
});

describe("an administrator of a club that demands a second factor", () => {
  const own = ["admin account.factors", "admin account.startCodes", "admin account.confirmCodes"];
  const passkeys = ["admin account.startPasskey", "admin account.addPasskey"];

  test("can do nothing but set one up, and then everything", async ({ db }) => {
    const owner = await makeOwner(db, "admin");
    process.env.ADMIN_SECOND_FACTOR = "required";
    const here = await signIn(db, "admin", owner.id);
    for (const { name } of procedures.filter(({ app }) => app === "admin")) {
      if ([...own, ...passkeys].includes(name) || allowedRoles[name]?.includes("visitor")) continue;
      expect((await callProcedure(db, name, undefined, here)).status, name).toBe(401);
    }
    const download = (headers: Headers) =>
      serveAthletes(new Request("http://127.0.0.1:3001/api/v1/athletes/export", { headers }), fileWords.athletes, db);
    expect((await download(here)).status).toBe(401);
    expect((await callProcedure(db, "admin account.factors", undefined, here)).data).toMatchObject({ needs: "SET_UP" });
    const { here: proven } = await setUp(db, { ...owner, here });
    expect((await contextOf(db, "admin", proven)).session?.user.id).toBe(owner.id);
    expect((await download(proven)).status).toBe(200);
    expect((await callProcedure(db, "admin person.admins", undefined, proven)).status).toBe(200);
  });

  test("who has a passkey has to use it: the password alone changes no factor", async ({ db }) => {
    const owner = await makeOwner(db, "admin");
    const key = { publicKey: "key", credentialID: "id", counter: 0, deviceType: "singleDevice", backedUp: false };
    await db.passkey.create({ data: { userId: owner.id, ...key } });
    process.env.ADMIN_SECOND_FACTOR = "required";
    const here = await signIn(db, "admin", owner.id);
    expect((await callProcedure(db, "admin account.factors", undefined, here)).data).toMatchObject({
      needs: "PASSKEY",
    });
    for (const name of ["startCodes", "startPasskey"]) {
      const { status } = await call(db, "admin", name, { currentPassword: password }, here);
      expect(status, name).toBe(403);
    }
  });

  test("who has lost it gets in by the command line's link, which ends all sessions and is told by mail", async ({
    db,
  }) => {
    const owner = await makeOwner(db, "admin");
    process.env.ADMIN_SECOND_FACTOR = "required";
    const { here } = await setUp(db, owner);
    expect(await createAdminLink(db, owner.email)).toMatchObject({ lostFactors: true });
    expect(await isSignedIn(db, "admin", here)).toBe(false);
    expect(await createAdminLink(db, owner.email)).toMatchObject({ lostFactors: false });
    expect(await db.mail.count({ where: { kind: "factors-removed", recipientId: owner.id } })).toBe(1);
    const context = await contextOf(db, "admin", await signIn(db, "admin", owner.id));
    expect([context.session, context.restricted?.user.id]).toEqual([null, owner.id]);
  });
});

test("a passkey is only taken with its challenge and from its own device", async ({ db }) => {
  const owner = await makeOwner(db);
  const options = await callAuth(db, "web", "/passkey/generate-authenticate-options");
  expect(await options.json()).toMatchObject({ rpId: "localhost" });
  const cookie = new Headers({ cookie: cookiesOf(options) });
  const signed = { clientDataJSON: "e30", authenticatorData: "e30", signature: "e30" };
  const response = {
    id: "unknown",
    rawId: "unknown",
    type: "public-key",
    clientExtensionResults: {},
    response: signed,
  };
  const post = async (body: object, headers = cookie) =>
    (await callAuth(db, "web", "/passkey/verify-authentication", body, headers)).status;
  expect(await post({ response: { ...response, id: { startsWith: "" } } })).toBe(400);
  expect(await post({ response }, new Headers())).toBe(400);
  expect(await post({ response })).toBe(401);
  const started = await call(db, "web", "startPasskey", { currentPassword: password }, owner.here);
  expect(started.data).toMatchObject({
    rp: { id: "localhost" },
    authenticatorSelection: { userVerification: "required" },
  });
  const made = { ...response, response: { clientDataJSON: "e30", attestationObject: "e30" } };
  const headers = new Headers({ cookie: `${owner.here.get("cookie")}; ${started.cookie.get("cookie")}` });
  const added = await call(db, "web", "addPasskey", { name: "Móvil", response: made }, headers);
  expect([added.status, added.error?.reason]).toEqual([409, "account.factor_failed"]);
  expect([await db.passkey.count(), await db.mail.count()]).toEqual([0, 0]);
});
