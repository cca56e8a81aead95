import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { publicOrigin } from "@zea/environment/origins";
import { afterEach, expect } from "vitest";
import { addressOf } from "../src/address.ts";
import { createContext } from "../src/context.ts";
import { inviteAdmin } from "../src/first-admin.ts";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import { sharedFactor } from "../src/limiter.ts";
import { log } from "../src/log.ts";
import { call, procedures } from "../testing/call.ts";
import { collectMails } from "../testing/mails.ts";
import { contextOf, givePassword, knock, openSession, signIn } from "../testing/visit.ts";

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

const procedure = (path: string) => procedures.find((one) => one.app === "web" && one.path === path)!;
const from = (address: string) => new Headers({ "x-forwarded-for": address });

test("no header says where a request came from, unless a proxy of ours wrote it last", () => {
  expect(addressOf(from("203.0.113.7"))).toBeNull();
  process.env.TRUST_PROXY = "1";
  expect(addressOf(from("203.0.113.7"))).toBe("203.0.113.7");
  expect(addressOf(from("10.0.0.1, 198.51.100.4, 203.0.113.7"))).toBe("203.0.113.7");
  expect(addressOf(from("2001:db8::1"))).toBe("2001:db8::1");
  for (const wrong of ["", "unknown", "203.0.113.7:80", "'; drop"]) expect(addressOf(from(wrong)), wrong).toBeNull();
  expect(addressOf(new Headers())).toBeNull();
});

test("an address that a client made up is neither believed nor kept", async ({ db }) => {
  const { id } = await makeAthlete(db);
  await givePassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  const made = { "x-forwarded-for": "203.0.113.7", "x-zea-address": "203.0.113.8", "x-real-ip": "203.0.113.9" };
  await knock(db, "web", "/sign-in/email", { email, password: "correct horse battery" }, made);
  const session = await db.session.findFirstOrThrow();
  const limits = await db.rateLimit.findMany();
  expect(JSON.stringify([session, limits.map(({ key }) => key)])).not.toContain("203.0.113");
});

test("one address is heard so often at each door, and another one still is", async ({ db }) => {
  process.env.TRUST_PROXY = "1";
  const ask = async (address: string) =>
    (
      await knock(
        db,
        "web",
        "/request-password-reset",
        { email: `${address}-${Math.random()}@zea.test` },
        from(address),
      )
    ).status;
  const statuses = [];
  for (let count = 0; count < 21; count += 1) statuses.push(await ask("203.0.113.7"));
  expect(statuses).toEqual([...Array(20).fill(200), 429]);
  expect(await ask("203.0.113.8")).toBe(200);
});

test("where no address is known, everybody shares a larger measure", async ({ db }) => {
  const key = "127.0.0.1|/request-password-reset";
  expect((await knock(db, "web", "/request-password-reset", { email: "a@zea.test" })).status).toBe(200);
  await db.rateLimit.updateMany({ where: { key }, data: { count: 20 * sharedFactor - 1 } });
  expect((await knock(db, "web", "/request-password-reset", { email: "b@zea.test" })).status).toBe(200);
  expect((await knock(db, "web", "/request-password-reset", { email: "c@zea.test" })).status).toBe(429);
});

test("visitors of one address are counted, those who are signed in are not", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  process.env.TRUST_PROXY = "1";
  const { id } = await makeAthlete(db);
  const visit = (headers: Headers) => call(db, procedure("account.policy"), undefined, headers);
  for (let count = 0; count < 300; count += 1) await visit(from("203.0.113.50"));
  const refused = await visit(from("203.0.113.50"));
  expect(refused).toMatchObject({ status: 429, refusal: { reason: "request.too_many" } });
  expect(refused.refusal?.facts.seconds).toBeGreaterThan(0);
  const signedIn = await openSession(db, "web", id);
  signedIn.set("x-forwarded-for", "203.0.113.50");
  expect((await visit(signedIn)).status).toBe(200);
});

test("sessions are listed without their tokens, and ended one by one or all but one", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const [here, there, elsewhere] = [
    await openSession(db, "web", id),
    await openSession(db, "web", id),
    await openSession(db, "web", id),
  ];
  const list = async () =>
    (await call(db, procedure("account.sessions"), undefined, here)).data as { id: string; isCurrent: boolean }[];
  const sessions = await list();
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  const tokens = await db.session.findMany({ select: { token: true } });
  for (const { token } of tokens) expect(JSON.stringify(sessions)).not.toContain(token);

  const idOf = async (headers: Headers) => (await contextOf(db, "web", headers)).session?.id;
  await call(db, procedure("account.revokeSession"), { id: await idOf(there) }, here);
  expect(await idOf(there)).toBeUndefined();
  await call(db, procedure("account.revokeOtherSessions"), undefined, here);
  expect(await idOf(elsewhere)).toBeUndefined();
  expect(await idOf(here)).toBeDefined();
});

