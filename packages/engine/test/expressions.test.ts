import { expect, test } from "vitest";
import { compile, ExpressionError } from "../src/events/expression.ts";

const event = {
  name: "a/b",
  data: { id: "x", n: 5, flag: true, list: ["a", "b"], tags: { vip: 1 }, nothing: null, odd: { toString: 1 } },
  ts: 1,
};
const async = { name: "a/c", data: { id: "x", n: 6 } };

test.each([
  ['event.data.missing == "x"', false],
  ['event.data.missing != "x"', true],
  ["event.data.missing == null", true],
  ["event.data.missing < 3", true],
  ["event.data.missing > 3", false],
  ["event.data.missing || true", true],
  ["!event.data.missing", false],
  ["event.data.id || false", false],
  ['event.data.n == "5"', false],
  ["event.data.n == 5.0", true],
  ["event.data.n == 5", true],
  ["event.data.n + 1 == 6", false],
  ["event.data.n + 1.0 == 6", true],
  ['event.data.id + 1 == "x1"', true],
  ["event.data.id == async.data.id", true],
  ["event.data.n == async.data.n", false],
  ["event.data.n < async.data.n && event.data.flag", true],
  ["has(event.data.id)", true],
  ["has(event.data.gone)", false],
  ["has(event.data.nothing)", true],
  ["event.data.gone.deeper.still == null", true],
  ["event.data.list.exists(item, item == 'b')", true],
  ["event.data.list.all(item, item == 'b')", false],
  ["event.data.list.filter(item, item != 'b').size() == 1", true],
  ["'b' in event.data.list", true],
  ["'vip' in event.data.tags", true],
  ["'z' in event.data.list", false],
  ["event.data.id in ['x', 'y']", true],
  ["event.data['id'] == 'x'", true],
  ["event.data.list[1] == 'b'", true],
  ["event.name.startsWith('a/')", true],
  ["event.name.endsWith('/b')", true],
  ["event.name.contains('z')", false],
  ["event.name.matches('^a/[a-z]$')", true],
  ["size(event.data.list) == 2", true],
  ["uppercase(event.data.id) == 'X'", true],
  ["event.data.id.lowercase() == 'x'", true],
  ["string(event.data.n) == '5'", true],
  ["int('7') == 7", true],
  ["date('2026-01-01T00:00:00Z') < now()", true],
  ["event.data.flag ? event.data.n == 5 : false", true],
  ["event.data.n >= 5 && event.data.n <= 5", true],
  ["event.data.id < 3", false],
  ["event.data.list == ['a', 'b']", true],
  ["{'a': null} == {'b': null}", false],
  ["{'a': null} == {'a': null}", true],
  ["event.data.tags == {'vip': 1}", true],
  ["constructor == null", true],
  ["toString == null", true],
  ["'x' + event.data.tags == null", true],
  ["'x' + event.data.odd == null", true],
  ["-event.data.n == -5", true],
  ["event.data.n / 0.0 > 1000.0", true],
  ["event.data.id", false],
])("%s is %s, as on Inngest's own server", (source, expected) => {
  expect(compile(source).test({ event, async })).toBe(expected);
});

test.each(["event.data.id ==", "a b", "event.data.id = 1", "shell('ls')", "event.run()"])("%s is refused", (source) => {
  expect(() => compile(source)).toThrow(ExpressionError);
});

test("an equality with the awaited event yields the path and value for the index", () => {
  const { indexKey } = compile("async.data.kind == 'y' && event.data.id == async.data.user.id");
  expect(indexKey({ event })).toEqual({ path: ["data", "kind"], value: "y" });
  expect(compile("event.data.id == async.data.user.id").indexKey({ event })).toEqual({
    path: ["data", "user", "id"],
    value: "x",
  });
  expect(compile("async.data.id != 'x'").indexKey({ event })).toBeUndefined();
  expect(compile("async.data.a == async.data.b").indexKey({ event })).toBeUndefined();
});
