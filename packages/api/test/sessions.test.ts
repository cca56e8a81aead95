import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
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

test("using a session renews it, in the database and in the response's cookie", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await createSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() + 5 * 86_400_000) } });
  const resHeaders = new Headers();
  await createContext({ headers, app: "web", database: db });
  expect((await db.session.findFirstOrThrow()).expiresAt.getTime()).toBeLessThan(Date.now() + 6 * 86_400_000);
  await createContext({ headers, app: "web", database: db, resHeaders });
  expect((await db.session.findFirstOrThrow()).expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(resHeaders.getSetCookie().join()).toContain("zea-web.session_token=");
});

test("an expired session signs no one in", async ({ db }) => {
  const { id } = await makeAthlete(db);
  const headers = await createSession(db, "web", id);
  await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  expect((await contextOf(db, "web", headers)).session).toBeNull();
});
