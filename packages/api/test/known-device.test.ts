import { afterEach, expect, test, vi } from "vitest";
import { deviceCookieAttributes, deviceCookieName, knownDevice, rememberDevice } from "../src/known-device.ts";
import "../testing/sign-in.ts";

const day = 86_400_000;
const owner = "owner@zea.test";
const withCookie = (value: string) => new Headers({ cookie: `a=b; ${deviceCookieName("web")}=${value}; c=d` });

afterEach(() => {
  vi.useRealTimers();
  delete process.env.WEB_URL;
});

test("a device is known for a year after its last sign-in, under the same id", () => {
  vi.useFakeTimers({ now: new Date("2026-11-30T09:00:00Z"), toFake: ["Date"] });
  const first = withCookie(rememberDevice("web", undefined, owner));
  const id = knownDevice("web", first, owner);
  expect(id).toMatch(/^[\w-]{22}$/);
  vi.setSystemTime(Date.now() + 364 * day);
  const renewed = withCookie(rememberDevice("web", first, owner));
  vi.setSystemTime(Date.now() + 2 * day);
  expect(knownDevice("web", first, owner)).toBeNull();
  expect(knownDevice("web", renewed, owner)).toBe(id);
});

test("a browser is known to the six accounts that signed in last", () => {
  const emails = Array.from({ length: 8 }, (_, nth) => `person-${nth}@zea.test`);
  let headers: Headers | undefined;
  for (const email of emails) headers = withCookie(rememberDevice("web", headers, email));
  const isKnown = (email: string) => knownDevice("web", headers!, email) !== null;
  expect(emails.map(isKnown)).toEqual([false, false, ...Array(6).fill(true)]);
  expect(isKnown(owner)).toBe(false);
});

test("the cookie is sent over TLS only where the site has TLS", () => {
  process.env.WEB_URL = "https://club.example";
  expect(deviceCookieName("web")).toBe("__Secure-zea-web.device");
  expect(deviceCookieAttributes("web")).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
  process.env.WEB_URL = "http://127.0.0.1:3000";
  expect([deviceCookieName("web"), deviceCookieAttributes("web").secure]).toEqual(["zea-web.device", false]);
});
