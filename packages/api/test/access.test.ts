import type { PrismaClient } from "@zea/db/generated/client";
import { makeAdmin, makeCoach } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { type EndAccess, EndAccess as Input } from "@zea/domain/access/schema";
import { uuidv7 } from "@zea/domain/id";
import { afterAll, expect } from "vitest";
import { authOf } from "../src/auth.ts";
import { answerCalendarFeed } from "../src/http/calendar-feed.ts";
import { outcomeListener } from "../src/outcome-listener.ts";
import { allowedRoles } from "../testing/allowed-roles.ts";
import { callProcedure, procedures } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { validInputs } from "../testing/inputs.ts";
import { createScenario } from "../testing/scenario.ts";
import { callAuth, contextOf, cookiesOf, createSession, password, setPassword, signIn } from "../testing/sign-in.ts";

afterAll(() => outcomeListener().close());

const endOfAccess = "admin coach.endAccess";

type BookingId = { bookingId: string };
type Shown = { bookings: BookingId[]; evaluations: number; statements: number };

/** What an administrator sends who has read the effects. */
async function inputFor(db: PrismaClient, admin: Headers, coachId: string): Promise<EndAccess> {
  const { data } = await callProcedure(db, "admin coach.previewAccessEnd", { coachId }, admin);
  const { bookings, evaluations, statements } = data as Shown;
  const shown = { bookingIds: bookings.map(({ bookingId }) => bookingId), evaluations, statements };
  return Input.parse({ coachId, plan: "CANCEL", reason: "Deja el club", shown, requestKey: uuidv7() });
}

async function openFeed(db: PrismaClient, headers: Headers) {
  const { data } = await callProcedure(db, "web feed.create", { shown: { url: null } }, headers);
  const { url } = data as { url: string };
  const [file = "", key = ""] = new URL(url).pathname.split("/").reverse();
  const labels = { title: (club: string) => club, summary: ({ type }: { type: string }) => type };
  return async () => (await answerCalendarFeed(new Request(url), { key, file }, async () => labels, db)).status;
}

async function signInAnswer(db: PrismaClient, userId: string, secret = password) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const response = await callAuth(db, "web", "/sign-in/email", { email, password: secret });
  return { status: response.status, cookie: cookiesOf(response), body: await response.json() };
}

test("once a coach's access has ended, every procedure answers each device like a visitor, sign-in like a wrong password, and the feed 404", {
  timeout: 60_000,
}, async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const scenario = await createScenario(db);
  const { cookies, coachId } = scenario;
  const inputs = validInputs(scenario);
  await setPassword(db, coachId);
  const devices = [cookies.coach, await signIn(db, "web", coachId)];
  const feedStatus = await openFeed(db, cookies.coach);
  expect(await feedStatus()).toBe(200);

  const input = await inputFor(db, cookies.admin, coachId);
  const stale = { ...input, requestKey: uuidv7(), shown: { ...input.shown, bookingIds: [] } };
  const { status, error } = await callProcedure(db, endOfAccess, stale, cookies.admin);
  expect([status, error?.reason]).toEqual([409, "request.outcome_changed"]);
  const ended = await callProcedure(db, endOfAccess, input, cookies.admin);
  expect(ended.status).toBe(200);
  expect((await callProcedure(db, endOfAccess, input, cookies.admin)).data).toEqual(ended.data);

  for (const device of devices) {
    const context = await contextOf(db, "web", device);
    expect(context.session).toBeNull();
    for (const { name, app } of procedures) {
      if (app !== "web" || !allowedRoles[name]?.includes("coach") || allowedRoles[name]?.includes("visitor")) continue;
      const answer = await callProcedure(db, name, inputs[name], device);
      expect([answer.status, answer.error?.reason], name).toEqual([401, "request.unauthenticated"]);
    }
  }
  expect(await signInAnswer(db, coachId)).toEqual(await signInAnswer(db, coachId, "another password"));
  expect(await db.session.count({ where: { userId: coachId } })).toBe(0);
  expect(await feedStatus()).toBe(404);
  expect((await callProcedure(db, "web coach.get", { coachId })).status).toBe(404);
  const { data: coaches } = await callProcedure(db, "web coach.list", undefined);
  expect((coaches as { id: string }[]).map(({ id }) => id)).not.toContain(coachId);

  await callProcedure(db, "admin coach.restoreAccess", { coachId }, cookies.admin);
  expect(await feedStatus()).toBe(200);
  expect((await contextOf(db, "web", cookies.coach)).session).toBeNull();
  const again = await signIn(db, "web", coachId);
  expect((await callProcedure(db, "web account.me", undefined, again)).status).toBe(200);
});

