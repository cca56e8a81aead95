import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { publicOrigin } from "@zea/environment/origins";
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
