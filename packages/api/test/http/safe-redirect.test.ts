import { makeAthlete } from "@zea/db/testing/factories";
import { test as databaseTest } from "@zea/db/testing/test";
import { withoutLocale } from "@zea/format/locales";
import { expect, test } from "vitest";
import { addressParameters, hasSafeAddresses, safeRedirectPath } from "../../src/http/safe-redirect.ts";
import { callAuth, password, setPassword } from "../../testing/sign-in.ts";

test.each(["/home", "/book?coach=1&day=2026-11-24", "/sessions#next", "/", "/rate/a_b-c.d~e"])("%s is kept", (next) => {
  expect(safeRedirectPath(next, "/other")).toBe(next);
});

test("a page in a language is kept without the language", () => {
  expect(safeRedirectPath("/en/profile?step=2", "/")).toBe("/profile?step=2");
  expect(safeRedirectPath("/es/", "/home")).toBe("/");
  expect(safeRedirectPath("/en", "/home")).toBe("/");
});

const foreign = [
  "https://evil.example/home",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e%2e//evil.example",
  "/es//evil.example",
  "/en//evil.example",
  "/es/\\evil.example",
  "/en\\\\evil.example",
  "/es\\/evil.example",
  "/es/\t/evil.example",
  "/es/\n/evil.example",
  "/es\t//evil.example",
  "/es/..//evil.example",
  "/en/.//evil.example",
  "/es/%2f/evil.example",
  "/es/%2Fevil.example",
  "/es/%5Cevil.example",
  "/%2f%2fevil.example",
  "/%252f%252fevil.example",
  "/es/%09/evil.example",
  "/es/es//evil.example",
  "/es/en/\\/evil.example",
  "/home//evil.example",
  "/@evil.example:80/\\",
  "javascript:alert(1)",
  "data:text/html,x",
];

const otherwise = [
  "home",
  "",
  "http://[",
  "/api/auth/sign-out",
  "/API/trpc",
  "/es/api/auth/sign-out",
  undefined,
  null,
  ["/home"],
];

test.each([...foreign, ...otherwise])("%j is replaced by the fallback", (next) => {
  expect(safeRedirectPath(next, "/home")).toBe("/home");
});

test.each(foreign)("%j is refused in every parameter that takes an address", (address) => {
  for (const parameter of addressParameters) expect(hasSafeAddresses({ [parameter]: address }), parameter).toBe(false);
});

test.each(foreign.filter((path) => path.startsWith("/")))("%j without its language names no other host", (path) => {
  const address = `http://own.example${path.startsWith("/e") ? "" : "/es"}${path}`;
  const { pathname } = new URL(address);
  const origin = new URL(withoutLocale(pathname), "http://own.example").origin;
  expect(origin).toBe("http://own.example");
});

for (const app of ["web", "admin"] as const) {
  databaseTest(`a sign-in on ${app} neither opens nor repeats the address of another site`, async ({ db }) => {
    const { id } = await makeAthlete(db);
    await setPassword(db, id);
    const { email } = await db.user.findUniqueOrThrow({ where: { id } });
    const paths = ["/sign-in/email", "/request-password-reset"];
    for (const [at, address] of foreign.entries()) {
      const parameter = addressParameters[at % addressParameters.length]!;
      const path = paths[(at >> 2) % paths.length]!;
      const query = `?${parameter}=${encodeURIComponent(address)}`;
      for (const response of [
        await callAuth(db, app, path, { email, password, [parameter]: address }),
        await callAuth(db, app, path + query, { email, password }),
      ]) {
        expect([400, 403], path + query).toContain(response.status);
        expect(response.headers.get("location")).toBeNull();
      }
    }
    expect(await db.session.count()).toBe(0);
  });
}
