import { expect, test } from "vitest";
import { secretPageHeaders } from "../../src/http/security-headers.ts";

test.each(["/rate/abc", "/en/rate/abc", "/es/rate/abc"])(
  "a page whose address is a secret tells it nobody: %s",
  (path) => {
    expect(secretPageHeaders(path)).toEqual({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
    });
  },
);

test.each(["/", "/home", "/coaches/rate/x", "/rates/x", "/api/rate/x", "/rate"])(
  "any other page keeps its headers: %s",
  (path) => {
    expect(secretPageHeaders(path)).toEqual({});
  },
);

test("a file whose address is a secret tells it nobody, and may be kept by its reader", () => {
  expect(secretPageHeaders("/api/v1/calendar/key/signature.ics")).toEqual({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
});
