import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { callAuth, contextOf, cookiesOf, password, setPassword, signIn } from "../testing/sign-in.ts";

test("a signed-in user is identified by the cookie, with the role currently in the database", async ({ db }) => {
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const headers = await signIn(db, "web", id);
  expect((await contextOf(db, "web", headers)).session?.user).toMatchObject({ id, role: "ATHLETE", locale: "es" });
  await db.user.update({ where: { id }, data: { role: "ADMIN" } });
  expect((await contextOf(db, "web", headers)).session).toBeNull();
});

test("each app accepts its own roles only; others get the response of a wrong password", async ({ db }) => {
  const people = { athlete: await makeAthlete(db), coach: await makeCoach(db), admin: await makeAdmin(db) };
  for (const { id } of Object.values(people)) await setPassword(db, id);
  const answers = async (app: "web" | "admin", id: string) => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id } });
    const response = await callAuth(db, app, "/sign-in/email", { email, password });
    return { status: response.status, cookie: cookiesOf(response), body: await response.json() };
  };
  const { email } = await db.user.findUniqueOrThrow({ where: { id: people.athlete.id } });
  const wrong = await callAuth(db, "web", "/sign-in/email", { email, password: "another password" });
  const refused = { status: wrong.status, cookie: "", body: await wrong.json() };
  expect(refused.status).toBe(401);
  expect(await answers("admin", people.athlete.id)).toEqual(refused);
  expect(await answers("admin", people.coach.id)).toEqual(refused);
  expect(await answers("web", people.admin.id)).toEqual(refused);
  expect((await answers("web", people.coach.id)).status).toBe(200);
  expect((await answers("admin", people.admin.id)).status).toBe(200);
  expect(await db.session.count()).toBe(2);
});

test("a cookie of one app is not valid in the other, even when renamed", async ({ db }) => {
  const { id } = await makeAdmin(db);
  await setPassword(db, id);
  const cookie = (await signIn(db, "admin", id)).get("cookie")!;
  await db.user.update({ where: { id }, data: { role: "ATHLETE" } });
  const renamed = new Headers({ cookie: cookie.replaceAll("zea-admin", "zea-web") });
  expect((await contextOf(db, "web", renamed)).session).toBeNull();
});

test("an unverified address cannot sign in, and only the right password reveals why", async ({ db }) => {
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const { email } = await db.user.update({ where: { id }, data: { emailVerified: false } });
  const right = await callAuth(db, "web", "/sign-in/email", { email, password });
  const wrong = await callAuth(db, "web", "/sign-in/email", { email, password: "another password" });
  expect([right.status, wrong.status]).toEqual([403, 401]);
  expect(await db.session.count()).toBe(0);
});

test("only the endpoints on the allowlist respond", async ({ db }) => {
  const blocked = [
    "/sign-up/email",
    "/update-user",
    "/change-email",
    "/list-sessions",
    "/send-verification-email",
    "/sign-in/social",
    "/two-factor/enable",
    "/two-factor/disable",
    "/two-factor/get-totp-uri",
    "/two-factor/send-otp",
    "/two-factor/verify-otp",
    "/two-factor/generate-backup-codes",
    "/two-factor/view-backup-codes",
    "/passkey/verify-registration",
    "/passkey/delete-passkey",
    "/passkey/update-passkey",
  ];
  for (const path of blocked) expect((await callAuth(db, "web", path, {})).status, path).toBe(404);
  for (const path of ["/passkey/generate-register-options", "/passkey/list-user-passkeys"]) {
    expect((await callAuth(db, "web", path)).status, path).toBe(404);
  }
  for (const path of ["/list-sessions", "/verify-email?token=x", "/reset-password/x?callbackURL=/", "/ok", "/error"]) {
    expect((await callAuth(db, "web", path)).status, path).toBe(404);
  }
  expect(await db.user.count()).toBe(0);
});

test("a page of another origin cannot sign in", async ({ db }) => {
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  const headers = { origin: "https://elsewhere.test", cookie: "zea-web.other=1" };
  expect((await callAuth(db, "web", "/sign-in/email", { email, password }, headers)).status).toBe(403);
  expect(await db.session.count()).toBe(0);
});

test("no input to an auth endpoint causes a server error", async ({ db }) => {
  const inputs = [
    "",
    "{",
    "[]",
    "null",
    '"text"',
    "{}",
    { email: 1, password: [] },
    { email: "a@zea.test" },
    { email: "\u0000@zea.test", password: "x" },
    { email: "a@zea.test", password: "\u0000" },
    { email: "\ud800@zea.test", password: "\ud800" },
    { email: `${"a".repeat(20_000)}@zea.test`, password: "x" },
    { email: "a@zea.test", password: "x".repeat(20_000) },
    { token: "\u0000", newPassword: "a new password" },
    { token: "x".repeat(20_000), newPassword: "a new password" },
    { token: {}, newPassword: {} },
    { email: { $ne: null }, password: { $ne: null } },
    { code: "\u0000" },
    { code: "123456" },
    { response: {} },
    { response: { id: "x", rawId: "x", type: "public-key", response: {} } },
    { email: "a@zea.test", redirectTo: "https://elsewhere.test" },
    { email: "a@zea.test", password: "right but short", callbackURL: "\u0000" },
  ];
  const paths = [
    "/sign-in/email",
    "/sign-out",
    "/request-password-reset",
    "/reset-password",
    "/confirm-email",
    "/two-factor/verify-totp",
    "/two-factor/verify-backup-code",
    "/passkey/verify-authentication",
  ];
  for (const path of paths) {
    for (const input of inputs) {
      const { status } = await callAuth(db, "web", path, input);
      expect(status, `${path} ${JSON.stringify(input).slice(0, 60)}`).toBeLessThan(500);
    }
  }
});
