import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test, testOnOwnDatabase } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { issuePasswordLink } from "@zea/domain/person/password-link";
import { describe, expect } from "vitest";
import { createAdminLink } from "../src/create-admin-link.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { forgetAttempts } from "../testing/clients.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { complete, mailedToken } from "../testing/registration.ts";
import { callAuth, contextOf, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

const mails = collectMails();

/** An administrator with a password: the only person who can have a link of each kind. */
async function makeOwner(db: PrismaClient) {
  const { id } = await makeAdmin(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  return { id, email };
}

type Owner = { id: string; email: string };
type Kind = keyof typeof issue;

const issue = {
  reset: async (db: PrismaClient, { email }: Owner) => {
    await callAuth(db, "admin", "/request-password-reset", { email });
    return linkIn((await mails.sent()).at(-1)!).token;
  },
  invitation: async (db: PrismaClient, { id }: Owner) => {
    const { sendInvitation } = await import("../src/send-invitation.ts");
    const ctx = { db, now: new Date(), actor: system };
    await sendInvitation(db, id, { token: await issuePasswordLink(ctx, { personId: id, kind: "INVITATION" }) });
    return linkIn((await mails.sent()).at(-1)!).token;
  },
  "command line": async (db: PrismaClient, { email }: Owner) =>
    new URL((await createAdminLink(db, email))!.url).searchParams.get("token")!,
};
const kinds = Object.keys(issue) as Kind[];

const use = async (db: PrismaClient, token: string, newPassword: string) =>
  (await callAuth(db, "admin", "/reset-password", { token, newPassword })).status;
const canSignIn = async (db: PrismaClient, { email }: Owner, secret: string) =>
  (await callAuth(db, "admin", "/sign-in/email", { email, password: secret })).status === 200;

describe.each(kinds)("a link of kind %s", (kind) => {
  test("works once", async ({ db }) => {
    const owner = await makeOwner(db);
    const token = await issue[kind](db, owner);
    expect(await use(db, token, "short")).toBe(400);
    expect(await use(db, token, "the first password")).toBe(200);
    expect(await use(db, token, "the second password")).toBe(400);
    expect(await canSignIn(db, owner, "the first password")).toBe(true);
  });

  test("works for one of two who use it at once", async ({ db }) => {
    const owner = await makeOwner(db);
    for (let round = 0; round < 5; round += 1) {
      const token = await issue[kind](db, owner);
      await forgetAttempts(db);
      const secrets = ["the first password", "the second password"];
      const statuses = await Promise.all(secrets.map((secret) => use(db, token, secret)));
      expect(statuses.toSorted()).toEqual([200, 400]);
      const winner = statuses.indexOf(200);
      expect(await canSignIn(db, owner, secrets[winner]!)).toBe(true);
      expect(await canSignIn(db, owner, secrets[1 - winner]!)).toBe(false);
    }
  });

  test("sets no password that is easy to guess, and says so at the field", async ({ db }) => {
    const owner = await makeOwner(db);
    const token = await issue[kind](db, owner);
    for (const [newPassword, problem] of [
      ["Password 2026", "account.password_common"],
      [owner.email.toUpperCase(), "account.password_personal"],
    ]) {
      const answer = await callAuth(db, "admin", "/reset-password", { token, newPassword });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "INVALID_FIELD", fields: { newPassword: problem } });
    }
    expect(await use(db, token, "the first password")).toBe(200);
  });

  test("ends when its time is over", async ({ db }) => {
    const owner = await makeOwner(db);
    const token = await issue[kind](db, owner);
    await db.passwordLink.updateMany({ data: { expiresAt: new Date() } });
    expect(await use(db, token, "the first password")).toBe(400);
    expect(await canSignIn(db, owner, password)).toBe(true);
  });

  test("ends as soon as a newer one is made, and leaves the other kinds alone", async ({ db }) => {
    const owner = await makeOwner(db);
    const others = kinds.filter((one) => one !== kind);
    for (const one of others) await issue[one](db, owner);
    const [older, newer] = [await issue[kind](db, owner), await issue[kind](db, owner)];
    expect(await db.passwordLink.count()).toBe(kinds.length);
    expect(await use(db, older, "the first password")).toBe(400);
    expect(await use(db, newer, "the first password")).toBe(200);
  });

  test("ends when any other one is used, before or at the same moment", async ({ db }) => {
    const owner = await makeOwner(db);
    for (const other of kinds.filter((one) => one !== kind)) {
      const [token, used] = [await issue[kind](db, owner), await issue[other](db, owner)];
      expect(await use(db, used, "the first password")).toBe(200);
      expect(await use(db, token, "the second password"), other).toBe(400);
      const tokens = [await issue[kind](db, owner), await issue[other](db, owner)];
      const statuses = await Promise.all(tokens.map((one, index) => use(db, one, `password of link ${index}`)));
      expect(statuses.toSorted(), other).toEqual([200, 400]);
    }
    expect(await db.passwordLink.count()).toBe(0);
  });
});

