import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { privacyNoticeVersion, type RegisterAccount } from "../src/account-schema.ts";
import { asRegistration, authOf } from "../src/auth.ts";
import { createWebCaller } from "../src/root.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { callAuth, contextOf, password, setPassword, signIn } from "../testing/sign-in.ts";

const input = {
  name: "Aitana Rubio",
  email: "aitana@zea.test",
  password,
  birthDate: "1995-06-01",
  privacyNoticeVersion,
  acceptsPrivacyNotice: true,
  locale: "es",
} as const satisfies RegisterAccount;

test("registering creates user, athlete, account, round and event together, and mails a verification link", async ({
  db,
}) => {
  const mails = collectMails();
  const web = createWebCaller(await contextOf(db, "web"));
  expect(await web.account.register({ ...input, email: " Aitana@ZEA.test ", locale: "en" })).toEqual({ sent: true });
  const user = await db.user.findUniqueOrThrow({
    where: { email: input.email },
    include: { athlete: { include: { creditAccount: true, rounds: true } } },
  });
  expect(user).toMatchObject({
    role: "ATHLETE",
    locale: "en",
    emailVerified: false,
    athlete: { state: "PENDING", creditAccount: { balance: 0 } },
  });
  expect(user.athlete?.rounds).toMatchObject([{ state: "OPEN", cause: "REGISTRATION" }]);
  expect(await db.outboxEvent.findMany({ select: { name: true, subjectId: true } })).toEqual([
    { name: "athlete/registered", subjectId: user.id },
  ]);
  const [mail] = await mails.sent();
  expect(mail?.to).toBe(input.email);
  expect(linkIn(mail!).url).toContain("http://127.0.0.1:3000/en/verify?token=");
});

test("a failure after the athlete was written rolls the whole registration back", async ({ db }) => {
  await db.$executeRawUnsafe(
    `
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
    create trigger refuse before insert on account for each row execute function refuse()`.split(
      ";\n    create trigger",
    )[0]!,
  );
  await db.$executeRawUnsafe("create trigger refuse before insert on account for each row execute function refuse()");
  const web = createWebCaller(await contextOf(db, "web"));
  await expect(web.account.register(input)).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  const counts = [
    db.user.count(),
    db.account.count(),
    db.athlete.count(),
    db.creditAccount.count(),
    db.onboardingRound.count(),
    db.outboxEvent.count(),
  ];
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a sign-up outside of a registration creates no user", async ({ db }) => {
  const body = { name: "x", email: "x@zea.test", password };
  await expect(authOf("web", db).api.signUpEmail({ body })).rejects.toThrow();
  const facts = { birthDate: "1995-06-01", privacyNoticeVersion, locale: "es", now: new Date() } as const;
  const withRole = { ...body, role: "ADMIN" } as typeof body;
  await asRegistration(facts, () => authOf("web", db).api.signUpEmail({ body: withRole })).catch(() => {});
  expect(await db.user.count({ where: { role: { not: "ATHLETE" } } })).toBe(0);
});

test("a known address gets the same response as an unknown one, and its account stays unchanged", async ({ db }) => {
  const mails = collectMails();
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  await db.user.update({ where: { id }, data: { email: input.email } });
  const before = [await db.user.findMany(), await db.account.findMany(), await db.athlete.findMany()];
  const web = createWebCaller(await contextOf(db, "web"));
  expect(await web.account.register({ ...input, name: "Somebody Else", password: "another password" })).toEqual({
    sent: true,
  });
  expect([await db.user.findMany(), await db.account.findMany(), await db.athlete.findMany()]).toEqual(before);
  expect((await mails.sent()).map(({ to }) => to)).toEqual([input.email]);
  await signIn(db, "web", id);
});

test("anyone under 14 is rejected, whether or not the address is known, and nothing is stored", async ({ db }) => {
  const mails = collectMails();
  await makeAthlete(db).then(({ id }) => db.user.update({ where: { id }, data: { email: "known@zea.test" } }));
  const web = createWebCaller(await contextOf(db, "web"));
  const birthDate = `${new Date().getFullYear() - 13}-01-01`;
  for (const email of ["known@zea.test", "unknown@zea.test"]) {
    await expect(web.account.register({ ...input, email, birthDate })).rejects.toMatchObject({
      message: "account.too_young",
    });
  }
  expect(await db.user.count()).toBe(1);
  expect(await mails.sent()).toEqual([]);
});

