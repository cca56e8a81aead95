import { repetitions } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { system } from "@zea/domain/context";
import { deleteAttempts } from "@zea/domain/security/delete-attempts";
import { afterEach, beforeEach, describe, expect } from "vitest";
import { sharedFactor, takeAttempts, tryAttempts } from "../src/attempts.ts";
import { sourceOf } from "../src/security-source.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { forgetAttempts, letPass, makeAccount, makeBrowser } from "../testing/clients.ts";
import { collectMails, linkIn } from "../testing/collect-mails.ts";
import { complete, mailedToken, email as newcomer } from "../testing/registration.ts";
import { callAuth, password } from "../testing/sign-in.ts";

const stranger = "203.0.113.66";
const home = "198.51.100.7";
const by = { source: sourceOf("web", null) };

beforeEach(() => {
  process.env.TRUST_PROXY = "1";
});
afterEach(() => {
  delete process.env.TRUST_PROXY;
});

const countOf = (statuses: number[], status: number) => statuses.filter((one) => one === status).length;

describe("wrong passwords from one network", () => {
  test("refuse neither the owner elsewhere, nor at the other site, nor a known device of the same network", async ({
    db,
  }) => {
    const owner = await makeAccount(db);
    const device = makeBrowser(db, stranger);
    expect((await device.signIn(owner.email)).status).toBe(200);
    device.signOut();
    const statuses = await makeBrowser(db, stranger).guess(owner.email, 40);
    expect([countOf(statuses, 401), countOf(statuses, 429)]).toEqual([5, 35]);
    expect((await makeBrowser(db, stranger).signIn(owner.email)).status).toBe(429);
    expect((await makeBrowser(db, home).signIn(owner.email)).status).toBe(200);
    // an athlete has no access there, which is the answer of a wrong password
    expect((await makeBrowser(db, stranger, "admin").signIn(owner.email)).status).toBe(401);
    expect((await device.signIn(owner.email)).status).toBe(200);
  });

  test("at one site don't refuse the administrator at the other", async ({ db }) => {
    const admin = await makeAccount(db, "admin");
    await makeBrowser(db, stranger).guess(admin.email, 20);
    expect((await makeBrowser(db, stranger, "admin").signIn(admin.email)).status).toBe(200);
  });

  test("are delayed the longer the more there are, and a refused one prolongs nothing", async ({ db }) => {
    const { email } = await makeAccount(db);
    const browser = makeBrowser(db, stranger);
    const waits: number[] = [];
    const wrong = { limit: "sign-in", of: ["web", email, "network", `${stranger}/32`], email } as const;
    const refusal = async () => {
      const answer = await browser.signIn(email);
      const { code, seconds } = await answer.json();
      expect([answer.status, code]).toEqual([429, "TOO_MANY_ATTEMPTS"]);
      expect(answer.headers.get("retry-after")).toBe(String(seconds));
      return seconds as number;
    };
    for (let count = 0; count < 30; ) {
      if (await tryAttempts(db, by, [wrong])) count += 1;
      else {
        const seconds = await refusal();
        waits.push(seconds);
        await letPass(db, seconds - 20);
        expect(await refusal()).toBeLessThanOrEqual(20);
        await letPass(db, 20);
      }
    }
    const seconds = await refusal();
    const [first = 0] = waits;
    expect(first).toBeGreaterThan(50);
    expect(first).toBeLessThanOrEqual(60);
    expect(Math.max(...waits)).toBeGreaterThan(10 * 60);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60);
    expect(seconds).toBeGreaterThan(22 * 3600);
    await letPass(db, seconds);
    expect((await browser.signIn(email)).status).toBe(200);
  });

  test("are forgotten by a right one of that network, and only there", async ({ db }) => {
    const { email } = await makeAccount(db);
    const [here, there] = [makeBrowser(db, home), makeBrowser(db, stranger)];
    await here.guess(email, 4);
    await there.guess(email, 5);
    expect((await here.signIn(email)).status).toBe(200);
    expect(await makeBrowser(db, home).guess(email, 6)).toEqual([...Array(5).fill(401), 429]);
    expect(await there.guess(email, 1)).toEqual([429]);
  });

  test("count together in an IPv6 /64, whether or not the address has an account", async ({ db }) => {
    const { email } = await makeAccount(db);
    for (const address of [email, email.toUpperCase(), "nobody@zea.test"]) {
      await forgetAttempts(db);
      const statuses: number[] = [];
      for (let host = 1; host <= 6; host += 1)
        statuses.push(...(await makeBrowser(db, `2001:db8:0:1:${host}::${host}`).guess(address, 1)));
      expect(statuses).toEqual([...Array(5).fill(401), 429]);
      expect(await makeBrowser(db, "2001:db8:0:2::1").guess(address, 1)).toEqual([401]);
    }
    expect(JSON.stringify(await db.attemptCount.findMany())).not.toMatch(/zea\.test|2001:/);
  });

  test("count exactly when fifty are tried at once", async ({ db }) => {
    const { email } = await makeAccount(db);
    const browser = makeBrowser(db, stranger);
    const guesses = Array.from({ length: 50 }, () => browser.guess(email, 1));
    const statuses = (await Promise.all(guesses)).flat();
    expect([countOf(statuses, 401), countOf(statuses, 429)]).toEqual([5, 45]);
  });

  test("for many accounts are refused, and known devices there are not", async ({ db }) => {
    const owner = await makeAccount(db);
    const device = makeBrowser(db, stranger);
    await device.signIn(owner.email);
    device.signOut();
    const browser = makeBrowser(db, stranger);
    const statuses: number[] = [];
    const network = { limit: "sign-in-network", of: ["web", `${stranger}/32`] } as const;
    for (let nth = 0; nth < 45; nth += 1) await takeAttempts(db, by, [network]);
    for (let nth = 0; nth < 6; nth += 1) statuses.push(...(await browser.guess(`nobody-${nth}@zea.test`, 1)));
    expect(statuses).toEqual([...Array(5).fill(401), 429]);
    expect((await browser.signIn(owner.email)).status).toBe(429);
    expect((await device.signIn(owner.email)).status).toBe(200);
    await letPass(db, 600);
    expect((await browser.signIn(owner.email)).status).toBe(200);
  });
});