test("an access that ends later ends by itself at its instant: the session and the feed answer before, and not from then on", async ({
  db,
}) => {
  const { id } = await makeCoach(db);
  await setPassword(db, id);
  const device = await createSession(db, "web", id);
  const feedStatus = await openFeed(db, device);
  const me = async () => (await callProcedure(db, "web account.me", undefined, device)).status;
  await db.user.update({ where: { id }, data: { revokedAt: new Date(Date.now() + 3_600_000) } });
  expect([await me(), await feedStatus(), (await signInAnswer(db, id)).status]).toEqual([200, 200, 200]);
  await db.user.update({ where: { id }, data: { revokedAt: new Date() } });
  expect([await me(), await feedStatus(), (await signInAnswer(db, id)).status]).toEqual([401, 404, 401]);
  const { body } = await signInAnswer(db, id);
  expect(body).toEqual((await signInAnswer(db, id, "another password")).body);
});

test("nobody without access is mailed a link to set a password, neither on request nor by registering again", async ({
  db,
}) => {
  const mails = collectMails();
  const { id } = await makeCoach(db);
  const { email } = await db.user.update({ where: { id }, data: { revokedAt: new Date() } });
  const newcomer = { name: "Irene Vidal", email, birthDate: "1994-02-14", locale: "es" };
  await callAuth(db, "web", "/request-password-reset", { email });
  expect((await callProcedure(db, "web account.register", newcomer)).status).toBe(200);
  expect(await mails.sent()).toEqual([]);
  expect(await db.passwordLink.count()).toBe(0);
});

test("a deactivated athlete's feed ends, and works again after the reactivation", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, people } = await createScenario(db);
  const athleteId = people.athlete.id;
  const feedStatus = await openFeed(db, cookies.athlete);
  expect(await feedStatus()).toBe(200);
  const { data } = await callProcedure(db, "admin athlete.previewDeactivation", { athleteId }, cookies.admin);
  const { bookings, refunded, requestedCredits } = data as {
    bookings: BookingId[];
    refunded: number;
    requestedCredits: null;
  };
  const shown = { bookingIds: bookings.map(({ bookingId }) => bookingId), refunded, requestedCredits };
  const input = { athleteId, reason: "Lo pidió", shown };
  expect((await callProcedure(db, "admin athlete.deactivate", input, cookies.admin)).status).toBe(200);
  expect(await feedStatus()).toBe(404);
  expect((await callProcedure(db, "admin athlete.reactivate", { athleteId }, cookies.admin)).status).toBe(200);
  expect(await feedStatus()).toBe(200);
});

test("sign-ins until the instant of the end leave no session, and none of their cookies is answered", {
  timeout: repetitionTimeout(120_000),
}, async ({ db }) => {
  const { id: adminId } = await makeAdmin(db);
  const admin = await createSession(db, "admin", adminId);
  for (let round = 0; round < repetitions(50, 500); round += 1) {
    const { id } = await makeCoach(db);
    const input = await inputFor(db, admin, id);
    const start = () =>
      authOf("web", db)
        .api.startSession({ headers: new Headers(), body: { userId: id }, returnHeaders: true })
        .then(
          ({ headers }) =>
            headers
              .getSetCookie()
              .map((cookie) => cookie.split(";")[0])
              .join("; "),
          (error: { statusCode?: number }) => {
            expect(error.statusCode).toBe(401);
            return "";
          },
        );
    let isOver = false;
    const ended = callProcedure(db, endOfAccess, input, admin).finally(() => {
      isOver = true;
    });
    const signInUntilOver = async () => {
      const cookies: string[] = [];
      while (!isOver) cookies.push(await start());
      return cookies;
    };
    const cookies = (await Promise.all([1, 2, 3].map(signInUntilOver))).flat();
    expect((await ended).status).toBe(200);
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    for (const cookie of cookies.filter(Boolean)) {
      expect((await contextOf(db, "web", new Headers({ cookie }))).session).toBeNull();
    }
  }
});

test("a mailed link shows the statements without signing in, to anyone who has it and to nobody else", async ({
  db,
  url,
}) => {
  process.env.DATABASE_URL = url;
  const { statementToken, cookies } = await createScenario(db);
  const linked = (token: string, headers?: Headers) => callProcedure(db, "web statement.linked", { token }, headers);
  const opened = await linked(statementToken);
  expect(opened).toMatchObject({ status: 200, data: { statements: [] } });
  expect((await linked(statementToken, cookies.athlete)).data).toEqual(opened.data);
  const unknown = await linked("a".repeat(43));
  expect([unknown.status, unknown.error?.reason]).toEqual([404, "statement.link_invalid"]);
  expect((await linked("a")).status).toBe(400);
});
