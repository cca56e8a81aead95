import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const url = "postgres://club:secret@127.0.0.1:5432/club";

test("without any settings, a start is a demo that only this machine can reach", () => {
  expect(readSettings({})).toMatchObject({
    demo: true,
    movableClock: true,
    mail: "local",
    host: "127.0.0.1",
    webUrl: "http://127.0.0.1:3000",
    database: undefined,
  });
});

test("with DATABASE_URL there is no demo data, the clock is fixed and mails are sent", () => {
  const mail = { RESEND_API_KEY: "re_x", MAIL_FROM: "Club <hello@club.example>" };
  const settings = readSettings({ DATABASE_URL: url, ...mail });
  expect(settings).toMatchObject({ demo: false, movableClock: false, mail: "resend" });
});

test("a login shell's MAIL path decides nothing", () => {
  const path = { MAIL: "/var/mail/club" };
  expect(readSettings(path).mail).toBe("local");
  expect(() => readSettings({ ...path, ZEA_DEMO: "0" })).toThrow("RESEND_API_KEY is missing");
});

test("the first start decides about demo data", () => {
  expect(readSettings({ MAIL: "local" }, false).demo).toBe(false);
  expect(() => readSettings({ ZEA_DEMO: "1" }, false)).toThrow("started without demo data");
  expect(() => readSettings({ ZEA_DEMO: "0" }, true)).toThrow("started with demo data");
});

test.each([
  [{ HOST: "0.0.0.0" }, "HOST is 0.0.0.0"],
  [{ HOST: "0.0.0.0", ZEA_DEMO: "0", MAIL: "local" }, "WEB_URL is missing"],
  [{ ZEA_DEMO: "0" }, "RESEND_API_KEY is missing"],
  [{ ZEA_DEMO: "0", RESEND_API_KEY: "re_x" }, "MAIL_FROM is missing"],
  [{ ZEA_DEMO: "0", ZEA_CLOCK: "movable", MAIL: "local" }, "ZEA_CLOCK"],
  [{ ZEA_DEMO: "yes" }, "ZEA_DEMO must be 0 or 1"],
  [{ DATABASE_URL: url, DATABASE_DIRECT_URL: "nonsense" }, "DATABASE_DIRECT_URL must be a database address"],
  [{ WEB_PORT: "3001" }, "WEB_PORT and ADMIN_PORT are both 3001"],
  [{ INNGEST_BASE_URL: "https://inn.gs" }, "INNGEST_EVENT_KEY is missing"],
])("%o is refused in one sentence", (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
});
