import { expect, test } from "vitest";
import { ownPath } from "../../src/http/own-path.ts";

test.each(["/home", "/book?coach=1&day=2026-11-24", "/sessions#next", "/en/profile"])(
  "%s is a page of ours",
  (next) => {
    expect(ownPath(next, "/")).toBe(next);
  },
);

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
])("%j leads to the fallback", (next) => {
  expect(ownPath(next, "/home")).toBe("/home");
});