test("right passwords count against no limit of their network", async ({ db }) => {
  const { email } = await makeAccount(db);
  const network = { limit: "sign-in-network", of: ["web", `${home}/32`] } as const;
  for (let count = 0; count < 49; count += 1) await takeAttempts(db, by, [network]);
  for (let count = 0; count < 3; count += 1) expect((await makeBrowser(db, home).signIn(email)).status).toBe(200);
  expect(await makeBrowser(db, home).guess(email, 2)).toEqual([401, 429]);
});

describe("a campaign from many networks", () => {
  test("is refused on new devices, while known ones and a reset by mail let the owner in", async ({ db }) => {
    const { sent } = collectMails();
    const owner = await makeAccount(db);
    const device = makeBrowser(db, home);
    await device.signIn(owner.email);
    device.signOut();
    const campaign = async () => {
      const wrong = { limit: "sign-in-account", of: ["web", owner.email], email: owner.email } as const;
      for (let count = 0; count < 92; count += 1) await takeAttempts(db, by, [wrong]);
      const statuses: number[] = [];
      for (const nth of [1, 2, 3]) statuses.push(...(await makeBrowser(db, `203.0.113.${nth}`).guess(owner.email, 4)));
      return statuses;
    };
    expect(await campaign()).toEqual([...Array(8).fill(401), ...Array(4).fill(429)]);
    const elsewhere = makeBrowser(db, "192.0.2.1");
    expect((await elsewhere.signIn(owner.email)).status).toBe(429);
    expect((await device.signIn(owner.email)).status).toBe(200);
    expect((await elsewhere.post("/request-password-reset", { email: owner.email })).status).toBe(200);
    const { token } = linkIn((await sent())[0]!);
    const newPassword = "otra frase todavia mejor";
    expect((await elsewhere.post("/reset-password", { token, newPassword })).status).toBe(200);
    expect(await db.attemptCount.count({ where: { account: { not: null } } })).toBe(0);
    expect(await campaign()).toEqual([...Array(8).fill(401), ...Array(4).fill(429)]);
    expect((await elsewhere.signIn(owner.email, newPassword)).status).toBe(200);
  });
});

