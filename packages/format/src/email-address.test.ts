import { domainToASCII, domainToUnicode } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalEmail, shownEmail } from "./email-address.ts";

test.each([
  [" Ana@Zea.TEST ", "ana@zea.test"],
  ["ana@españa.es", "ana@xn--espaa-rta.es"],
  ["ana@espan\u0303a.es", "ana@xn--espaa-rta.es"],
  ["ANA@ＥＳＰＡÑＡ。es", "ana@xn--espaa-rta.es"],
  ["ana@XN--ESPAA-RTA.es", "ana@xn--espaa-rta.es"],
  ["ana@xn--abc-.es", null],
  ["ana@xn--zzzzzz99999999.es", null],
  ["ana@españa.es:80", null],
  ["ana@españa.es/x", null],
  ["ana@es%70aña.es", null],
  ["ana@españa@es", "ana@españa@es"],
  ["ana", "ana"],
])("%j is stored as %j", (typed, stored) => {
  expect(canonicalEmail(typed)).toBe(stored);
});

test.each([
  ["ana@xn--espaa-rta.es", "ana@españa.es"],
  ["ana@zea.test", "ana@zea.test"],
  // "аррӏе.com" in Cyrillic, "gɑna.es" with an alpha, "ıana.es" with a dotless i
  ["ana@xn--80ak6aa92e.com", "ana@xn--80ak6aa92e.com"],
  [canonicalEmail("ana@gɑna.es"), "ana@xn--gna-gsb.es"],
  [canonicalEmail("ana@ıana.es"), "ana@xn--ana-iua.es"],
  ["ana@xn--zzzzzz99999999.es", "ana@xn--zzzzzz99999999.es"],
  ["deleted:01994c1e-0000-7000-8000-000000000001", "deleted:01994c1e-0000-7000-8000-000000000001"],
])("%j is shown as %j", (stored, shown) => {
  expect(shownEmail(stored ?? "")).toBe(shown);
});

const label = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  fc.stringMatching(/^[a-zñáöß0-9-]{1,8}$/),
  fc.stringMatching(/^xn--[a-z0-9-]{0,8}$/),
);

test("an address has one form, whatever was typed, and what is shown is typed for the same", () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
      const typed = `ana@${labels.join(".")}.es`;
      const stored = canonicalEmail(typed);
      if (stored === null) return;
      expect(canonicalEmail(stored)).toBe(stored);
      for (const form of ["NFC", "NFD", "NFKC"]) {
        const same = canonicalEmail(typed.normalize(form));
        expect(same === null || same === stored || /[@:/?#\\]/.test(typed.normalize(form).slice(4)), form).toBe(true);
      }
      const capitals = typed.toUpperCase();
      if (capitals.toLowerCase() === typed.toLowerCase()) expect(canonicalEmail(capitals)).toBe(stored);
      expect(canonicalEmail(shownEmail(stored))).toBe(stored);
      if (/xn--/.test(stored)) expect(domainToASCII(domainToUnicode(stored.slice(4)))).toBe(stored.slice(4));
    }),
    { numRuns: 1000 },
  );
});
