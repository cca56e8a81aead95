import { expect, test } from "vitest";
import { isolateDirection } from "./isolate-direction.ts";

test.each(["محمد", "שרה לוי", "Ana محمد"])("%s is isolated", (text) => {
  expect(isolateDirection(text)).toBe(`\u2068${text}\u2069`);
});

test.each(["Laura Méndez", "李小龙", "Łukasz 2", ""])("%s stays as it is", (text) => {
  expect(isolateDirection(text)).toBe(text);
});
