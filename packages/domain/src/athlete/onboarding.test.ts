import { createDb } from "@zea/db/client";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { after, asAdmin, asAthlete, asSystem, profile, register, start } from "../../testing/athlete.ts";
import { uuidv7 } from "../id.ts";
import { earlier } from "../time.ts";
import { findAccessMailFacts } from "./access-mail-facts.ts";
import {
  advanceOnboarding,
  announceOnboarding,
  askForProfile,
  findOnboarding,
  welcomeAthlete,
} from "./advance-onboarding.ts";
import { completeProfile } from "./complete-profile.ts";
import { deactivateAthlete } from "./deactivate-athlete.ts";
import { extendOnboarding } from "./extend-onboarding.ts";
import { findProfile, listAthletes } from "./queries.ts";
import { reactivateAthlete } from "./reactivate-athlete.ts";
import { registerAthlete } from "./register-athlete.ts";
import { requestReactivation } from "./request-reactivation.ts";
import { saveProfile } from "./save-profile.ts";

describe("registering", () => {
  test("opens a round of seven days with an account and one event", async ({ db }) => {
    const { athleteId, roundId } = await register(db);
    expect(await db.athlete.findUnique({ where: { id: athleteId } })).toMatchObject({
      state: "PENDING",
      privacyNoticeVersion: "1",
    });
    expect(await db.creditAccount.findUnique({ where: { athleteId } })).toMatchObject({ balance: 0 });
    expect(await findOnboarding(asSystem(db), { athleteId, roundId })).toEqual({
      state: "OPEN",
      nextAt: after(3).toISOString(),
    });
    expect(await db.outboxEvent.findMany()).toMatchObject([
      {
        name: "athlete/registered",
        subjectId: athleteId,
        data: { athleteId, roundId },
      },
    ]);
  });

  test("stores nothing of a child under fourteen, and accepts one who turns fourteen today", async ({ db }) => {
    const id = uuidv7();
    await db.user.create({ data: { id, name: "A", email: "a@example.test" } });
    const born = (birthDate: string) => async () =>
      registerAthlete(asSystem(db), {
        id,
        birthDate,
        privacyNoticeVersion: "1",
      });
    await expect(born("2012-11-24")).rejects.toMatchObject({
      reason: "account.too_young",
    });
    expect(await db.athlete.count()).toBe(0);
    await born("2012-11-23")();
    expect(await db.athlete.count()).toBe(1);
  });
});

describe("the profile", () => {
  test("is saved in parts, and an empty text clears a field", async ({ db }) => {
    const { athleteId } = await register(db);
    await saveProfile(asAthlete(db, athleteId, after(1)), {
      name: "Juan",
      goal: "Correr",
    });
    await saveProfile(asAthlete(db, athleteId, after(2)), {
      goal: "",
      heightCm: 178,
    });
    expect(await findProfile(asAthlete(db, athleteId))).toMatchObject({
      name: "Juan",
      goal: null,
      heightCm: 178,
      savedAt: after(2),
      deadline: after(7),
    });
    // the name stands once: the account shows the same one
    expect(await db.user.findUnique({ where: { id: athleteId } })).toMatchObject({ name: "Juan" });
    expect((await db.athlete.findUniqueOrThrow({ where: { id: athleteId } })).profileStartedAt).toEqual(after(1));
  });

  test("keeps no health data without consent, and deletes it when consent is withdrawn", async ({ db }) => {
    const { athleteId } = await register(db);
    const me = asAthlete(db, athleteId);
    await saveProfile(me, { weightKg: 80, injuries: "Hombro" });
    expect(await findProfile(me)).toMatchObject({
      weightKg: null,
      injuries: null,
      healthConsent: false,
    });
    await saveProfile(me, {
      healthConsent: true,
      weightKg: 80.5,
      injuries: "Hombro",
    });
    expect(await findProfile(me)).toMatchObject({
      weightKg: 80.5,
      injuries: "Hombro",
      healthConsent: true,
    });
    await saveProfile(me, { healthConsent: false });
    expect(await findProfile(me)).toMatchObject({
      weightKg: null,
      injuries: null,
      healthConsent: false,
    });
  });

  test("is complete without health data", async ({ db }) => {
    const { athleteId } = await register(db);
    await completeProfile(asAthlete(db, athleteId), {
      ...profile,
      healthConsent: false,
    });
    expect(await findProfile(asAthlete(db, athleteId))).toMatchObject({
      state: "ACTIVE",
      weightKg: null,
      injuries: null,
    });
  });

  test("enables booking at once: welcome credit, closed round and both events in one transaction", async ({ db }) => {
    const { athleteId, roundId } = await register(db);
    await completeProfile(asAthlete(db, athleteId, after(5)), profile);
    expect(await db.athlete.findUnique({ where: { id: athleteId } })).toMatchObject({
      state: "ACTIVE",
      enabledAt: after(5),
      profileCompletedAt: after(5),
    });
    expect(await db.creditAccount.findUnique({ where: { athleteId } })).toMatchObject({ balance: 1 });
    expect(await findOnboarding(asSystem(db), { athleteId, roundId })).toMatchObject({ state: "ANSWERED" });
    expect((await db.outboxEvent.findMany({ orderBy: { sequence: "asc" } })).map(({ name }) => name)).toEqual([
      "athlete/registered",
      "athlete/enabled",
      "athlete/profile.completed",
    ]);
  });

  test("can be completed once while the account is pending, even past the deadline", async ({ db }) => {
    const { athleteId } = await register(db);
    await completeProfile(asAthlete(db, athleteId, after(30)), profile);
    await completeProfile(asAthlete(db, athleteId, after(31)), profile);
    const other = completeProfile(asAthlete(db, athleteId, after(31)), { ...profile, goal: "Otra" });
    await expect(other).rejects.toMatchObject({ reason: "onboarding.not_pending" });
    expect(await db.creditEntry.count({ where: { isWelcome: true } })).toBe(1);
  });

  test("of an active athlete stays complete", async ({ db }) => {
    const { athleteId } = await register(db);
    await completeProfile(asAthlete(db, athleteId), profile);
    await expect(saveProfile(asAthlete(db, athleteId), { goal: "" })).rejects.toMatchObject({
      reason: "onboarding.profile_incomplete",
    });
    await saveProfile(asAthlete(db, athleteId), { phone: "611 22 33 44" });
    expect(await findProfile(asAthlete(db, athleteId))).toMatchObject({
      phone: "611 22 33 44",
    });
  });

  test("refuses a birth date under fourteen", async ({ db }) => {
    const { athleteId } = await register(db);
    await expect(
      completeProfile(asAthlete(db, athleteId), {
        ...profile,
        birthDate: "2020-01-01",
      }),
    ).rejects.toMatchObject({ reason: "account.too_young" });
  });
});

