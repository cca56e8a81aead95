import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { afterEach, expect } from "vitest";
import { callProcedure } from "../testing/call-procedure.ts";
import { createSession } from "../testing/sign-in.ts";

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

test("visitors are rate-limited per network, signed-in users are not", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  process.env.TRUST_PROXY = "1";
  const { id } = await makeAthlete(db);
  const visit = (address: string, headers = new Headers()) => {
    headers.set("x-forwarded-for", address);
    return callProcedure(db, "web account.policy", undefined, headers);
  };
  for (let count = 0; count < 300; count += 1) await visit(`2001:db8:0:50::${count.toString(16)}`);
  const refused = await visit("2001:db8:0:50:ffff::1");
  expect(refused).toMatchObject({ status: 429, error: { reason: "request.too_many" } });
  expect(refused.error?.details.seconds).toBeGreaterThan(0);
  expect((await visit("2001:db8:0:51::1")).status).toBe(200);
  const signedIn = await createSession(db, "web", id);
  expect((await visit("2001:db8:0:50::1", signedIn)).status).toBe(200);
});
