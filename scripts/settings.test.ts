import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings, variables } from "./settings.ts";

const url = "postgres://club:secret@127.0.0.1:5432/club";

test("with nothing set a start is a demo on this machine alone", () => {
  const { demo, movableClock, mail, host, webUrl, database } = readSettings({});
  expect({ demo, movableClock, mail, host, webUrl, database }).toEqual({
    demo: true,
    movableClock: true,
    mail: "local",
    host: "127.0.0.1",
    webUrl: "http://127.0.0.1:3000",
    database: undefined,
  });
});

test("a database of one's own implies no demo data, no movable clock and mail that is really sent", () => {
  const mail = { RESEND_API_KEY: "re_x", MAIL_FROM: "Club <hello@club.example>" };
  const settings = readSettings({ DATABASE_URL: url, ...mail });
  expect(settings).toMatchObject({ demo: false, movableClock: false, mail: "resend" });
});

test("the mailbox that a login shell names in MAIL says nothing about ours", () => {
  const path = { MAIL: "/var/mail/somebody" };
  expect(readSettings(path).mail).toBe("local");
  expect(() => readSettings({ ...path, ZEA_DEMO: "0" })).toThrow("RESEND_API_KEY is missing");
});

test("the choice of the first start holds for the later ones", () => {
  expect(readSettings({ MAIL: "local" }, false).demo).toBe(false);
  expect(() => readSettings({ ZEA_DEMO: "1" }, false)).toThrow("begun without demo data");
  expect(() => readSettings({ ZEA_DEMO: "0" }, true)).toThrow("begun with demo data");
});

test.each([
  [{ HOST: "0.0.0.0" }, "HOST is 0.0.0.0"],
  [{ HOST: "0.0.0.0", ZEA_DEMO: "0", MAIL: "local" }, "WEB_URL is missing"],
  [{ ZEA_DEMO: "0" }, "RESEND_API_KEY is missing"],
  [{ ZEA_DEMO: "0", RESEND_API_KEY: "re_x" }, "MAIL_FROM is missing"],
  [{ ZEA_DEMO: "0", ZEA_CLOCK: "movable", MAIL: "local" }, "ZEA_CLOCK"],
  [{ ZEA_DEMO: "yes" }, "ZEA_DEMO is 0 or 1"],
  [{ DATABASE_URL: "localhost:5432" }, "DATABASE_URL is not the address of a database"],
  [{ DATABASE_URL: url, DATABASE_DIRECT_URL: "nonsense" }, "DATABASE_DIRECT_URL is not the address of a database"],
  [{ WEB_PORT: "http" }, "WEB_PORT is not a port"],
  [{ WEB_PORT: "3001" }, "WEB_PORT and ADMIN_PORT are both 3001"],
  [{ WEB_URL: "https://club.example/app" }, "WEB_URL is not an origin"],
  [{ INNGEST_BASE_URL: "https://inn.gs" }, "INNGEST_EVENT_KEY is missing"],
])("%o is refused in one sentence", (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
});

test("every variable is explained in .env.example", () => {
  const example = readFileSync(join(import.meta.dirname, "../.env.example"), "utf8");
  expect(variables.filter((name) => !new RegExp(`^#? ?${name}=`, "m").test(example))).toEqual([]);
});
