import { expect, test } from "vitest";
import { instantFrom } from "./move-clock.ts";

test.each([
  ["2026-11-28T10:00", "2026-11-28T09:00:00.000Z"],
  ["2026-07-28T10:00", "2026-07-28T08:00:00.000Z"],
  ["2026-11-28T10:00:00Z", "2026-11-28T10:00:00.000Z"],
])("%s is %s", (argument, instant) => {
  expect(instantFrom(argument).toISOString()).toBe(instant);
});

test.each(["", "tomorrow", "2026-11-28", "2026-11-28T10:00+01:00"])("%j is refused with the usage", (argument) => {
  expect(() => instantFrom(argument)).toThrow(/^Usage/);
});
