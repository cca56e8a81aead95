import type { Db } from "@zea/db/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { visitor } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { days, later, minutes } from "../time.ts";
import { completeRegistration } from "./complete-registration.ts";
import { inviteAthlete, renewAthleteInvitation, withdrawAthleteInvitation } from "./invite-athlete.ts";
import { openRegistration } from "./open-registration.ts";
import { findRegistration, listAthleteInvitations } from "./queries.ts";

const now = new Date("2026-11-20T09:00:00Z");
const guest = { name: "Iker Soto", email: "iker@zea.test", locale: "es", phone: "+34 600 111 222" } as const;
const reasonOf = (error: { reason?: string }) => error.reason;

async function invite(db: Db) {
  const ctx = as(db, await makeAdmin(db), now);
  const { registrationId, token } = await inviteAthlete(ctx, guest);
  return { ctx, registrationId, token: token as string };
}

const complete = (db: Db, token: string, at = now) =>
  completeRegistration(
    { db, now: at, actor: visitor },
    { token, name: "Iker Soto", birthDate: "1994-02-14", privacyNoticeVersion: "1", passwordHash: "hash" },
  );

describe("an invited athlete", () => {
  test("has no account until they accept; then their days for the profile begin, and the phone is kept", async ({
    db,
  }) => {
    const { ctx, token } = await invite(db);
    expect([await db.user.count({ where: { role: "ATHLETE" } }), await db.athlete.count()]).toEqual([0, 0]);
    expect(await findRegistration(ctx, { token })).toEqual({
      state: "OPEN",
      email: guest.email,
      name: guest.name,
      birthDate: null,
    });
    expect(await listAthleteInvitations(ctx)).toMatchObject([{ name: guest.name, sentAt: now, isLive: true }]);
    const accepted = later(now, days(6));
    const { athleteId } = await complete(db, token, accepted);
    const athlete = { where: { id: athleteId }, include: { rounds: true, user: true } };
    expect(await db.athlete.findUniqueOrThrow(athlete)).toMatchObject({
      state: "PENDING",
      phone: guest.phone,
      registeredAt: accepted,
      privacyAcceptedAt: accepted,
      rounds: [{ openedAt: accepted, dueAt: later(accepted, days(7)) }],
      user: { email: guest.email, locale: "es" },
    });
    expect(await listAthleteInvitations(ctx)).toEqual([]);
  });

  test("is invited once: a second press is the same, and others are told of the account or the open invitation", async ({
    db,
  }) => {
    const { ctx, registrationId, token } = await invite(db);
    expect(await inviteAthlete(ctx, guest)).toMatchObject({ registrationId, token: null });
    const other = as(db, await makeAdmin(db), now);
    expect(await inviteAthlete(other, guest).catch(reasonOf)).toBe("registration.already_invited");
    const renamed = inviteAthlete(ctx, { ...guest, name: "Iker S." });
    expect(await renamed.catch(reasonOf)).toBe("registration.already_invited");
    await complete(db, token);
    expect(await inviteAthlete(ctx, guest).catch(reasonOf)).toBe("person.address_taken");
    const after = { ...guest, email: "otra@zea.test" };
    const many = await Promise.all(Array.from({ length: 10 }, () => inviteAthlete(ctx, after)));
    expect(new Set(many.map((one) => one.registrationId)).size).toBe(1);
    expect(many.filter((one) => one.token !== null)).toHaveLength(1);
    const late = as(db, ctx.actor, later(now, days(8)));
    const again = await inviteAthlete(late, { ...after, name: "Otra" });
    expect(await listAthleteInvitations(late)).toMatchObject([{ id: again.registrationId, name: "Otra" }]);
  });

  test("gets another link, which ends the one before, for seven days more", async ({ db }) => {
    const { ctx, registrationId, token } = await invite(db);
    const at = as(db, ctx.actor, later(now, days(6)));
    const renewed = { registrationId, shown: { sentAt: now } };
    const again = await renewAthleteInvitation(at, renewed);
    expect(await renewAthleteInvitation(at, renewed)).toMatchObject({ token: null });
    const other = as(db, await makeAdmin(db), later(now, days(6)));
    expect(await renewAthleteInvitation(other, renewed).catch(reasonOf)).toBe("request.outcome_changed");
    expect(await complete(db, token, later(now, days(6))).catch(reasonOf)).toBe("account.link_invalid");
    expect((await complete(db, again.token as string, later(now, days(12)))).isFirst).toBe(true);
    expect(await renewAthleteInvitation(at, renewed).catch(reasonOf)).toBe("registration.accepted");
    const unknown = { ...renewed, registrationId: uuidv7() };
    expect(await renewAthleteInvitation(at, unknown).catch(reasonOf)).toBe("registration.not_found");
  });

  test("accepts or is withdrawn, never both", async ({ db }) => {
    for (let round = 0; round < 15; round += 1) {
      const { ctx, registrationId, token } = await invite(db);
      const acts = [
        () => complete(db, token),
        () => withdrawAthleteInvitation(ctx, { registrationId, shown: { sentAt: now } }),
      ];
      const settled = await Promise.allSettled((round % 2 ? acts : acts.toReversed()).map((act) => act()));
      const outcomes = settled.map((one) => (one.status === "fulfilled" ? "done" : one.reason.reason));
      expect([
        ["done", "registration.accepted"],
        ["account.link_invalid", "done"],
      ]).toContainEqual(outcomes.toSorted());
      const isAccepted = outcomes.includes("registration.accepted");
      expect(await db.user.count({ where: { email: guest.email } })).toBe(isAccepted ? 1 : 0);
      if (isAccepted) await db.user.updateMany({ where: { email: guest.email }, data: { email: `${round}@zea.test` } });
    }
  });

  test("is withdrawn once by the same person, and the link does nothing then", async ({ db }) => {
    const { ctx, registrationId, token } = await invite(db);
    await withdrawAthleteInvitation(ctx, { registrationId, shown: { sentAt: now } });
    await withdrawAthleteInvitation(ctx, { registrationId, shown: { sentAt: now } });
    const other = as(db, await makeAdmin(db), later(now, minutes(1)));
    expect(await withdrawAthleteInvitation(other, { registrationId, shown: { sentAt: now } }).catch(reasonOf)).toBe(
      "registration.not_found",
    );
    expect(await findRegistration(ctx, { token })).toEqual({ state: "UNKNOWN" });
    const entries = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(entries).toMatchObject([{ action: "athlete.invite" }, { action: "athlete.withdraw_invitation" }]);
    expect(JSON.stringify(entries)).not.toContain("iker");
  });

  test("can register by themselves meanwhile, which ends the invitation; and a registration is none", async ({
    db,
  }) => {
    const { ctx, token } = await invite(db);
    const own = { name: "Iker", email: guest.email, birthDate: "1994-02-14", locale: "es", next: null };
    const ownToken = await openRegistration({ db, now, actor: visitor }, own);
    const { id } = await db.registration.findFirstOrThrow({ where: { invitedById: null } });
    const withdrawn = withdrawAthleteInvitation(ctx, { registrationId: id, shown: { sentAt: now } });
    expect(await withdrawn.catch(reasonOf)).toBe("registration.not_found");
    await complete(db, ownToken);
    expect(await complete(db, token).catch(reasonOf)).toBe("account.exists");
    expect(await db.athlete.count()).toBe(1);
  });
});
