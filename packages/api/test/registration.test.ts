import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test, testOnOwnDatabase } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { deleteRegistrations } from "@zea/domain/registration/delete-registrations";
import { days, later } from "@zea/domain/time";
import { describe, expect } from "vitest";
import { authOf } from "../src/auth.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { complete, email, mailedToken, person, register } from "../testing/registration.ts";
import { callAuth, contextOf, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

const mails = collectMails();
const stranger = { name: "Mala Persona", birthDate: "1980-01-01", next: "/coaches" };

const stateOf = async (db: PrismaClient, token: string) =>
  (await callProcedure(db, "web account.registration", { token })).data as { state: string };
const countPeople = (db: PrismaClient) => Promise.all([db.user.count(), db.account.count(), db.athlete.count()]);

/** Passes the days of a registration. */
const expire = (db: PrismaClient) => db.registration.updateMany({ data: { expiresAt: new Date(0) } });

test("a password that is easy to guess is refused at its field, and the link still works", async ({ db }) => {
  const token = await mailedToken(db, mails);
  for (const [easy, problem] of [
    ["Password 2026", "account.password_common"],
    ["aitana.rubio.1995", "account.password_personal"],
    ["aitana@zea.test", "account.password_personal"],
  ]) {
    const { status, error } = await complete(db, token, { password: easy });
    expect([status, error?.reason, error?.fields]).toEqual([400, "request.invalid", { password: problem }]);
  }
  expect(await countPeople(db)).toEqual([0, 0, 0]);
  expect((await complete(db, token)).status).toBe(200);
});

describe("registering", () => {
  test("creates no user, and mails a link in the chosen language", async ({ db }) => {
    const answer = await register(db, { email: " Aitana@ZEA.test ", locale: "en" });
    expect([answer.status, answer.data]).toEqual([200, { sent: true }]);
    expect(await countPeople(db)).toEqual([0, 0, 0]);
    expect(await db.outboxEvent.count()).toBe(0);
    const [mail] = await mails.sent();
    expect(mail?.to).toBe(email);
    const { url, token } = linkIn(mail!);
    expect(url).toContain("http://127.0.0.1:3000/en/verify?token=");
    expect(JSON.stringify(await db.registration.findMany())).not.toContain(token);
    expect(await stateOf(db, token)).toEqual({ state: "OPEN", email, ...person });
  });

  test("with a known address gets the same answer, changes nothing, and mails the owner a way in", async ({ db }) => {
    const { id } = await makeAthlete(db);
    await setPassword(db, id);
    await db.user.update({ where: { id }, data: { email } });
    const before = [await db.user.findMany(), await db.account.findMany(), await db.athlete.findMany()];
    const answer = await register(db, { name: "Another Person" });
    expect([answer.status, answer.data]).toEqual([200, { sent: true }]);
    expect([await db.user.findMany(), await db.account.findMany(), await db.athlete.findMany()]).toEqual(before);
    const [mail, ...others] = await mails.sent();
    expect([mail?.to, mail?.subject, others]).toEqual([email, expect.stringContaining("Ya tienes una cuenta"), []]);
    expect(mail?.text).not.toContain("Another");
    expect(linkIn(mail!).url).toContain("/reset-password?token=");
    await signIn(db, "web", id);
  });

  test("under 14 is refused, whether or not the address is known, and nothing is stored", async ({ db }) => {
    await makeAthlete(db).then(({ id }) => db.user.update({ where: { id }, data: { email } }));
    const birthDate = `${new Date().getFullYear() - 13}-01-01`;
    for (const address of [email, "unknown@zea.test"]) {
      const { status, error } = await register(db, { email: address, birthDate });
      expect([status, error?.reason]).toEqual([403, "account.too_young"]);
    }
    expect([await db.user.count(), await db.registration.count()]).toEqual([1, 0]);
    expect(await mails.sent()).toEqual([]);
  });

  test("with a date of birth in the future is refused at its field, as is a profile with it or under 14", async ({
    db,
  }) => {
    const birthDate = "2070-01-01";
    const future = { birthDate: "account.birth_date_future" };
    const { status, error } = await register(db, { birthDate });
    expect([status, error?.reason, error?.fields]).toEqual([422, "account.birth_date_future", future]);
    expect(await db.registration.count()).toBe(0);
    const { cookie } = await complete(db, await mailedToken(db, mails));
    const young = `${new Date().getFullYear() - 13}-01-01`;
    for (const [date, fields] of [
      [birthDate, future],
      [young, { birthDate: "profile.too_young" }],
    ]) {
      const refused = await callProcedure(db, "web profile.save", { birthDate: date }, cookie);
      expect(refused.error?.fields).toEqual(fields);
    }
  });

  test("sends three mails an hour, and the same answer to more requests, whether or not the address is known", async ({
    db,
  }) => {
    await makeAthlete(db).then(({ id }) => db.user.update({ where: { id }, data: { email: "known@zea.test" } }));
    for (const address of ["known@zea.test", "unknown@zea.test"]) {
      const input = { ...person, email: address, locale: "es" };
      const statuses: number[] = [];
      for (let count = 0; count < 6; count += 1)
        statuses.push((await callProcedure(db, "web account.register", input)).status);
      expect(statuses, address).toEqual(Array(6).fill(200));
    }
    expect(await mails.sent()).toHaveLength(6);
  });

  test("keeps a page of this site only to go on to", async ({ db }) => {
    for (const [next, kept] of [
      ["/book/x?type=y", "/book/x?type=y"],
      ["https://evil.example", null],
      ["//evil.example", null],
    ]) {
      const token = await mailedToken(db, mails, { email: `${crypto.randomUUID()}@zea.test`, next });
      expect(await stateOf(db, token), String(next)).toMatchObject({ state: "OPEN" });
      const { data, cookie } = await complete(db, token);
      expect(data, String(next)).toEqual({ next: kept });
      expect(await stateOf(db, token)).toEqual({ state: "ENDED", next: kept });
      expect((await callProcedure(db, "web profile.get", undefined, cookie)).data).toMatchObject({ next: kept });
    }
  });

  test("with a known address mails its owner a link that leads on to the same page, of this site only", async ({
    db,
  }) => {
    await makeAthlete(db).then(({ id }) => db.user.update({ where: { id }, data: { email } }));
    for (const [next, kept] of [
      ["/book/x?type=y&start=2026-12-01T09%3A00%3A00.000Z", "/book/x?type=y&start=2026-12-01T09%3A00%3A00.000Z"],
      ["//evil.example", null],
    ]) {
      await register(db, { next });
      const [mail] = await mails.sent();
      const link = new URL(/https?:\/\/\S+token=\S+/.exec(mail!.text)![0]);
      expect([link.pathname, link.searchParams.get("next")]).toEqual(["/reset-password", kept]);
    }
  });
});

describe("the mailed link", () => {
  test("creates user, athlete, account, round and event together, and signs in", async ({ db }) => {
    const token = await mailedToken(db, mails, { locale: "en", next: "/coaches" });
    const { createdAt } = await db.registration.findFirstOrThrow();
    const { status, data, cookie } = await complete(db, token, { name: "Aitana Rubio Gil", birthDate: "1995-06-02" });
    expect([status, data]).toEqual([200, { next: "/coaches" }]);
    const user = await db.user.findUniqueOrThrow({
      where: { email },
      include: { accounts: true, athlete: { include: { creditAccount: true, rounds: true } } },
    });
    expect(user).toMatchObject({
      name: "Aitana Rubio Gil",
      role: "ATHLETE",
      locale: "en",
      emailVerified: true,
      accounts: [{ providerId: "credential", accountId: user.id }],
      athlete: {
        state: "PENDING",
        birthDate: new Date("1995-06-02"),
        registeredAt: createdAt,
        creditAccount: { balance: 0 },
        rounds: [{ state: "OPEN", cause: "REGISTRATION" }],
      },
    });
    const { verifiedAt, privacyAcceptedAt, rounds } = user.athlete!;
    expect([verifiedAt, privacyAcceptedAt]).toEqual([rounds[0]?.openedAt, rounds[0]?.openedAt]);
    const events = await db.outboxEvent.findMany({ select: { name: true, subjectId: true } });
    expect(events).toEqual([{ name: "athlete/registered", subjectId: user.id }]);
    expect((await contextOf(db, "web", cookie)).session?.user.id).toBe(user.id);
    await signIn(db, "web", user.id);
  });

  testOnOwnDatabase("creates nothing at all when any part of it fails", async ({ db }) => {
    const token = await mailedToken(db, mails);
    await db.$executeRaw`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`;
    await db.$executeRaw`
      create trigger refuse before insert on outbox_event for each row execute function refuse()`;
    expect((await complete(db, token)).status).toBe(500);
    const rows = [db.creditAccount.count(), db.onboardingRound.count(), db.session.count()];
    expect([...(await countPeople(db)), ...(await Promise.all(rows))]).toEqual([0, 0, 0, 0, 0, 0]);
    await db.$executeRaw`drop trigger refuse on outbox_event`;
    expect((await complete(db, token)).status).toBe(200);
  });

  test("pressed again with the same password signs in again, with another one not", async ({ db }) => {
    const token = await mailedToken(db, mails, { next: "/coaches" });
    await complete(db, token);
    const again = await complete(db, token, { name: "Otro Nombre" });
    expect([again.status, again.data]).toEqual([200, { next: "/coaches" }]);
    expect((await contextOf(db, "web", again.cookie)).session?.user).toMatchObject({ email, name: person.name });
    const other = await complete(db, token, { password: "another password" });
    expect([other.status, other.error?.reason, other.cookie.get("cookie")]).toEqual([409, "account.exists", ""]);
    expect(await countPeople(db)).toEqual([1, 1, 1]);
    expect(await stateOf(db, token)).toEqual({ state: "ENDED", next: "/coaches" });
  });

  test("creates one user, one round and one event, even when pressed ten times at once", async ({ db }) => {
    const token = await mailedToken(db, mails);
    // connects all of them first: hashing passwords takes the threads that connecting needs
    await Promise.all(Array.from({ length: 10 }, () => db.$queryRaw`select 1`));
    const answers = await Promise.all(Array.from({ length: 10 }, () => complete(db, token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const rows = [db.onboardingRound.count(), db.creditAccount.count(), db.outboxEvent.count()];
    expect([...(await countPeople(db)), ...(await Promise.all(rows))]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test("refuses anyone under 14 by the corrected date, and can be used with the right one", async ({ db }) => {
    const token = await mailedToken(db, mails);
    const birthDate = `${new Date().getFullYear() - 13}-01-01`;
    const { status, error } = await complete(db, token, { birthDate });
    expect([status, error?.reason]).toEqual([403, "account.too_young"]);
    expect(await countPeople(db)).toEqual([0, 0, 0]);
    expect((await complete(db, token)).status).toBe(200);
  });

  test("creates nothing without the privacy notice in force", async ({ db }) => {
    const token = await mailedToken(db, mails);
    for (const missing of [{ acceptsPrivacyNotice: false }, { privacyNoticeVersion: "2020-01" }]) {
      expect((await complete(db, token, missing)).status).toBe(400);
    }
    expect(await countPeople(db)).toEqual([0, 0, 0]);
  });

  test("that is unknown, expired or for something else creates nothing and shows nothing", async ({ db }) => {
    const { id } = await makeAthlete(db);
    const { email: known } = await db.user.findUniqueOrThrow({ where: { id } });
    await callAuth(db, "web", "/request-password-reset", { email: known });
    const reset = linkIn((await mails.sent())[0]!).token;
    const token = await mailedToken(db, mails);
    await expire(db);
    for (const wrong of [token, reset, "", "a".repeat(43)]) {
      const { status, error } = await complete(db, wrong);
      expect([status, error?.reason], wrong).toEqual([404, "account.link_invalid"]);
      expect(await stateOf(db, wrong)).toEqual({ state: "UNKNOWN" });
    }
    expect(await db.user.count()).toBe(1);
  });
});

describe("an address that nobody has proven", () => {
  test("belongs to the owner of its address: a stranger who registered first gets nothing", async ({ db }) => {
    const theirs = await mailedToken(db, mails, stranger);
    const token = await mailedToken(db, mails, { next: "/book/chosen" });
    const { data, cookie } = await complete(db, token);
    expect(data).toEqual({ next: "/book/chosen" });
    expect((await contextOf(db, "web", cookie)).session?.user).toMatchObject({ email, name: person.name });
    expect(await stateOf(db, theirs)).toEqual({ state: "ENDED", next: "/coaches" });
    const late = await complete(db, theirs, { ...stranger, password: "the stranger's" });
    expect([late.status, late.error?.reason, late.cookie.get("cookie")]).toEqual([409, "account.exists", ""]);
    const attempt = await callAuth(db, "web", "/sign-in/email", { email, password: "the stranger's" });
    expect(attempt.status).toBe(401);
    expect(await countPeople(db)).toEqual([1, 1, 1]);
  });

  test("has no sign-in and no password to reset, and both answer as for any unknown address", async ({ db }) => {
    await register(db, stranger);
    await mails.sent();
    expect((await callAuth(db, "web", "/sign-in/email", { email, password })).status).toBe(401);
    expect((await callAuth(db, "web", "/request-password-reset", { email })).status).toBe(200);
    expect(await mails.sent()).toEqual([]);
  });

  test("goes to one of two links, even when both are used at once", async ({ db }) => {
    const tokens = [await mailedToken(db, mails), await mailedToken(db, mails, stranger)];
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        complete(db, tokens[index % 2]!, { password: `password of link ${index % 2}` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(5).fill(200), ...Array(5).fill(409)]);
    const winner = answers.findIndex(({ status }) => status === 200);
    for (const [index, { error }] of answers.entries()) {
      expect(error?.reason).toBe(index % 2 === winner % 2 ? undefined : "account.exists");
    }
    expect(await countPeople(db)).toEqual([1, 1, 1]);
  });

  test("is blocked for nobody by fifty registrations, and they go after seven days", async ({ db }) => {
    for (let count = 0; count < 50; count += 1) await register(db, stranger);
    await mails.sent();
    const token = await mailedToken(db, mails);
    expect((await complete(db, token)).status).toBe(200);
    expect(await db.registration.count({ where: { endedAt: null } })).toBe(0);
    const ctx = { db, actor: system };
    expect(await deleteRegistrations({ ...ctx, now: later(new Date(), days(6.9)) })).toBe(0);
    expect(await deleteRegistrations({ ...ctx, now: later(new Date(), days(7)) })).toBe(51);
    expect(await countPeople(db)).toEqual([1, 1, 1]);
  });

  test("can be invited, and then its registrations lead to the invited account", async ({ db }) => {
    const { id } = await makeAdmin(db);
    const cookie = await createSession(db, "admin", id);
    const { sessionTypeId } = await makeCoach(db);
    const rate = { sessionTypeIds: [sessionTypeId], hourlyRateMinor: 2800, validFrom: "2026-11-01" };
    const invitations = [
      ["admin coach.invite", "coach@zea.test", { locale: "es", ...rate }],
      ["admin person.invite", "admin@zea.test", { locale: "es" }],
    ] as const;
    for (const [procedure, address, details] of invitations) {
      const token = await mailedToken(db, mails, { ...stranger, email: address });
      const invited = await callProcedure(db, procedure, { name: "Irene Vidal", email: address, ...details }, cookie);
      expect(invited.status, procedure).toBe(200);
      expect((await mails.sent()).map(({ to }) => to)).toEqual([address]);
      const before = await db.user.findUniqueOrThrow({ where: { email: address }, include: { accounts: true } });
      expect(await stateOf(db, token)).toEqual({ state: "ENDED", next: "/coaches" });
      const { status, error } = await complete(db, token, stranger);
      expect([status, error?.reason]).toEqual([409, "account.exists"]);
      const after = await db.user.findUniqueOrThrow({ where: { email: address }, include: { accounts: true } });
      expect(after).toEqual(before);
    }
  });

  test("gets one account, even when it is invited and completed at once", async ({ db }) => {
    const cookie = await createSession(db, "admin", (await makeAdmin(db)).id);
    for (let round = 0; round < 5; round += 1) {
      const address = `${crypto.randomUUID()}@zea.test`;
      const token = await mailedToken(db, mails, { email: address });
      const invite = { name: "Irene Vidal", email: address, locale: "es" };
      const [completed, invited] = await Promise.all([
        complete(db, token),
        callProcedure(db, "admin person.invite", invite, cookie),
      ]);
      expect([completed.status, invited.status].toSorted()).toEqual([200, 409]);
      await mails.sent();
      const role = completed.status === 200 ? "ATHLETE" : "ADMIN";
      expect(await db.user.findMany({ where: { email: address } })).toMatchObject([{ role }]);
    }
  });
});

test("the sign-in creates no user by itself", async ({ db }) => {
  const body = { name: "x", email: "x@zea.test", password };
  await expect(authOf("web", db).api.signUpEmail({ body })).rejects.toThrow();
  expect((await callAuth(db, "web", "/start-session", { userId: crypto.randomUUID() })).status).toBe(404);
  expect(await db.user.count()).toBe(0);
});
