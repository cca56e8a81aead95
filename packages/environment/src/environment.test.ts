import { join } from "node:path";
import { expect, test } from "vitest";
import { envExample } from "./env-example.ts";
import { localOrigin, publicOrigin } from "./origins.ts";
import { readEnvironment, requireEnvironment } from "./read-environment.ts";

test(".env.example explains every variable (vitest -u rewrites it)", async () => {
  await expect(envExample()).toMatchFileSnapshot(join(import.meta.dirname, "../../../.env.example"));
});

test("an unset or empty variable has its default", () => {
  const names = ["WEB_PORT", "CLUB_CURRENCY", "MAIL_FROM"] as const;
  expect(readEnvironment(names, { CLUB_CURRENCY: "" })).toEqual({
    WEB_PORT: 3000,
    CLUB_CURRENCY: "EUR",
    MAIL_FROM: undefined,
  });
});

test.each([
  [{ WEB_PORT: "http" }, "WEB_PORT must be a port number"],
  [{ WEB_PORT: "70000" }, "WEB_PORT must be a port number"],
  [{ WEB_URL: "https://club.example/app" }, "WEB_URL must be an origin"],
  [{ WEB_URL: "club.example" }, "WEB_URL must be an origin"],
  [{ DATABASE_URL: "localhost:5432" }, "DATABASE_URL must be a database address"],
  [{ DATABASE_URL: "postgres://localhost/" }, "DATABASE_URL must be a database address"],
  [{ CLUB_TIME_ZONE: "Madrid" }, "CLUB_TIME_ZONE must be a time zone"],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have at least 32 characters"],
])("%o is refused in one sentence", (env, sentence) => {
  expect(() => readEnvironment(["WEB_PORT", "WEB_URL", "DATABASE_URL", "CLUB_TIME_ZONE", "AUTH_SECRET"], env)).toThrow(
    sentence,
  );
});

test("a required variable that is missing is named", () => {
  expect(() => requireEnvironment(["WEB_PORT", "DATABASE_URL", "DATABASE_DIRECT_URL"], {})).toThrow(
    "DATABASE_URL is missing.",
  );
});

test("the direct database address is DATABASE_URL unless set", () => {
  const url = "postgres://club:secret@127.0.0.1:5432/club";
  expect(requireEnvironment(["DATABASE_DIRECT_URL"], { DATABASE_URL: url })).toEqual({ DATABASE_DIRECT_URL: url });
});

test("a login shell's MAIL path is ignored", () => {
  expect(readEnvironment(["MAIL"], { MAIL: "/var/mail/club" })).toEqual({ MAIL: undefined });
});

test("a site's public origin is its URL, otherwise its port on this machine", () => {
  expect(publicOrigin("web", { WEB_URL: "https://club.example/" })).toBe("https://club.example");
  expect(publicOrigin("admin", { ADMIN_PORT: "4000" })).toBe("http://127.0.0.1:4000");
  expect(localOrigin(80, "::")).toBe("http://[::1]:80");
});
