import fc from "fast-check";
import { expect, test } from "vitest";
import { isUnchanged } from "../../src/http/is-unchanged.ts";

const isKnown = (header: string, etag: string) =>
  isUnchanged(new Request("http://127.0.0.1", { headers: { "if-none-match": header } }), etag);

test("a copy is known by its tag, strong or weak, alone or in a list, or by any tag", () => {
  for (const header of ['"a"', 'W/"a"', '"b", W/"a"', '"b,c" ,"a"', 'W/"a","b"', "*", " * "])
    expect(isKnown(header, '"a"'), header).toBe(true);
  for (const header of ["", "a", '"b"', '"ba"', '"a', 'w/"a"', 'W/ "a"', '"b" "a"', '*, "b"'])
    expect(isKnown(header, '"a"'), header).toBe(false);
  expect(isUnchanged(new Request("http://127.0.0.1"), '"a"')).toBe(false);
});

test("each tag of a list is found, whatever the others are", () => {
  const tag = fc.stringMatching(/^[!#-~]{0,8}$/).map((text) => `"${text}"`);
  const lists = fc.array(fc.tuple(tag, fc.boolean()), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(lists, tag, (list, other) => {
      const header = list.map(([text, isWeak]) => (isWeak ? `W/${text}` : text)).join(", ");
      for (const [text] of list) expect(isKnown(header, text)).toBe(true);
      expect(isKnown(header, other)).toBe(list.some(([text]) => text === other));
    }),
  );
});

test("a header of any length is read in time", () => {
  expect(isKnown(`${' ,W/"a'.repeat(100_000)}`, '"b"')).toBe(false);
});
