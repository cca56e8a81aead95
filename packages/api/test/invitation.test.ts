import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeCoach } from "@zea/db/testing/factories";
import { repetitions } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { hashPasswordLink, issuePasswordLink } from "@zea/domain/person/password-link";
import { publicOrigin } from "@zea/environment/origins";
import { mailer, replaceMailer } from "@zea/workflows/mailer";
import { describe, expect } from "vitest";
import { callProcedure } from "../testing/call-procedure.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { callAuth, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

const { sent } = collectMails();
const invited = { name: "Irene Vidal", email: "irene@zea.test", locale: "es" };

async function signedInAdmin(db: PrismaClient) {
  const { id } = await makeAdmin(db);
  await setPassword(db, id);
  return { id, cookie: await createSession(db, "admin", id) };
}

function callAs(db: PrismaClient, name: string, input: object | undefined, cookie: Headers) {
  return callProcedure(db, name, input, cookie);
}

const setPasswordByLink = (db: PrismaClient, app: "web" | "admin", token: string) =>
  callAuth(db, app, "/reset-password", { newPassword: password, token });

/** As the page does, with the invitation that it shows. */
async function renew(db: PrismaClient, personId: string, cookie: Headers) {
  const { invitedAt } = await db.user.findUniqueOrThrow({ where: { id: personId } });
  return callAs(db, "admin person.renewInvitation", { personId, shown: { sentAt: invitedAt } }, cookie);
}

