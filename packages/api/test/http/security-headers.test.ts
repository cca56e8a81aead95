import { expect, test } from "vitest";
import { secretPageHeaders } from "../../src/http/security-headers.ts";

test.each(["/rate/abc", "/en/rate/abc", "/es/rate/abc", "/statements/abc"])(
  "a page with a secret URL is not referred, cached or indexed: %s",
  (path) => {
    expect(secretPageHeaders(path)).toEqual({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
    });
  },
);

test.each(["/", "/home", "/coaches/rate/x", "/rates/x", "/api/rate/x", "/rate"])(
  "other pages have no extra headers: %s",
  (path) => {
    expect(secretPageHeaders(path)).toEqual({});
  },
);

test("a file with a secret URL is not referred or indexed, but may be cached", () => {
  expect(secretPageHeaders("/api/v1/calendar/key/signature.ics")).toEqual({
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
});
