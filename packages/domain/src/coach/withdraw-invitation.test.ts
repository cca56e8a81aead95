import type { Db } from "@zea/db/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeConfirmed } from "../../testing/session.ts";
import { type Admin, type Ctx, system } from "../context.ts";
import { renewInvitation } from "../person/invite-person.ts";
import { findLinkOwner } from "../person/password-link.ts";
import { setPassword } from "../person/set-password.ts";
import { hours, later } from "../time.ts";
import { inspectCoach } from "./admin-queries.ts";
import { inviteCoach } from "./invite-coach.ts";
import { listCoaches } from "./queries.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

const now = new Date("2026-11-21T09:00:00Z");
const reasonOf = (error: { reason?: string }) => error.reason ?? error;
const passwordHash = "hash";

async function invite(ctx: Ctx<Admin>, email = "irene@zea.test") {
  const person = { name: "Irene Vidal", email, locale: "es" } as const;
  const { coachId, token } = await inviteCoach(ctx, {
    ...person,
    sessionTypeIds: [],
    hourlyRateMinor: 2800,
    validFrom: "2026-11-01",
  });
  return { coachId, token: token!, shown: { sentAt: now } };
}

const adminAt = async (db: Db, at = now) => as(db, await makeAdmin(db), at);

describe("an invitation that is withdrawn", () => {
  test("has a dead link at once, and a coach whom nobody can book, until it is sent again", async ({ db }) => {
    const ctx = await adminAt(db);
    const { coachId, token, shown } = await invite(ctx);
    const isOffered = async () => (await listCoaches(ctx)).some(({ id }) => id === coachId);
    expect(await isOffered()).toBe(true);
    await withdrawInvitation(ctx, { coachId, shown });
    expect(await findLinkOwner(as(db, system, now), token)).toBeNull();
    expect(await setPassword(as(db, system, now), { token, passwordHash }).catch(reasonOf)).toBe(
      "account.link_invalid",
    );
    expect(await isOffered()).toBe(false);
    const { invitation, trail } = await inspectCoach(ctx, { coachId });
    expect(invitation).toEqual({ sentAt: now, isLive: false, withdrawnAt: now });
    expect(trail[0]).toMatchObject({ action: "coach.withdraw_invitation" });

    const after = { ...ctx, now: later(now, hours(1)) };
    const again = await renewInvitation(after, { personId: coachId, shown });
    expect((await inspectCoach(after, { coachId })).invitation).toEqual({
      sentAt: after.now,
      isLive: true,
      withdrawnAt: null,
    });
    expect(await isOffered()).toBe(true);
    expect(await withdrawInvitation(after, { coachId, shown }).catch(reasonOf)).toBe("request.outcome_changed");
    await setPassword(as(db, system, after.now), { token: again.token!, passwordHash });
    expect(await withdrawInvitation(after, { coachId, shown: { sentAt: after.now } }).catch(reasonOf)).toBe(
      "coach.invitation_accepted",
    );
  });

  test("stays so at a second press, and another administrator is told", async ({ db }) => {
    const [ctx, other] = [await adminAt(db), await adminAt(db)];
    const { coachId, shown } = await invite(ctx);
    await Promise.all([1, 2].map(() => withdrawInvitation(ctx, { coachId, shown })));
    expect(await withdrawInvitation(other, { coachId, shown }).catch(reasonOf)).toBe("coach.invitation_withdrawn");
    expect(await db.auditEntry.count({ where: { action: "coach.withdraw_invitation" } })).toBe(1);
  });

  test("or accepted: whichever comes first, never both", async ({ db }) => {
    const ctx = await adminAt(db);
    const visitor = as(db, system, now);
    for (let round = 0; round < 100; round += 1) {
      const { coachId, token, shown } = await invite(ctx, `${round}@zea.test`);
      const acts = [
        () => withdrawInvitation(ctx, { coachId, shown }),
        () => setPassword(visitor, { token, passwordHash }),
      ];
      const outcomes = await Promise.all((round % 2 ? acts : acts.toReversed()).map((act) => act().catch(reasonOf)));
      const [withdrawn, accepted] = round % 2 ? outcomes : outcomes.toReversed();
      const { revokedAt, accounts } = await db.user.findUniqueOrThrow({
        where: { id: coachId },
        include: { accounts: true },
      });
      if (withdrawn === undefined) {
        expect([accepted, accounts.length, revokedAt]).toEqual(["account.link_invalid", 0, now]);
      } else {
        expect([withdrawn, accounts.length, revokedAt]).toEqual(["coach.invitation_accepted", 1, null]);
      }
      expect(await db.passwordLink.count({ where: { userId: coachId } })).toBe(0);
    }
  });

  test("has no upcoming bookings: those are decided on when access ends", async ({ db }) => {
    const ctx = await adminAt(db);
    const { coach } = await makeConfirmed(db, later(now, hours(48)));
    const coachId = coach.id;
    await db.user.update({ where: { id: coachId }, data: { invitedAt: now } });
    await db.account.deleteMany({ where: { userId: coachId } });
    const shown = { sentAt: now };
    expect(await withdrawInvitation(ctx, { coachId, shown }).catch(reasonOf)).toBe("coach.invited_has_bookings");
  });
});