describe("a round", () => {
  test("reminds on day 3 and on day 6, once each, and deactivates on day 7", async ({ db }) => {
    const ref = await register(db);
    const kinds = async () => (await db.mail.findMany({ orderBy: { requestedAt: "asc" } })).map(({ kind }) => kind);
    expect(await advanceOnboarding(asSystem(db, earlier(after(3), 1)), ref)).toEqual({
      state: "OPEN",
      nextAt: after(3).toISOString(),
    });
    expect(await kinds()).toEqual([]);
    expect(await advanceOnboarding(asSystem(db, after(3)), ref)).toEqual({
      state: "OPEN",
      nextAt: after(6).toISOString(),
    });
    await advanceOnboarding(asSystem(db, after(4)), ref);
    expect(await kinds()).toEqual(["profile-reminder-first"]);
    expect(await advanceOnboarding(asSystem(db, after(6)), ref)).toEqual({
      state: "OPEN",
      nextAt: after(7).toISOString(),
    });
    expect(await advanceOnboarding(asSystem(db, earlier(after(7), 1)), ref)).toMatchObject({ state: "OPEN" });
    expect(await advanceOnboarding(asSystem(db, after(7)), ref)).toMatchObject({
      state: "CLOSED",
    });
    expect(await kinds()).toEqual(["profile-reminder-first", "profile-reminder-second", "athlete-deactivated"]);
    expect(await advanceOnboarding(asSystem(db, after(8)), ref)).toMatchObject({
      state: "CLOSED",
    });
    expect(await db.mail.count()).toBe(3);
    expect(await db.athlete.findUnique({ where: { id: ref.athleteId } })).toMatchObject({
      state: "DEACTIVATED",
      deactivatedAt: after(7),
    });
  });

  test("sends only the later of two reminders delayed by a downtime, and none after the deadline", async ({ db }) => {
    const late = await register(db);
    await advanceOnboarding(asSystem(db, after(6.5)), late);
    const tooLate = await register(db);
    await advanceOnboarding(asSystem(db, after(9)), tooLate);
    expect(
      await db.mail.findMany({
        orderBy: { id: "asc" },
        select: { kind: true, recipientId: true },
      }),
    ).toEqual([
      { kind: "profile-reminder-second", recipientId: late.athleteId },
      { kind: "athlete-deactivated", recipientId: tooLate.athleteId },
    ]);
  });

  test("keeps the deadline of the settings at its opening", async ({ db }) => {
    const before = await register(db);
    await db.clubSettings.update({
      where: { id: 1 },
      data: { profileDays: 5 },
    });
    const ref = await register(db);
    expect((await db.onboardingRound.findMany({ orderBy: { id: "asc" } })).map(({ dueAt }) => dueAt)).toEqual([
      after(7),
      after(5),
    ]);
    await advanceOnboarding(asSystem(db, after(3)), ref);
    expect(await findOnboarding(asSystem(db), ref)).toEqual({
      state: "OPEN",
      nextAt: after(5).toISOString(),
    });
    expect(await findOnboarding(asSystem(db), before)).toMatchObject({
      nextAt: after(3).toISOString(),
    });
  });

  test("has one outcome when profile and deadline coincide, ten times out of ten", async ({ url }) => {
    const db = createDb(url, { max: 20 });
    for (let round = 0; round < 10; round++) {
      const ref = await register(db);
      const [completed, advanced] = await Promise.allSettled([
        completeProfile(asAthlete(db, ref.athleteId, after(7)), profile),
        advanceOnboarding(asSystem(db, after(7)), ref),
      ]);
      const { state } = await db.athlete.findUniqueOrThrow({
        where: { id: ref.athleteId },
      });
      expect(state).toBe(completed.status === "fulfilled" ? "ACTIVE" : "DEACTIVATED");
      expect(advanced).toMatchObject({
        status: "fulfilled",
        value: { state: state === "ACTIVE" ? "ANSWERED" : "CLOSED" },
      });
      const mails = await db.mail.count({
        where: { recipientId: ref.athleteId, kind: "athlete-deactivated" },
      });
      expect(mails).toBe(state === "ACTIVE" ? 0 : 1);
      expect(await db.creditEntry.count({ where: { athleteId: ref.athleteId } })).toBe(state === "ACTIVE" ? 1 : 0);
    }
    await db.$disconnect();
  });

  test("gets one welcome credit, even when the profile is completed ten times at once", async ({ url }) => {
    const db = createDb(url, { max: 20 });
    const { athleteId } = await register(db);
    await Promise.all(Array.from({ length: 10 }, () => completeProfile(asAthlete(db, athleteId), profile)));
    expect(await db.creditAccount.findUnique({ where: { athleteId } })).toMatchObject({ balance: 1 });
    await db.$disconnect();
  });

  test("mails for the profile only after a reactivation, and welcomes once", async ({ db }) => {
    const ref = await register(db);
    await askForProfile(asSystem(db), ref);
    expect(await db.mail.count()).toBe(0);
    await advanceOnboarding(asSystem(db, after(7)), ref);
    await reactivateAthlete(asAdmin(db, after(8)), {
      athleteId: ref.athleteId,
    });
    const { id: roundId } = await db.onboardingRound.findFirstOrThrow({
      where: { state: "OPEN" },
    });
    const again = { athleteId: ref.athleteId, roundId };
    await askForProfile(asSystem(db, after(8)), again);
    await askForProfile(asSystem(db, after(8)), again);
    await welcomeAthlete(asSystem(db, after(9)), again);
    await welcomeAthlete(asSystem(db, after(9)), again);
    expect((await db.mail.findMany({ orderBy: { requestedAt: "asc" } })).map(({ kind }) => kind)).toEqual([
      "athlete-deactivated",
      "profile-asked",
      "athlete-welcome",
    ]);
  });

  test("can be extended, which wakes its wait", async ({ db }) => {
    const ref = await register(db);
    const extend = (days: number, now = after(5)) =>
      extendOnboarding(asAdmin(db, now), {
        athleteId: ref.athleteId,
        dueAt: after(days),
      });
    await expect(extend(7)).rejects.toMatchObject({
      reason: "onboarding.deadline_not_later",
    });
    await extend(10);
    expect(
      await db.outboxEvent.findFirst({
        where: { name: "athlete/profile.completed" },
      }),
    ).toMatchObject({
      data: ref,
    });
    expect(await advanceOnboarding(asSystem(db, after(7)), ref)).toEqual({
      state: "OPEN",
      nextAt: after(10).toISOString(),
    });
    expect(await db.auditEntry.findFirst()).toMatchObject({
      action: "athlete.extend",
      entityId: ref.athleteId,
      values: { dueAt: after(10).toISOString() },
    });
    await expect(extend(5 + 367)).rejects.toMatchObject({ reason: "onboarding.deadline_too_far" });
    await advanceOnboarding(asSystem(db, after(10)), ref);
    await expect(extend(12, after(11))).rejects.toMatchObject({
      reason: "onboarding.not_pending",
    });
  });

  test("emits its outcome again on demand", async ({ db }) => {
    const ref = await register(db);
    await announceOnboarding(asSystem(db), ref);
    expect(
      await db.outboxEvent.findFirst({
        where: { name: "athlete/profile.completed" },
      }),
    ).toMatchObject({
      data: ref,
    });
  });
});

