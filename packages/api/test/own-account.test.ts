import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { deliverMail } from "@zea/workflows/deliver-mail";
import { describe, expect } from "vitest";
import { callProcedure } from "../testing/call-procedure.ts";
import { forgetAttempts } from "../testing/clients.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { callAuth, contextOf, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

const mails = collectMails();
const other = "another horse battery";
const next = "julia.nueva@zea.test";

async function makeOwner(db: PrismaClient) {
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  return { id, email, here: await createSession(db, "web", id) };
}

const changePassword = (db: PrismaClient, headers: Headers, differences: object = {}) =>
  callProcedure(
    db,
    "web account.changePassword",
    { currentPassword: password, newPassword: other, ...differences },
    headers,
  );

const changeEmail = (db: PrismaClient, headers: Headers, differences: object = {}) =>
  callProcedure(db, "web account.changeEmail", { currentPassword: password, email: next, ...differences }, headers);

/** What a visitor is shown who opens the link. */
const addressOf = async (db: PrismaClient, token: string) =>
  (await callProcedure(db, "web account.emailChange", { token })).data;

const confirm = async (db: PrismaClient, token: string) => {
  const answer = await callAuth(db, "web", "/confirm-email", { token });
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
};

const statusOf = async (db: PrismaClient, email: string, secret: string) =>
  (await callAuth(db, "web", "/sign-in/email", { email, password: secret })).status;

/** The token of the link mailed to the new address. */
async function linkToken(): Promise<string> {
  const [mail] = await mails.sent();
  expect(mail?.to).toBe(next);
  return linkIn(mail!).token;
}

describe("a password changed while signed in", () => {
  test("ends every link and every other session, and its owner is told by mail", async ({ db }) => {
    const { id, email, here } = await makeOwner(db);
    const there = await signIn(db, "web", id);
    await callAuth(db, "web", "/request-password-reset", { email });
    const reset = linkIn((await mails.sent())[0]!).token;
    await changeEmail(db, here);
    const moved = await linkToken();
    expect((await changePassword(db, here)).status).toBe(200);
    expect((await contextOf(db, "web", here)).session).not.toBeNull();
    expect((await contextOf(db, "web", there)).session).toBeNull();
    expect(await statusOf(db, email, password)).toBe(401);
    expect(await statusOf(db, email, other)).toBe(200);
    const used = await callAuth(db, "web", "/reset-password", { token: reset, newPassword: "a third horse battery" });
    expect([used.status, (await confirm(db, moved)).code]).toEqual([400, "INVALID_TOKEN"]);
    expect(await db.mail.count({ where: { kind: "password-changed", recipientId: id } })).toBe(1);
  });

  test("needs the current one, which is refused at its field and limited for this session alone", async ({ db }) => {
    const { email, here } = await makeOwner(db);
    const before = await db.account.findMany();
    for (let count = 0; count < 5; count += 1) {
      const { status, error } = await changePassword(db, here, { currentPassword: "not this one" });
      expect([status, error?.fields]).toEqual([400, { currentPassword: "account.password_wrong" }]);
    }
    expect((await changePassword(db, here)).error?.reason).toBe("request.too_many");
    const guess = { currentPassword: "not this one", newPassword: password };
    expect((await changePassword(db, here, guess)).error?.reason, "a guess in the other field").toBe(
      "request.too_many",
    );
    expect(await statusOf(db, email, password)).toBe(200);
    expect(await db.account.findMany()).toEqual(before);
    expect(await db.mail.count()).toBe(0);
  });

  test("is not easy to guess", async ({ db }) => {
    const { email, here } = await makeOwner(db);
    for (const [newPassword, problem] of [
      ["short", "account.password_too_short"],
      ["Password 2026", "account.password_common"],
      [email, "account.password_personal"],
    ]) {
      expect((await changePassword(db, here, { newPassword })).error?.fields).toEqual({ newPassword: problem });
    }
    expect(await statusOf(db, email, password)).toBe(200);
  });

  test("is that of one of two who change it at once", async ({ db }) => {
    const { id, email, here } = await makeOwner(db);
    const there = await createSession(db, "web", id);
    const secrets = ["the first password", "the second password"] as const;
    const answers = await Promise.all([
      changePassword(db, here, { newPassword: secrets[0] }),
      changePassword(db, there, { newPassword: secrets[1] }),
    ]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers[1 - winner]?.status).not.toBe(200);
    expect(await statusOf(db, email, secrets[winner]!)).toBe(200);
    expect(await statusOf(db, email, secrets[1 - winner]!)).toBe(401);
    expect(await db.mail.count({ where: { kind: "password-changed" } })).toBe(1);
  });
});

