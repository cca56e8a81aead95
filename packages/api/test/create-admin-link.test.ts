import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { createAdminLink } from "../src/create-admin-link.ts";
import { callAuth, contextOf, signIn } from "../testing/sign-in.ts";

test("the link sets an administrator's password once, and never that of another role", async ({ db }) => {
  const athlete = await makeAthlete(db);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
  expect(await createAdminLink(db, email)).toBeNull();
  const link = await createAdminLink(db, " First@Club.test ");
  expect(link?.url).toContain("http://127.0.0.1:3001/reset-password?token=");
  const token = new URL(link!.url).searchParams.get("token");
  expect((await callAuth(db, "admin", "/reset-password", { token, newPassword: "correct horse battery" })).status).toBe(
    200,
  );
  expect((await callAuth(db, "admin", "/reset-password", { token, newPassword: "correct horse battery" })).status).toBe(
    400,
  );
  const { id } = await db.user.findUniqueOrThrow({ where: { email: "first@club.test" } });
  const { session } = await contextOf(db, "admin", await signIn(db, "admin", id));
  expect(session?.user).toMatchObject({ role: "ADMIN", email: "first@club.test" });
  expect((await createAdminLink(db, "first@club.test"))?.url).toContain("token=");
  expect(await db.user.count({ where: { role: "ADMIN" } })).toBe(1);
});
