import { expect, test } from "vitest";
import { safeRedirectPath } from "../../src/http/safe-redirect.ts";

test.each(["/home", "/book?coach=1&day=2026-11-24", "/sessions#next", "/en/profile"])("%s is kept", (next) => {
  expect(safeRedirectPath(next, "/")).toBe(next);
});

test.each([
  "https://evil.example/home",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "home",
  "",
  "http://[",
  "/api/auth/sign-out",
  "/API/trpc",
  undefined,
  null,
  ["/home"],
])("%j is replaced by the fallback", (next) => {
  expect(safeRedirectPath(next, "/home")).toBe("/home");
});
