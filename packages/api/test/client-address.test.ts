import { makeAthlete } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { afterEach, expect } from "vitest";
import { clientAddress } from "../src/client-address.ts";
import { callAuth, setPassword } from "../testing/sign-in.ts";

afterEach(() => {
  delete process.env.TRUST_PROXY;
});

const from = (address: string) => new Headers({ "x-forwarded-for": address });

test("the client address is the last forwarded one, and only when our own proxy is trusted", () => {
  expect(clientAddress(from("203.0.113.7"))).toBeNull();
  process.env.TRUST_PROXY = "1";
  expect(clientAddress(from("203.0.113.7"))).toBe("203.0.113.7");
  expect(clientAddress(from("10.0.0.1, 198.51.100.4, 203.0.113.7"))).toBe("203.0.113.7");
  expect(clientAddress(from("2001:db8::1"))).toBe("2001:db8::1");
  for (const wrong of ["", "unknown", "203.0.113.7:80", "'; drop"])
    expect(clientAddress(from(wrong)), wrong).toBeNull();
  expect(clientAddress(new Headers())).toBeNull();
});

test("a forged client address is neither trusted nor stored", async ({ db }) => {
  const { id } = await makeAthlete(db);
  await setPassword(db, id);
  const { email } = await db.user.findUniqueOrThrow({ where: { id } });
  const made = { "x-forwarded-for": "203.0.113.7", "x-zea-address": "203.0.113.8", "x-real-ip": "203.0.113.9" };
  await callAuth(db, "web", "/sign-in/email", { email, password: "correct horse battery" }, made);
  const session = await db.session.findFirstOrThrow();
  const counts = await db.attemptCount.findMany();
  expect(JSON.stringify([session, counts])).not.toContain("203.0.113");
});