describe("a new password", () => {
  test("ends every session, and its owner is told by mail", async ({ db }) => {
    const owner = await makeOwner(db);
    const cookies = [await signIn(db, "admin", owner.id), await createSession(db, "admin", owner.id)];
    expect(await use(db, await issue.reset(db, owner), "the first password")).toBe(200);
    for (const headers of cookies) expect((await contextOf(db, "admin", headers)).session).toBeNull();
    expect(await canSignIn(db, owner, password)).toBe(false);
    expect(await use(db, await issue.reset(db, owner), "the second password")).toBe(200);
    const told = { kind: "password-changed", recipientId: owner.id, state: "REQUESTED" };
    expect(await db.mail.findMany({ orderBy: { id: "asc" } })).toMatchObject([told, told]);
    expect(await db.outboxEvent.count({ where: { name: "mail/requested" } })).toBe(2);
  });

  testOnOwnDatabase("changes nothing unless all that it ends has ended", async ({ db }) => {
    const owner = await makeOwner(db);
    const headers = await createSession(db, "admin", owner.id);
    const token = await issue.reset(db, owner);
    await db.$executeRaw`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`;
    await db.$executeRaw`create trigger refuse before insert on mail for each row execute function refuse()`;
    expect(await use(db, token, "the first password")).toBe(500);
    expect((await contextOf(db, "admin", headers)).session?.user.id).toBe(owner.id);
    expect(await canSignIn(db, owner, password)).toBe(true);
    await db.$executeRaw`drop trigger refuse on mail`;
    expect(await use(db, token, "the first password")).toBe(200);
  });

  test("ends the registrations of the address", async ({ db }) => {
    const { id } = await makeAthlete(db);
    const email = "aitana@zea.test";
    const registered = await mailedToken(db, mails);
    await db.user.update({ where: { id }, data: { email } });
    await setPassword(db, id);
    await callAuth(db, "web", "/request-password-reset", { email });
    const { url, token } = linkIn((await mails.sent())[0]!);
    expect(url).toBe(`http://127.0.0.1:3000/reset-password?token=${token}`);
    await callAuth(db, "web", "/reset-password", { token, newPassword: "the first password" });
    await db.user.update({ where: { id }, data: { email: "aitana.nueva@zea.test" } });
    expect((await complete(db, registered)).error?.reason).toBe("account.exists");
    expect(await db.user.count()).toBe(1);
  });

  test("proves the address of an athlete who has none, who is told nothing about a first password", async ({ db }) => {
    const { id } = await makeAthlete(db);
    const { email } = await db.user.update({ where: { id }, data: { emailVerified: false } });
    await callAuth(db, "web", "/request-password-reset", { email, redirectTo: "/elsewhere" });
    const { token } = linkIn((await mails.sent())[0]!);
    expect(JSON.stringify(await db.passwordLink.findMany())).not.toContain(token);
    expect((await callAuth(db, "web", "/reset-password", { token, newPassword: password })).status).toBe(200);
    expect((await db.athlete.findUniqueOrThrow({ where: { id } })).verifiedAt).not.toBeNull();
    await signIn(db, "web", id);
    expect(await db.mail.count()).toBe(0);
  });

  test("of an invited coach ends the invitation, however it was set", async ({ db }) => {
    const cookie = await createSession(db, "admin", (await makeAdmin(db)).id);
    const { sessionTypeId } = await makeCoach(db);
    const rate = { sessionTypeIds: [sessionTypeId], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const coach = { name: "Irene Vidal", email: "irene@zea.test", locale: "es", ...rate };
    await callProcedure(db, "admin coach.invite", coach, cookie);
    const invitation = linkIn((await mails.sent())[0]!).token;
    await callAuth(db, "web", "/request-password-reset", { email: coach.email });
    const reset = linkIn((await mails.sent())[0]!).token;
    const statuses = [];
    for (const token of [reset, invitation])
      statuses.push((await callAuth(db, "web", "/reset-password", { token, newPassword: password })).status);
    expect(statuses).toEqual([200, 400]);
  });
});

test("a reset leads on to the page that the sign-in was for", async ({ db }) => {
  const { email } = await makeOwner(db);
  const next = "/athletes?search=Ana";
  await callAuth(db, "admin", "/request-password-reset", { email, redirectTo: `/en${next}` });
  const [mail] = await mails.sent();
  const link = new URL(/https?:\/\/\S+token=\S+/.exec(mail!.text)![0]);
  expect([link.pathname, link.searchParams.get("next")]).toEqual(["/reset-password", next]);
});

test("a reset for an unknown or revoked address gets the same answer as any other, and no mail", async ({ db }) => {
  const { id, email } = await makeOwner(db);
  const known = await callAuth(db, "admin", "/request-password-reset", { email });
  expect(linkIn((await mails.sent())[0]!).url).toContain("http://127.0.0.1:3001/reset-password?token=");
  await db.user.update({ where: { id }, data: { revokedAt: new Date() } });
  const body = await known.json();
  for (const address of ["unknown@zea.test", email]) {
    const other = await callAuth(db, "admin", "/request-password-reset", { email: address });
    expect([other.status, await other.json()]).toEqual([known.status, body]);
  }
  expect(await mails.sent()).toEqual([]);
});
