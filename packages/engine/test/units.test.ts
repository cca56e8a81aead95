import { expect, test } from "vitest";
import { createClock } from "../src/clock.ts";
import { canonical } from "../src/protocol/canonical.ts";
import { parseDeadline, parseDuration } from "../src/protocol/duration.ts";
import { hasBearer, hashSigningKey, sign } from "../src/protocol/signing.ts";
import { seededUlids, ulid } from "../src/protocol/ulid.ts";
import { retryAt } from "../src/runs/retry-at.ts";
import { createTimers } from "../src/timers.ts";

test.each([
  ["1s", 1000],
  ["1h30m", 5_400_000],
  ["2w1d", 1_296_000_000],
  ["250ms", 250],
  ["", undefined],
  ["soon", undefined],
  ["1h soon", undefined],
])("the duration %j is %j ms", (text, expected) => expect(parseDuration(text)).toBe(expected));

test("a deadline is a duration from now or an instant", () => {
  expect(parseDeadline("1h", 5)).toBe(3_600_005);
  expect(parseDeadline("2026-03-29T01:00:00.001Z", 5)).toBe(Date.UTC(2026, 2, 29, 1, 0, 0, 1));
  expect(parseDeadline("2026-99-99T00:00:00Z", 5)).toBeUndefined();
});

test("the next attempt is due by the table plus up to 30 s, or by Retry-After between a second and a day", () => {
  const delay = (retry: Partial<Parameters<typeof retryAt>[0]>) => retryAt({ now: 0, attempt: 0, ...retry });
  for (const [attempt, seconds] of [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200].entries()) {
    expect(delay({ attempt })).toBeGreaterThanOrEqual(seconds * 1000);
    expect(delay({ attempt })).toBeLessThan(seconds * 1000 + 30_000);
  }
  expect(delay({ retryAfter: "2" })).toBe(2000);
  expect(delay({ retryAfter: "0" })).toBe(1000);
  expect(delay({ retryAfter: new Date(90_000).toISOString() })).toBe(90_000);
  expect(delay({ retryAfter: "999999" })).toBe(86_400_000);
  expect(delay({ intervalSeconds: 0.5 })).toBe(500);
});

test("ULIDs sort in the order of their creation, even when the clock stands still or goes back", () => {
  const ids = [...Array.from({ length: 2000 }, () => ulid(1000)), ulid(900), ulid(2000)];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the same seed always yields the same ULIDs, and an invalid seed none", () => {
  const seed = `1700000000000,${Buffer.alloc(10, 0xff).toString("base64")}`;
  expect(seededUlids(seed, 2)).toEqual(seededUlids(seed, 2));
  expect(new Set(seededUlids(seed, 3)).size).toBe(3);
  for (const bad of [undefined, "", "x,y", "1700000000000", "1700000000000,AAAA"])
    expect(seededUlids(bad, 1)).toBeUndefined();
});

test("canonical JSON sorts keys and replaces lone surrogates", () => {
  expect(canonical({ b: 1, a: [1e21, -0, "é\u0000"] })).toBe('{"a":[1e+21,0,"é\\u0000"],"b":1}');
  expect(canonical({ a: "\ud800" })).toBe('{"a":"\ufffd"}');
  expect(canonical(undefined)).toBe("null");
});

test("a key is recognised by its hash, with or without its prefix", () => {
  const key = `signkey-prod-${"ab".repeat(32)}`;
  expect(hasBearer(`Bearer signkey-prod-${hashSigningKey(key)}`, key)).toBe(true);
  expect(hasBearer(`Bearer ${hashSigningKey(key)}`, "ab".repeat(32))).toBe(true);
  expect(hasBearer("Bearer undefined", key)).toBe(false);
  expect(hasBearer(undefined, key)).toBe(false);
  expect(sign(key, "{}", 7)).toBe(sign("ab".repeat(32), "{}", 7));
});

test("timers fire in order of time, then of insertion, and never after being cancelled", () => {
  const clock = createClock(0);
  const timers = createTimers(clock);
  const fired: number[] = [];
  const now = clock.now();
  const offsets = Array.from({ length: 500 }, (_, index) => ((index * 7919) % 100) * 60_000 + 60_000);
  const added = offsets.map((offset, index) => timers.add(now + offset, () => fired.push(index)));
  for (const timer of added.slice(0, 100)) timers.cancel(timer);
  clock.move(now + 51 * 60_000);
  timers.fireDue();
  const expected = offsets
    .map((offset, index) => ({ offset, index }))
    .filter(({ offset, index }) => index >= 100 && offset <= 51 * 60_000);
  expect(fired).toEqual(expected.sort((a, b) => a.offset - b.offset || a.index - b.index).map(({ index }) => index));
  expect(timers.nextAt()).toBe(now + 52 * 60_000);
  timers.stop();
});
