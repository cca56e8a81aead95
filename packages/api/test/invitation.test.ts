import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { publicOrigin } from "@zea/environment/origins";
import { describe, expect } from "vitest";
import { call, procedures } from "../testing/call.ts";
import { collectMails, linkIn } from "../testing/mails.ts";
import { nameOf } from "../testing/roles.ts";
import { givePassword, knock, openSession, password, signIn } from "../testing/visit.ts";

const { sent } = collectMails();
const invited = { name: "Irene Vidal", email: "irene@zea.test", locale: "es" };

async function signedInAdmin(db: PrismaClient) {
  const { id } = await makeAdmin(db);
  await givePassword(db, id);
  return { id, cookie: await openSession(db, "admin", id) };
}

function ask(db: PrismaClient, name: string, input: object | undefined, cookie: Headers) {
  return call(db, procedures.find((one) => nameOf(one) === name)!, input, cookie);
}

const choose = (db: PrismaClient, app: "web" | "admin", token: string) =>
  knock(db, app, "/reset-password", { newPassword: password, token });

describe("an invited coach", () => {
  test("chooses a password once, by the link of the last mail, and is signed in on the coaches' site", async ({
    db,
  }) => {
    const { cookie } = await signedInAdmin(db);
    const { sessionTypeId } = await makeCoach(db);
    const input = { ...invited, sessionTypeIds: [sessionTypeId], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const { data } = await ask(db, "admin coach.invite", input, cookie);
    const { coachId } = data as { coachId: string };
    expect(data).toMatchObject({ isMailed: true });
    const first = linkIn((await sent())[0]!);
    expect(first.url).toContain(`${publicOrigin("web")}/reset-password?token=`);
    await ask(db, "admin person.renewInvitation", { personId: coachId }, cookie);
    const second = linkIn((await sent())[0]!);
    expect((await choose(db, "web", first.token)).status).toBe(400);
    expect((await choose(db, "web", second.token)).status).toBe(200);
    expect((await choose(db, "web", second.token)).status).toBe(400);
    const theirs = await signIn(db, "web", coachId);
    expect((await ask(db, "web home.coach", undefined, theirs)).status).toBe(200);
    expect((await ask(db, "admin coach.list", {}, theirs)).status).toBe(401);
    const again = await ask(db, "admin person.renewInvitation", { personId: coachId }, cookie);
    expect([again.status, again.refusal?.reason]).toEqual([409, "person.has_password"]);
  });

  test("has a week for it, in the language that was chosen", async ({ db }) => {
    const { cookie } = await signedInAdmin(db);
    const input = { ...invited, locale: "en", sessionTypeIds: [], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const { data } = await ask(db, "admin coach.invite", input, cookie);
    const [mail] = await sent();
    expect(mail!.text).toContain("valid for 7 days");
    const link = await db.verification.findFirstOrThrow({ where: { value: (data as { coachId: string }).coachId } });
    const days = (link.expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });
});

test("an administrator is invited, and has no way in left once the access is taken away", async ({ db }) => {
  const { id, cookie } = await signedInAdmin(db);
  const { data } = await ask(db, "admin person.invite", invited, cookie);
  const { personId } = data as { personId: string };
  const { url, token } = linkIn((await sent())[0]!);
  expect(url).toContain(`${publicOrigin("admin")}/reset-password?token=`);
  expect((await choose(db, "admin", token)).status).toBe(200);
  const theirs = await signIn(db, "admin", personId);
  expect((await ask(db, "admin settings.get", undefined, theirs)).status).toBe(200);

  const reason = "Deja el club";
  expect((await ask(db, "admin person.revoke", { personId, reason }, cookie)).status).toBe(200);
  expect((await ask(db, "admin settings.get", undefined, theirs)).status).toBe(401);
  // not even a session that was opened at the same moment, nor a password by another link
  const late = await openSession(db, "admin", personId);
  expect((await ask(db, "admin settings.get", undefined, late)).status).toBe(401);
  await knock(db, "admin", "/request-password-reset", { email: invited.email });
  for (const mail of await sent()) await choose(db, "admin", linkIn(mail).token);
  await expect(signIn(db, "admin", personId)).rejects.toThrow("401");

  const last = await ask(db, "admin person.revoke", { personId: id, reason }, cookie);
  expect([last.status, last.refusal?.reason]).toEqual([409, "person.last_admin"]);
});

test("a link that may not be sent again so soon is not said to be", async ({ db }) => {
  const { cookie } = await signedInAdmin(db);
  const { data } = await ask(db, "admin person.invite", invited, cookie);
  const { personId } = data as { personId: string };
  const renew = () => ask(db, "admin person.renewInvitation", { personId }, cookie);
  for (let count = 0; count < 5; count += 1) expect((await renew()).status).toBe(200);
  const kept = () => db.auditEntry.count({ where: { action: "person.renew_invitation" } });
  const { invitedAt } = await db.user.findUniqueOrThrow({ where: { id: personId } });
  const refused = await renew();
  expect([refused.status, refused.refusal?.reason, await kept()]).toEqual([429, "request.too_many", 5]);
  expect((await db.user.findUniqueOrThrow({ where: { id: personId } })).invitedAt).toEqual(invitedAt);
});