test("a session that is used is renewed, in the database and in the answer's cookie", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await openSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() + 5 * 86_400_000) } });
  const resHeaders = new Headers();
  await createContext({ headers, app: "web", database: db });
  expect((await db.session.findFirstOrThrow()).expiresAt.getTime()).toBeLessThan(Date.now() + 6 * 86_400_000);
  await createContext({ headers, app: "web", database: db, resHeaders });
  expect((await db.session.findFirstOrThrow()).expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(resHeaders.getSetCookie().join()).toContain("zea-web.session_token=");
});

test("a session past its date is nobody's", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await openSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  expect((await contextOf(db, "web", headers)).session).toBeNull();
});

test("an unforeseen failure is answered with its number only, and written down once without what was typed", async ({
  db,
}) => {
  const { id } = await makeAthlete(db);
  const headers = await openSession(db, "web", id);
  await db.$executeRawUnsafe("alter table athlete add constraint unforeseen check (goal <> 'a private goal')");
  const lines: string[] = [];
  const { data, status, refusal } = await collect(lines, () =>
    call(db, procedure("profile.save"), { goal: "a private goal" }, headers),
  );
  expect([status, data, refusal]).toEqual([
    500,
    undefined,
    {
      code: "INTERNAL_SERVER_ERROR",
      httpStatus: 500,
      path: "profile.save",
      reason: "request.failed",
      facts: {},
      fields: {},
      requestId: refusal?.requestId,
    },
  ]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(refusal!.requestId);
  expect(lines[0]).toContain("unforeseen");
  expect(lines[0]).not.toContain("private");
});

async function collect<T>(lines: string[], work: () => Promise<T>): Promise<T> {
  const original = log.error;
  log.error = ((...parts: unknown[]) => void lines.push(JSON.stringify(parts))) as typeof log.error;
  return work().finally(() => {
    log.error = original;
  });
}

test("fields that are wrong are named with keys that can be translated", async ({ db }) => {
  const { refusal, status } = await call(db, procedure("account.register"), {
    name: "",
    email: "x",
    password: "short",
    birthDate: "2026-02-30",
  });
  expect(status).toBe(400);
  expect(refusal).toMatchObject({
    reason: "request.invalid",
    fields: {
      name: "account.name_required",
      email: "account.email_invalid",
      password: "account.password_too_short",
      birthDate: "account.birth_date_invalid",
    },
  });
  const { refusal: other } = await call(db, procedure("slot.month"), { coachId: "x" });
  expect(other?.fields).toEqual({
    coachId: "request.invalid",
    sessionTypeId: "request.invalid",
    month: "request.invalid",
  });
});

test("calls can be sent in one, but not in hundreds", async ({ db }) => {
  const ask = async (count: number) => {
    const paths = Array(count).fill("account.policy").join(",");
    const response = await trpcHandler(
      "web",
      db,
    )(new Request(`${publicOrigin("web")}/api/trpc/${paths}?batch=1&input={}`));
    return response.status;
  };
  expect([await ask(10), await ask(11)]).toEqual([200, 400]);
});

test("the first administrator gets a link that sets a password once; nobody else's account can be taken so", async ({
  db,
}) => {
  collectMails();
  const athlete = await makeAthlete(db);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
  expect(await inviteAdmin(db, email)).toBeNull();
  const link = await inviteAdmin(db, " First@Club.test ");
  expect(link).toContain("http://127.0.0.1:3001/reset-password?token=");
  const token = new URL(link!).searchParams.get("token");
  expect((await knock(db, "admin", "/reset-password", { token, newPassword: "correct horse battery" })).status).toBe(
    200,
  );
  expect((await knock(db, "admin", "/reset-password", { token, newPassword: "correct horse battery" })).status).toBe(
    400,
  );
  const { id } = await db.user.findUniqueOrThrow({ where: { email: "first@club.test" } });
  const { session } = await contextOf(db, "admin", await signIn(db, "admin", id));
  expect(session?.user).toMatchObject({ role: "ADMIN", email: "first@club.test" });
  expect(await inviteAdmin(db, "first@club.test")).toContain("token=");
  expect(await db.user.count({ where: { role: "ADMIN" } })).toBe(1);
});
