import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import type { Admin } from "../context.ts";
import { inviteAdmin, renewInvitation } from "./invite-person.ts";
import { listAdmins } from "./queries.ts";
import { revokeAdminAccess } from "./revoke-admin-access.ts";

const now = new Date("2026-11-21T09:00:00Z");
const reason = "Deja el club";
const reasonOf = (error: { reason?: string }) => error.reason;

async function makeAdminWithPassword(db: Db): Promise<Admin> {
  const admin = await makeAdmin(db);
  await db.account.create({
    data: { userId: admin.id, accountId: admin.id, providerId: "credential", password: "scrypt" },
  });
  return admin;
}

describe("an administrator", () => {
  test("whose access is revoked loses sessions and password, and can be invited again", async ({ db }) => {
    const [first, second] = [await makeAdminWithPassword(db), await makeAdminWithPassword(db)];
    const ctx = as(db, first, now);
    const expiresAt = new Date("2190-01-01");
    await db.session.create({ data: { userId: second.id, token: "token", expiresAt } });
    await revokeAdminAccess(ctx, { personId: second.id, reason });
    expect((await listAdmins(ctx)).map(({ id, isSelf }) => ({ id, isSelf }))).toEqual([{ id: first.id, isSelf: true }]);
    expect([await db.session.count(), await db.account.count()]).toEqual([0, 1]);
    const revoked = { where: { action: "person.revoke" }, include: { personal: true } };
    expect(await db.auditEntry.findFirst(revoked)).toMatchObject({
      entityId: second.id,
      actorId: first.id,
      reason: null,
      personal: [{ personId: second.id, reason }],
    });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: second.id } });
    expect(await inviteAdmin(ctx, { name: "Otra", email, locale: "es" })).toMatchObject({ personId: second.id });
    expect((await listAdmins(ctx)).find(({ id }) => id === second.id)?.invitation).toEqual({
      sentAt: now,
      isLive: true,
      withdrawnAt: null,
    });
  });

  test("who is the last able to sign in cannot be revoked, even when two revoke each other at once", async ({ db }) => {
    const [first, second] = [await makeAdminWithPassword(db), await makeAdminWithPassword(db)];
    await inviteAdmin(as(db, first, now), { name: "Sin entrar", email: "nueva@zea.test", locale: "es" });
    const tried = await Promise.allSettled([
      revokeAdminAccess(as(db, first, now), { personId: second.id, reason }),
      revokeAdminAccess(as(db, second, now), { personId: first.id, reason }),
    ]);
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.user.count({ where: { role: "ADMIN", revokedAt: null, accounts: { some: {} } } })).toBe(1);
    const [left] = await db.user.findMany({ where: { role: "ADMIN", revokedAt: null, accounts: { some: {} } } });
    const refused = revokeAdminAccess(as(db, first, now), { personId: left!.id, reason });
    expect(await refused.catch(reasonOf)).toBe("person.last_admin");
  });

  test("cannot be a person with another role", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    for (const { id } of [await makeCoach(db), await makeAthlete(db)]) {
      const { email } = await db.user.findUniqueOrThrow({ where: { id } });
      expect(await inviteAdmin(ctx, { name: "Otra", email, locale: "es" }).catch(reasonOf)).toBe(
        "person.address_taken",
      );
      expect(await revokeAdminAccess(ctx, { personId: id, reason }).catch(reasonOf)).toBe("person.not_found");
    }
  });
});

test("an invitation can be sent again until a password is set", async ({ db }) => {
  const ctx = as(db, await makeAdmin(db), now);
  const { personId } = await inviteAdmin(ctx, { name: "Otra", email: "otra@zea.test", locale: "es" });
  const later = as(db, ctx.actor, new Date("2026-11-22T09:00:00Z"));
  await renewInvitation(later, { personId });
  expect(await db.user.findUnique({ where: { id: personId } })).toMatchObject({ invitedAt: later.now });
  await db.account.create({ data: { userId: personId, accountId: personId, providerId: "credential", password: "x" } });
  expect(await renewInvitation(later, { personId }).catch(reasonOf)).toBe("person.has_password");
  expect(await renewInvitation(later, { personId: ctx.actor.id }).catch(reasonOf)).toBe("person.not_found");
});