describe("an address changed while signed in", () => {
  test("counts once its link was used; the address before is told, and no longer signs in or resets", async ({
    db,
  }) => {
    const { id, email, here } = await makeOwner(db);
    await callAuth(db, "web", "/request-password-reset", { email });
    const reset = linkIn((await mails.sent())[0]!).token;
    expect((await changeEmail(db, here, { email: ` ${next.toUpperCase()} ` })).status).toBe(200);
    const token = await linkToken();
    expect(JSON.stringify(await db.emailChange.findMany())).not.toContain(token);
    expect(await statusOf(db, next, password)).toBe(401);
    expect(await addressOf(db, token)).toEqual({ email: next });
    expect(await addressOf(db, "another")).toBeNull();
    expect(await confirm(db, token)).toEqual({ status: 200, code: undefined });
    expect(await addressOf(db, token)).toBeNull();
    expect(await confirm(db, token)).toEqual({ status: 400, code: "INVALID_TOKEN" });
    expect([await statusOf(db, email, password), await statusOf(db, next, password)]).toEqual([401, 200]);
    expect((await callAuth(db, "web", "/reset-password", { token: reset, newPassword: other })).status).toBe(400);
    expect((await contextOf(db, "web", here)).session?.user).toMatchObject({ id, email: next });
    const ctx = { db, now: new Date(), actor: system };
    for (const { id: mailId } of await db.mail.findMany()) await deliverMail(ctx, { mailId });
    const told = (await mails.sent()).map(({ to, subject }) => [to, subject]);
    expect(told).toEqual([
      [email, "Alguien quiere cambiar el correo de tu cuenta"],
      [email, "El correo de tu cuenta ha cambiado"],
    ]);
    expect((await db.outboxEvent.findMany()).map(({ data }) => JSON.stringify(data)).join()).not.toContain("@");
  });

  test("needs the current password, and another address than the current one", async ({ db }) => {
    const { email, here } = await makeOwner(db);
    const wrong = await changeEmail(db, here, { currentPassword: "not this one" });
    expect(wrong.error?.fields).toEqual({ currentPassword: "account.password_wrong" });
    expect((await changeEmail(db, here, { email })).error?.fields).toEqual({ email: "account.email_same" });
    expect(await mails.sent()).toEqual([]);
    expect([await db.emailChange.count(), await db.mail.count()]).toEqual([0, 0]);
  });

  test("has one link, which ends with its day, a newer one, or the access", async ({ db }) => {
    const { here } = await makeOwner(db);
    await changeEmail(db, here);
    const older = await linkToken();
    await changeEmail(db, here);
    const newer = await linkToken();
    expect((await confirm(db, older)).code).toBe("INVALID_TOKEN");
    await db.emailChange.updateMany({ data: { expiresAt: new Date() } });
    expect((await confirm(db, newer)).code).toBe("INVALID_TOKEN");
    await changeEmail(db, here);
    await db.user.updateMany({ data: { revokedAt: new Date() } });
    expect((await confirm(db, await linkToken())).code).toBe("INVALID_TOKEN");
  });

  test("that another account has is refused when the link is used, and asking says nothing about it", async ({
    db,
  }) => {
    const { id, email, here } = await makeOwner(db);
    const taken = await makeAthlete(db);
    await db.user.update({ where: { id: taken.id }, data: { email: next } });
    const [known, unknown] = [await changeEmail(db, here), await changeEmail(db, here, { email: "nadie@zea.test" })];
    expect(known).toEqual(unknown);
    await mails.sent();
    await changeEmail(db, here);
    expect(await confirm(db, await linkToken())).toEqual({ status: 409, code: "ADDRESS_TAKEN" });
    expect((await db.user.findUniqueOrThrow({ where: { id } })).email).toBe(email);
  });

  test("goes to one of two accounts whose links are used at once, and one link works once", async ({ db }) => {
    const owners = [await makeOwner(db), await makeOwner(db)];
    for (let round = 0; round < 5; round += 1) {
      const tokens: string[] = [];
      for (const { here } of owners) {
        await changeEmail(db, here);
        tokens.push(await linkToken());
      }
      const statuses = (await Promise.all([...tokens, ...tokens].map((token) => confirm(db, token)))).map(
        ({ status }) => status,
      );
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(await db.user.count({ where: { email: next } })).toBe(1);
      for (const { id, email } of owners) await db.user.update({ where: { id }, data: { email } });
      await forgetAttempts(db);
    }
  });

  test("of an administrator is confirmed on the administration site", async ({ db }) => {
    const { id } = await makeAdmin(db);
    await setPassword(db, id);
    const headers = await createSession(db, "admin", id);
    await callProcedure(db, "admin account.changeEmail", { currentPassword: password, email: next }, headers);
    const { url } = linkIn((await mails.sent())[0]!);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3001\/change-email\?token=/);
  });
});
