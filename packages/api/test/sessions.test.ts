import { makeAthlete } from "@zea/db/testing/factories";
import { test, testOnOwnDatabase } from "@zea/db/testing/test";
import { expect } from "vitest";
import { createContext } from "../src/context.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { contextOf, createSession } from "../testing/sign-in.ts";

test("sessions are listed without their tokens, and can be ended one by one or all but the current one", async ({
  db,
}) => {
  const { id } = await makeAthlete(db);
  const [here, there, elsewhere] = [
    await createSession(db, "web", id),
    await createSession(db, "web", id),
    await createSession(db, "web", id),
  ];
  const list = async () =>
    (await callProcedure(db, "web account.sessions", undefined, here)).data as { id: string; isCurrent: boolean }[];
  const sessions = await list();
  expect(sessions).toHaveLength(3);
  expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  const tokens = await db.session.findMany({ select: { token: true } });
  for (const { token } of tokens) expect(JSON.stringify(sessions)).not.toContain(token);

  const idOf = async (headers: Headers) => (await contextOf(db, "web", headers)).session?.id;
  await callProcedure(db, "web account.revokeSession", { id: await idOf(there) }, here);
  expect(await idOf(there)).toBeUndefined();
  await callProcedure(db, "web account.revokeOtherSessions", undefined, here);
  expect(await idOf(elsewhere)).toBeUndefined();
  expect(await idOf(here)).toBeDefined();
});

const oneDay = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * oneDay);

test("using a session renews it, in the database and in the response's cookie", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await createSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: fromNow(5), updatedAt: fromNow(-25) } });
  const resHeaders = new Headers();
  await createContext({ headers, app: "web", database: db });
  expect((await db.session.findFirstOrThrow()).expiresAt < fromNow(6)).toBe(true);
  await createContext({ headers, app: "web", database: db, resHeaders });
  expect((await db.session.findFirstOrThrow()).expiresAt > fromNow(29)).toBe(true);
  expect(resHeaders.getSetCookie().join()).toContain("zea-web.session_token=");
});

test("an expired session signs no one in", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await createSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  expect((await contextOf(db, "web", headers)).session).toBeNull();
});

testOnOwnDatabase(
  "a session ends 90 days after its sign-in, however often it is renewed, and is renewed once a day until then",
  async ({ db }) => {
    const { id } = await makeAthlete(db);
    const headers = await createSession(db, "web", id);
    const { id: sessionId } = await db.session.findFirstOrThrow();
    const signedInAt = fromNow(-89);
    await db.$executeRaw`alter table session disable trigger session_end`;
    await db.session.updateMany({ data: { createdAt: signedInAt, updatedAt: fromNow(-2), expiresAt: fromNow(0.5) } });
    await db.$executeRaw`alter table session enable trigger session_end`;
    const use = async () => {
      const resHeaders = new Headers();
      const { session } = await createContext({ headers, app: "web", database: db, resHeaders });
      return { isSignedIn: session !== null, cookies: resHeaders.getSetCookie().length };
    };
    expect(await use()).toEqual({ isSignedIn: true, cookies: 1 });
    const renewed = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(renewed.expiresAt).toEqual(new Date(signedInAt.getTime() + 90 * oneDay));
    expect(await use()).toEqual({ isSignedIn: true, cookies: 0 });
    await db.session.updateMany({ data: { createdAt: new Date(), expiresAt: fromNow(300) } });
    expect(await db.session.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      createdAt: signedInAt,
      expiresAt: renewed.expiresAt,
    });
  },
);

test("a person has at most 20 sessions: the oldest end, also when many sign in at once, and others keep theirs", async ({
  db,
}) => {
  const [{ id }, other] = [await makeAthlete(db), await makeAthlete(db)];
  const oldest = await createSession(db, "web", id);
  const othersOwn = await createSession(db, "web", other.id);
  for (let count = 0; count < 18; count += 1) await createSession(db, "web", id);
  expect((await contextOf(db, "web", oldest)).session).not.toBeNull();
  const raced = await Promise.all(Array.from({ length: 12 }, () => createSession(db, "web", id)));
  expect(await db.session.count({ where: { userId: id } })).toBe(20);
  expect((await contextOf(db, "web", oldest)).session).toBeNull();
  for (const headers of raced) expect((await contextOf(db, "web", headers)).session).not.toBeNull();
  expect((await contextOf(db, "web", othersOwn)).session).not.toBeNull();
});
