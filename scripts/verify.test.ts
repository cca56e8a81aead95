import { expect, test } from "vitest";
import { namedPaths } from "./check-docs.ts";
import { forbiddenImports } from "./check-imports.ts";
import { compareMessages, placeholders } from "./check-messages.ts";
import { sum, tallyPlaywright, tallyVitest } from "./tally.ts";

test.each([
  ["packages/domain/src/booking/rules.ts", "@zea/api/context"],
  ["packages/ui/src/button.tsx", "@zea/domain/errors"],
  ["packages/ui/src/button.tsx", "@zea/shell/navigation"],
  ["packages/shell/src/reader.tsx", "@zea/domain/booking/schema"],
  ["packages/shell/src/reader.tsx", "../../../apps/web/src/env.ts"],
  ["packages/api/src/root.ts", "@zea/shell/settings"],
  ["packages/engine/src/store.ts", "@zea/db/client"],
  ["packages/db/src/client.ts", "../../domain/src/errors.ts"],
  ["apps/web/src/app/page.tsx", "@zea/db/client"],
  ["apps/web/src/app/page.tsx", "@zea/workflows/client"],
  ["apps/admin/src/instrumentation.ts", "@zea/workflows/relay"],
  ["apps/web/src/features/booking/list.tsx", "@zea/domain/booking/queries"],
])("%s may not import %s", (file, specifier) => {
  expect(forbiddenImports(file, `import { x } from "${specifier}";`)).toHaveLength(1);
  expect(forbiddenImports(file, `const x = await import("${specifier}");`)).toHaveLength(1);
});

test.each([
  ["packages/domain/src/booking/rules.ts", "@zea/db/client"],
  ["packages/domain/src/booking/rules.ts", "../time.ts"],
  ["packages/engine/test/store.test.ts", "@zea/db/testing/test"],
  ["apps/web/src/app/api/inngest/route.ts", "@zea/workflows/functions"],
  ["apps/web/src/features/booking/form.tsx", "@zea/domain/booking/schema"],
  ["apps/web/src/features/booking/list.tsx", "@zea/domain/booking/values"],
  ["apps/web/src/features/booking/form.tsx", "@zea/shell/lazy-resolver"],
  ["packages/shell/src/door.tsx", "@zea/api/http/guard"],
  ["apps/web/src/features/booking/form.tsx", "react"],
])("%s may import %s", (file, specifier) => {
  expect(forbiddenImports(file, `import { x } from "${specifier}";`)).toEqual([]);
});

test("a message is complete when both languages have it, with the same arguments", () => {
  const es = { a: "Hola {name}", b: { c: "{n, plural, one {# hora de {who}} other {# horas}}" }, only: "Sólo" };
  const en = { a: "Hello", b: { c: "{n, plural, one {# hour of {who}} other {# hours}}" } };
  expect(compareMessages(es, en, ["slot.taken"])).toEqual([
    "only is missing in en",
    "a: es takes name, en takes nothing",
    "errors.slot.taken has no sentence",
  ]);
  expect(placeholders("<b>{n, plural, one {# of {who}} other {#}}</b>")).toBe("<b>, n:plural, who");
});

test("the paths of a document are its links and the files it quotes", () => {
  const text = "See [the map](architecture.md#parts), [site](https://zea.example) and `scripts/start.mjs`, not `a/b`.";
  expect(namedPaths("docs/operations.md", text)).toEqual(["docs/architecture.md", "scripts/start.mjs"]);
});

test("what could not run counts as failed", () => {
  const broken = { status: "failed", assertionResults: [] };
  const vitest = tallyVitest({ numPassedTests: 3, numFailedTests: 1, success: false, testResults: [broken] });
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(vitest).toEqual({ passed: 3, failed: 2 });
  expect(sum([vitest, tallyPlaywright({ stats, errors: [] })])).toEqual({ passed: 7, failed: 5 });
});