test("concurrent registrations of one address create one athlete, and all get the same response", async ({ db }) => {
  collectMails();
  const web = createWebCaller(await contextOf(db, "web"));
  const answers = await Promise.all(Array.from({ length: 5 }, () => web.account.register(input)));
  expect(answers).toEqual(Array(5).fill({ sent: true }));
  expect([await db.user.count(), await db.athlete.count(), await db.outboxEvent.count()]).toEqual([1, 1, 1]);
});

test("the link verifies the address, also when clicked twice, and then the athlete can sign in", async ({ db }) => {
  const mails = collectMails();
  const web = createWebCaller(await contextOf(db, "web"));
  await web.account.register(input);
  const { token } = linkIn((await mails.sent())[0]!);
  const { id } = await db.user.findUniqueOrThrow({ where: { email: input.email } });
  await expect(signIn(db, "web", id)).rejects.toThrow("403");
  expect((await mails.sent()).map(linkIn).map(({ url }) => new URL(url).pathname)).toEqual(["/verify"]);
  await web.account.verify({ token });
  const { verifiedAt } = await db.athlete.findUniqueOrThrow({ where: { id } });
  expect(verifiedAt).not.toBeNull();
  await web.account.verify({ token });
  expect(await db.athlete.findUniqueOrThrow({ where: { id } })).toMatchObject({ verifiedAt });
  await signIn(db, "web", id);
});

test("an unknown, expired or unrelated token verifies no address", async ({ db }) => {
  const mails = collectMails();
  const web = createWebCaller(await contextOf(db, "web"));
  await web.account.register(input);
  const { token } = linkIn((await mails.sent())[0]!);
  await callAuth(db, "web", "/request-password-reset", { email: input.email });
  const reset = linkIn((await mails.sent())[0]!).token;
  await db.verification.updateMany({
    where: { identifier: { startsWith: "verify-email:" } },
    data: { expiresAt: new Date(0) },
  });
  for (const wrong of [token, reset, "a".repeat(43)]) {
    await expect(web.account.verify({ token: wrong })).rejects.toMatchObject({ message: "account.link_invalid" });
  }
  expect(await db.user.count({ where: { emailVerified: true } })).toBe(0);
});

test("links are limited to five an hour, whether or not the address exists", async ({ db }) => {
  const mails = collectMails();
  const { id } = await makeAthlete(db);
  await db.user.update({ where: { id }, data: { email: "known@zea.test", emailVerified: false } });
  const web = createWebCaller(await contextOf(db, "web"));
  for (const email of ["known@zea.test", "unknown@zea.test"]) {
    for (let count = 0; count < 5; count += 1)
      expect(await web.account.resendVerification({ email })).toEqual({ sent: true });
    await expect(web.account.resendVerification({ email })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await expect(web.account.register({ ...input, email })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  }
  expect((await mails.sent()).map(({ to }) => to)).toEqual(Array(5).fill("known@zea.test"));
});

test("resetting the password works once, ends all sessions and verifies the address", async ({ db }) => {
  const mails = collectMails();
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  const cookies = [await signIn(db, "web", id), await signIn(db, "web", id)];
  await db.user.update({ where: { id }, data: { emailVerified: false } });
  expect((await callAuth(db, "web", "/request-password-reset", { email, redirectTo: "/elsewhere" })).status).toBe(200);
  const { url, token } = linkIn((await mails.sent())[0]!);
  expect(url).toBe(`http://127.0.0.1:3000/reset-password?token=${token}`);
  expect(await db.verification.count({ where: { identifier: { contains: token } } })).toBe(0);
  expect((await callAuth(db, "web", "/reset-password", { token, newPassword: "short" })).status).toBe(400);
  expect((await callAuth(db, "web", "/reset-password", { token, newPassword: "a new password" })).status).toBe(200);
  expect((await callAuth(db, "web", "/reset-password", { token, newPassword: "a newer password" })).status).toBe(400);
  for (const headers of cookies) expect((await contextOf(db, "web", headers)).session).toBeNull();
  expect((await callAuth(db, "web", "/sign-in/email", { email, password })).status).toBe(401);
  expect((await callAuth(db, "web", "/sign-in/email", { email, password: "a new password" })).status).toBe(200);
});

test("a reset for an unknown address gets the same response and no mail; an administrator's link opens their site", async ({
  db,
}) => {
  const mails = collectMails();
  const { id } = await makeAdmin(db);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  const known = await callAuth(db, "admin", "/request-password-reset", { email });
  const [mail] = await mails.sent();
  expect(linkIn(mail!).url).toContain("http://127.0.0.1:3001/reset-password?token=");
  const unknown = await callAuth(db, "admin", "/request-password-reset", { email: "unknown@zea.test" });
  expect([unknown.status, await unknown.json()]).toEqual([known.status, await known.json()]);
  expect(await mails.sent()).toEqual([]);
});