describe("an invited coach", () => {
  test("sets a password once, by the latest link, and can sign in to the coaches' site", async ({ db }) => {
    const { cookie } = await signedInAdmin(db);
    const { sessionTypeId } = await makeCoach(db);
    const input = { ...invited, sessionTypeIds: [sessionTypeId], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const { data } = await callAs(db, "admin coach.invite", input, cookie);
    const { coachId } = data as { coachId: string };
    expect(data).toMatchObject({ isMailed: true });
    const first = linkIn((await sent())[0]!);
    expect(first.url).toContain(`${publicOrigin("web")}/reset-password?token=`);
    await renew(db, coachId, cookie);
    const second = linkIn((await sent())[0]!);
    expect((await setPasswordByLink(db, "web", first.token)).status).toBe(400);
    expect((await setPasswordByLink(db, "web", second.token)).status).toBe(200);
    expect((await setPasswordByLink(db, "web", second.token)).status).toBe(400);
    const theirs = await signIn(db, "web", coachId);
    expect((await callAs(db, "web home.coach", undefined, theirs)).status).toBe(200);
    expect((await callAs(db, "admin coach.list", {}, theirs)).status).toBe(401);
    const again = await renew(db, coachId, cookie);
    expect([again.status, again.error?.reason]).toEqual([409, "person.has_password"]);
  });

  test("has a week to do so, and is mailed in the chosen language", async ({ db }) => {
    const { cookie } = await signedInAdmin(db);
    const input = { ...invited, locale: "en", sessionTypeIds: [], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const { data } = await callAs(db, "admin coach.invite", input, cookie);
    const [mail] = await sent();
    expect(mail!.text).toContain("valid for 7 days");
    const link = await db.passwordLink.findFirstOrThrow({ where: { userId: (data as { coachId: string }).coachId } });
    const days = (link.expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });
});

describe("an invitation that is repeated", () => {
  const coachInput = { ...invited, sessionTypeIds: [], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
  const acts = [
    ["admin coach.invite", coachInput],
    ["admin person.invite", invited],
  ] as const;

  test.for(acts)("is mailed once, even when %s is pressed twice at once", async ([name, input], { db }) => {
    const { cookie } = await signedInAdmin(db);
    for (let round = 0; round < repetitions(40, 300); round += 1) {
      const one = { ...input, email: `${round}@zea.test` };
      const pressed = await Promise.all([1, 2].map(() => callAs(db, name, one, cookie)));
      expect(pressed.map(({ data }) => data)).toEqual([pressed[0]!.data, pressed[0]!.data]);
      expect(pressed[0]!.data).toMatchObject({ isMailed: true });
      const [mail, ...others] = await sent();
      expect(others).toEqual([]);
      const { userId } = await db.passwordLink.findFirstOrThrow({
        where: { tokenHash: hashPasswordLink(linkIn(mail!).token) },
      });
      expect(Object.values(pressed[0]!.data as object)).toContain(userId);
    }
  });

  test.for(acts)("by %s is mailed again once its link has expired, and says so", async ([name, input], { db }) => {
    const { cookie } = await signedInAdmin(db);
    await callAs(db, name, input, cookie);
    await sent();
    const past = new Date(Date.now() - 1000);
    await db.user.updateMany({ where: { email: invited.email }, data: { invitedAt: past } });
    await db.passwordLink.updateMany({ data: { expiresAt: past } });
    expect((await callAs(db, name, input, cookie)).data).toMatchObject({ isMailed: true });
    const [mail] = await sent();
    const { invitedAt } = await db.user.findUniqueOrThrow({ where: { email: invited.email } });
    expect(invitedAt! > past).toBe(true);
    expect((await setPasswordByLink(db, name.includes("coach") ? "web" : "admin", linkIn(mail!).token)).status).toBe(
      200,
    );
  });

  test.for(acts)("by %s is another one when the invited person has a password", async ([name, input], { db }) => {
    const { cookie } = await signedInAdmin(db);
    await callAs(db, name, input, cookie);
    const { token } = linkIn((await sent())[0]!);
    await setPasswordByLink(db, name.includes("coach") ? "web" : "admin", token);
    expect((await callAs(db, name, input, cookie)).error?.reason).toBe("person.address_taken");
    expect(await sent()).toEqual([]);
  });

  test("that can't be mailed ends only its own link", async ({ db }) => {
    const { cookie } = await signedInAdmin(db);
    await callAs(db, "admin person.invite", invited, cookie);
    await sent();
    const { userId } = await db.passwordLink.findFirstOrThrow();
    const { sendInvitation } = await import("../src/send-invitation.ts");
    const collecting = mailer();
    replaceMailer({ send: () => Promise.reject(new Error("down")) });
    expect(await sendInvitation(db, userId, { token: "of an earlier link" })).toEqual({ isMailed: false });
    expect(await db.passwordLink.count()).toBe(1);
    const token = await issuePasswordLink(
      { db, now: new Date(), actor: system },
      { personId: userId, kind: "INVITATION" },
    );
    expect(await sendInvitation(db, userId, { token })).toEqual({ isMailed: false });
    expect(await db.passwordLink.count()).toBe(0);
    replaceMailer(collecting);
  });
});

test("an invited administrator can sign in until the access is revoked", async ({ db }) => {
  const { id, cookie } = await signedInAdmin(db);
  const { data } = await callAs(db, "admin person.invite", invited, cookie);
  const { personId } = data as { personId: string };
  const { url, token } = linkIn((await sent())[0]!);
  expect(url).toContain(`${publicOrigin("admin")}/reset-password?token=`);
  expect((await setPasswordByLink(db, "admin", token)).status).toBe(200);
  const theirs = await signIn(db, "admin", personId);
  expect((await callAs(db, "admin settings.get", undefined, theirs)).status).toBe(200);

  const reason = "Deja el club";
  expect((await callAs(db, "admin person.revokeAdminAccess", { personId, reason }, cookie)).status).toBe(200);
  expect((await callAs(db, "admin settings.get", undefined, theirs)).status).toBe(401);
  // neither a session created at the same moment nor a new password by another link works
  const late = await createSession(db, "admin", personId);
  expect((await callAs(db, "admin settings.get", undefined, late)).status).toBe(401);
  await callAuth(db, "admin", "/request-password-reset", { email: invited.email });
  for (const mail of await sent()) await setPasswordByLink(db, "admin", linkIn(mail).token);
  await expect(signIn(db, "admin", personId)).rejects.toThrow("401");

  const last = await callAs(db, "admin person.revokeAdminAccess", { personId: id, reason }, cookie);
  expect([last.status, last.error?.reason]).toEqual([409, "person.last_admin"]);
});

test("an invitation over the mail limit is not recorded as renewed", async ({ db }) => {
  const { cookie } = await signedInAdmin(db);
  const { data } = await callAs(db, "admin person.invite", invited, cookie);
  const { personId } = data as { personId: string };
  for (let count = 0; count < 5; count += 1) expect((await renew(db, personId, cookie)).status).toBe(200);
  const kept = () => db.auditEntry.count({ where: { action: "person.renew_invitation" } });
  const { invitedAt } = await db.user.findUniqueOrThrow({ where: { id: personId } });
  const refused = await renew(db, personId, cookie);
  expect([refused.status, refused.error?.reason, await kept()]).toEqual([429, "request.too_many", 5]);
  expect((await db.user.findUniqueOrThrow({ where: { id: personId } })).invitedAt).toEqual(invitedAt);
});