describe("a known device", () => {
  test("has a limit of its own", async ({ db }) => {
    const { email } = await makeAccount(db);
    const device = makeBrowser(db, home);
    await device.signIn(email);
    device.signOut();
    expect(await device.guess(email, 6)).toEqual([...Array(5).fill(401), 429]);
    expect((await device.signIn(email)).status).toBe(429);
    expect((await makeBrowser(db, home).signIn(email)).status).toBe(200);
  });

  test("is known for its accounts and its site only, and not by a forged cookie", async ({ db }) => {
    const [owner, other] = [await makeAccount(db), await makeAccount(db)];
    const admin = await makeAccount(db, "admin");
    const device = makeBrowser(db, stranger);
    await device.signIn(owner.email);
    const cookie = device.headers.get("cookie")!;
    const isKnown = async (email: string, value: string, app: "web" | "admin" = "web") => {
      await forgetAttempts(db);
      const wrong = { limit: "sign-in", of: [app, email, "network", `${stranger}/32`], email } as const;
      for (let count = 0; count < 5; count += 1) await takeAttempts(db, by, [wrong]);
      const headers = { "x-forwarded-for": stranger, cookie: value };
      return (await callAuth(db, app, "/sign-in/email", { email, password }, headers)).status === 200;
    };
    expect(await isKnown(owner.email, cookie)).toBe(true);
    expect(await isKnown(other.email, cookie)).toBe(false);
    expect(await isKnown(admin.email, cookie.replaceAll("zea-web", "zea-admin"), "admin")).toBe(false);
    const [, id, at] = /device=([\w-]+)\.(\d+)\./.exec(cookie)!;
    expect(await isKnown(owner.email, cookie.replace(id!, `A${id!.slice(1)}`))).toBe(id!.startsWith("A"));
    expect(await isKnown(owner.email, cookie.replace(at!, String(Number(at) + 1)))).toBe(false);
    expect(await isKnown(owner.email, `zea-web.device=${"~.".repeat(2000)}`)).toBe(false);
    await device.signIn(other.email);
    for (const { email } of [owner, other]) expect(await isKnown(email, device.headers.get("cookie")!)).toBe(true);
  });

  test("is told by a cookie that no script reads and no other site sends", async ({ db }) => {
    const { email } = await makeAccount(db);
    const cookieAt = async (origin: string) => {
      process.env.WEB_URL = origin;
      const answer = await callAuth(db, "web", "/sign-in/email", { email, password }, { origin });
      return answer.headers.getSetCookie().find((cookie) => cookie.includes(".device="));
    };
    expect(await cookieAt("http://127.0.0.1:3000")).toMatch(
      /^zea-web\.device=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    delete process.env.WEB_URL;
  });
});

describe("clients without a known address", () => {
  beforeEach(() => {
    delete process.env.TRUST_PROXY;
  });

  test("share a larger count, and known devices pass", async ({ db }) => {
    const [owner, other] = [await makeAccount(db), await makeAccount(db)];
    const device = makeBrowser(db, home);
    await device.signIn(owner.email);
    device.signOut();
    expect(await makeBrowser(db, stranger).guess(owner.email, 6)).toEqual([...Array(5).fill(401), 429]);
    expect((await makeBrowser(db, home).signIn(other.email)).status).toBe(200);
    const shared = { limit: "sign-in-network", of: ["web", null], factor: sharedFactor } as const;
    for (let count = 5; count < 50 * sharedFactor; count += 1) await takeAttempts(db, by, [shared]);
    expect((await makeBrowser(db, home).signIn(other.email)).status).toBe(429);
    expect((await device.signIn(owner.email)).status).toBe(200);
  });
});

describe("mails with a link to reset the password", () => {
  const ask = async (browser: ReturnType<typeof makeBrowser>, email: string, times: number) => {
    const answers: string[] = [];
    for (let count = 0; count < times; count += 1) {
      const answer = await browser.post("/request-password-reset", { email });
      answers.push(`${answer.status} ${await answer.text()}`);
    }
    return [...new Set(answers)];
  };

  test("stop without a sign to the requester, go on for other networks and known devices, and the newest works", async ({
    db,
  }) => {
    const { sent } = collectMails();
    const owner = await makeAccount(db);
    const device = makeBrowser(db, stranger);
    await device.signIn(owner.email);
    device.signOut();
    expect(await ask(makeBrowser(db, stranger), owner.email, 10)).toEqual(['200 {"status":true}']);
    expect(await sent()).toHaveLength(3);
    await ask(makeBrowser(db, home), owner.email, 1);
    expect(await sent()).toHaveLength(1);
    for (const nth of [1, 2, 3, 4]) await ask(makeBrowser(db, `203.0.113.${nth}`), owner.email, 3);
    const mails = await sent();
    expect(mails).toHaveLength(2);
    await ask(device, owner.email, 4);
    mails.push(...(await sent()));
    expect(mails).toHaveLength(5);
    const { token } = linkIn(mails.at(-1)!);
    const newPassword = "otra frase todavia mejor";
    expect((await makeBrowser(db, home).post("/reset-password", { token, newPassword })).status).toBe(200);
    await ask(makeBrowser(db, stranger), owner.email, 1);
    expect((await sent()).map(({ subject }) => subject)).toHaveLength(1);
  });

  test("go on after an hour", async ({ db }) => {
    const { sent } = collectMails();
    const { email } = await makeAccount(db);
    await ask(makeBrowser(db, stranger), email, 4);
    expect(await sent()).toHaveLength(3);
    await letPass(db, 3600);
    await ask(makeBrowser(db, stranger), email, 1);
    expect(await sent()).toHaveLength(1);
  });

  test("are counted exactly when fifty are asked for at once", async ({ db }) => {
    const { sent } = collectMails();
    const { email } = await makeAccount(db);
    const browsers = Array.from({ length: 50 }, (_, nth) => makeBrowser(db, `203.0.113.${nth % 4}`));
    await Promise.all(browsers.map((browser) => browser.post("/request-password-reset", { email })));
    expect(await sent()).toHaveLength(6);
  });

  test("may be requested thirty times an hour by a network, for whomever; known devices there still get theirs", async ({
    db,
  }) => {
    const { sent } = collectMails();
    const owner = await makeAccount(db);
    const device = makeBrowser(db, stranger);
    await device.signIn(owner.email);
    device.signOut();
    const browser = makeBrowser(db, stranger);
    const statuses: number[] = [];
    for (let nth = 0; nth < 31; nth += 1)
      statuses.push((await browser.post("/request-password-reset", { email: `nobody-${nth}@zea.test` })).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    expect(await ask(makeBrowser(db, home), owner.email, 1)).toEqual(['200 {"status":true}']);
    expect(await ask(device, owner.email, 1)).toEqual(['200 {"status":true}']);
    expect(await sent()).toHaveLength(2);
  });
});

test("calls that count the same new keys in another order don't block each other", async ({ db }) => {
  for (let round = 0; round < repetitions(100, 1000); round += 1) {
    const attempts = ["a", "b", "c", "d"].map((letter) => ({ limit: "link", of: [`${letter} ${round}`] }) as const);
    await Promise.all([
      takeAttempts(db, by, attempts),
      takeAttempts(db, by, attempts.toReversed()),
      forgetAttempts(db),
    ]);
  }
});

test("counts that limit nothing any more are deleted", async ({ db }) => {
  await makeBrowser(db, stranger).guess("nobody@zea.test", 1);
  const expire = () => deleteAttempts({ db, now: new Date(), actor: system });
  expect([await expire(), await db.attemptCount.count()]).toEqual([0, 3]);
  await db.$executeRaw`update attempt_count set expires_at = clock_timestamp() - interval '1 second'`;
  expect([await expire(), await db.attemptCount.count()]).toEqual([3, 0]);
});

describe("registrations", () => {
  const register = (db: Parameters<typeof makeBrowser>[0], address: string, email: string) =>
    callProcedure(
      db,
      "web account.register",
      { name: "Aitana Rubio", email, birthDate: "1995-06-01", locale: "es" },
      new Headers({ "x-forwarded-for": address }),
    );

  test("make the browser that completes them a known device", async ({ db }) => {
    const mails = collectMails();
    const { cookie } = await complete(db, await mailedToken(db, mails));
    const wrong = { limit: "sign-in", of: ["web", newcomer, "network", `${home}/32`], email: newcomer } as const;
    for (let count = 0; count < 5; count += 1) await takeAttempts(db, by, [wrong]);
    expect((await makeBrowser(db, home).signIn(newcomer)).status).toBe(429);
    const headers = { "x-forwarded-for": home, cookie: cookie.get("cookie")! };
    expect((await callAuth(db, "web", "/sign-in/email", { email: newcomer, password }, headers)).status).toBe(200);
  });

  test("from one network are limited, and its requests for a new password are not", async ({ db }) => {
    const { sent } = collectMails();
    const statuses: number[] = [];
    for (let nth = 0; nth < 31; nth += 1)
      statuses.push((await register(db, stranger, `aitana-${nth}@zea.test`)).status);
    expect(statuses).toEqual([...Array(30).fill(200), 429]);
    const { email } = await makeAccount(db);
    expect((await makeBrowser(db, stranger).post("/request-password-reset", { email })).status).toBe(200);
    expect(await sent()).toHaveLength(31);
  });
});
