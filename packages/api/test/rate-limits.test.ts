import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { afterEach, expect } from "vitest";
import { sharedBucketFactor } from "../src/rate-limiter.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { callAuth, createSession } from "../testing/sign-in.ts";

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

const from = (address: string) => new Headers({ "x-forwarded-for": address });

test("an address over its limit is rejected, and others are not", async ({ db }) => {
  process.env.TRUST_PROXY = "1";
  const ask = async (address: string) =>
    (
      await callAuth(
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

test("clients without a known address share one larger bucket", async ({ db }) => {
  const key = "127.0.0.1|/request-password-reset";
  expect((await callAuth(db, "web", "/request-password-reset", { email: "a@zea.test" })).status).toBe(200);
  await db.rateLimit.updateMany({ where: { key }, data: { count: 20 * sharedBucketFactor - 1 } });
  expect((await callAuth(db, "web", "/request-password-reset", { email: "b@zea.test" })).status).toBe(200);
  expect((await callAuth(db, "web", "/request-password-reset", { email: "c@zea.test" })).status).toBe(429);
});

test("visitors are rate-limited per address, signed-in users are not", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  process.env.TRUST_PROXY = "1";
  const { id } = await makeAthlete(db);
  const visit = (headers: Headers) => callProcedure(db, "web account.policy", undefined, headers);
  for (let count = 0; count < 300; count += 1) await visit(from("203.0.113.50"));
  const refused = await visit(from("203.0.113.50"));
  expect(refused).toMatchObject({ status: 429, error: { reason: "request.too_many" } });
  expect(refused.error?.details.seconds).toBeGreaterThan(0);
  const signedIn = await createSession(db, "web", id);
  signedIn.set("x-forwarded-for", "203.0.113.50");
  expect((await visit(signedIn)).status).toBe(200);
});