describe("a deactivated athlete", () => {
  const deactivate = async (db: Parameters<typeof register>[0]) => {
    const ref = await register(db);
    await advanceOnboarding(asSystem(db, after(7)), ref);
    return ref;
  };

  test("can request reactivation once; an active one cannot", async ({ db }) => {
    const { athleteId } = await deactivate(db);
    await requestReactivation(asAthlete(db, athleteId, after(8)));
    await requestReactivation(asAthlete(db, athleteId, after(9)));
    expect(await findProfile(asAthlete(db, athleteId))).toMatchObject({
      state: "DEACTIVATED",
      reactivationRequestedAt: after(8),
    });
    const other = await register(db);
    await expect(requestReactivation(asAthlete(db, other.athleteId))).rejects.toMatchObject({
      reason: "onboarding.not_deactivated",
    });
  });

  test("gets a new round and keeps the profile; the first of two admins wins", async ({ db }) => {
    const { athleteId } = await deactivate(db);
    await saveProfile(asAthlete(db, athleteId, after(8)), { name: "Juan" });
    const tries = await Promise.allSettled([1, 2].map(() => reactivateAthlete(asAdmin(db, after(9)), { athleteId })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await findProfile(asAthlete(db, athleteId))).toMatchObject({
      state: "PENDING",
      name: "Juan",
      deadline: after(16),
    });
    expect(await db.outboxEvent.count({ where: { name: "athlete/reactivated" } })).toBe(1);
  });

  test("with a complete profile is enabled and mailed at once", async ({ db }) => {
    const { athleteId } = await deactivate(db);
    await saveProfile(asAthlete(db, athleteId, after(8)), profile);
    expect(await reactivateAthlete(asAdmin(db, after(9)), { athleteId })).toEqual({ state: "ACTIVE" });
    const names = (await db.outboxEvent.findMany()).map(({ name }) => name);
    expect(names).toContain("athlete/enabled");
    expect(names).not.toContain("athlete/reactivated");
    expect(await db.creditAccount.findUnique({ where: { athleteId } })).toMatchObject({ balance: 1 });
    expect(await db.onboardingRound.count({ where: { state: "OPEN" } })).toBe(0);
    const mail = await db.mail.findFirstOrThrow({ where: { recipientId: athleteId }, orderBy: { id: "desc" } });
    expect(mail).toMatchObject({ kind: "athlete-reactivated", subjectId: athleteId });
    const facts = await findAccessMailFacts(asSystem(db, after(9)), athleteId);
    expect(facts).toEqual({ athleteState: "ACTIVE", reason: null, refusal: null, balance: 1 });
  });

  test("keeps the original instants after a reactivation", async ({ db }) => {
    const { athleteId } = await register(db);
    await completeProfile(asAthlete(db, athleteId, after(2)), profile);
    const admin = asAdmin(db, after(20));
    await db.user.create({ data: { id: admin.actor.id, name: "Admin", email: "admin@example.test", role: "ADMIN" } });
    await deactivateAthlete(admin, {
      athleteId,
      reason: "De viaje",
      shown: { bookingIds: [], refunded: 0, requestedCredits: null },
    });
    await reactivateAthlete(asAdmin(db, after(40)), { athleteId });
    expect(await db.athlete.findUnique({ where: { id: athleteId } })).toMatchObject({
      state: "ACTIVE",
      deactivatedAt: null,
      profileCompletedAt: after(2),
      enabledAt: after(2),
    });
  });

  test("must exist to be reactivated", async ({ db }) => {
    await expect(reactivateAthlete(asAdmin(db), { athleteId: uuidv7() })).rejects.toMatchObject({
      reason: "athlete.not_found",
    });
  });
});

describe("the list of athletes", () => {
  test("finds names regardless of accents, and matches wildcards literally", async ({ db }) => {
    const juan = await register(db, "Juan Pérez");
    await register(db, "Nuria Campos");
    const list = (search: string) => listAthletes(asAdmin(db), { search });
    expect(await list("perez")).toMatchObject({
      total: 1,
      rows: [
        {
          id: juan.athleteId,
          state: "PENDING",
          balance: 0,
          deadline: after(7),
          roundOpenedAt: start,
        },
      ],
    });
    expect(await list("PÉREZ")).toMatchObject({ total: 1 });
    expect(await list("%")).toMatchObject({ total: 0 });
    expect(await listAthletes(asAdmin(db), { state: "ACTIVE" })).toMatchObject({
      rows: [],
      total: 0,
    });
    expect((await listAthletes(asAdmin(db), {})).rows.map(({ name }) => name)).toEqual(["Juan Pérez", "Nuria Campos"]);
  });
});
