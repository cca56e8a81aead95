import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { namedPaths } from "./check-docs.ts";
import { compareEnvironment } from "./check-environment.ts";
import { folderCircles, forbiddenImports } from "./check-imports.ts";
import { compareMails, compareMessages, compareSites, placeholders } from "./check-messages.ts";
import { relatedTests, selectTests } from "./select-tests.ts";
import {
  failuresPlaywright,
  failuresVitest,
  sum,
  tallyPlaywright,
  tallyVitest,
  timePlaywright,
  timeVitest,
} from "./tally.ts";

const root = resolve(import.meta.dirname, "..");

test.each([
  ["packages/domain/src/booking/rules.ts", "@zea/api/context"],
  ["packages/ui/src/button.tsx", "@zea/domain/errors"],
  ["packages/ui/src/button.tsx", "@zea/shell/navigation"],
  ["packages/shell/src/reader.tsx", "@zea/domain/booking/schema"],
  ["packages/shell/src/reader.tsx", "../../../apps/web/src/env.ts"],
  ["packages/api/src/root.ts", "@zea/shell/settings"],
  ["packages/engine/src/store.ts", "@zea/db/client"],
  ["packages/db/src/client.ts", "../../domain/src/errors.ts"],
  ["packages/platform/src/stack.ts", "@zea/db/client"],
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
  ["apps/web/src/features/booking/form.tsx", "@zea/shell/use-action-form"],
  ["packages/shell/src/proxy.tsx", "@zea/api/http/request-guard"],
  ["apps/web/src/features/booking/form.tsx", "react"],
])("%s may import %s", (file, specifier) => {
  expect(forbiddenImports(file, `import { x } from "${specifier}";`)).toEqual([]);
});

test("folders of the domain that import each other are reported, whatever lies between them", () => {
  const sources = new Map([
    ["src/booking/cancel.ts", 'import { slot } from "../slot/rules.ts";\nimport type { Ctx } from "../context.ts";'],
    ["src/slot/rules.ts", 'import type { Coach } from "../coach/schema.ts";'],
    ["src/coach/schema.ts", 'export type Coach = import("../booking/cancel.ts").Coach;'],
    ["src/coach/coach.test.ts", 'import { slot } from "../slot/rules.ts";'],
    ["src/context.ts", "export type Ctx = {};"],
  ]);
  expect(folderCircles("src", sources)).toEqual([
    "src: folders import each other: booking → slot → coach → booking (in src/booking/cancel.ts, src/slot/rules.ts, src/coach/schema.ts)",
  ]);
  sources.set("src/coach/schema.ts", "export type Coach = {};");
  expect(folderCircles("src", sources)).toEqual([]);
});

test("files that import each other are reported, also by types alone", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "zea-verify-"));
  try {
    await writeFile(
      join(folder, "biome.json"),
      JSON.stringify({ extends: [join(root, "biome.json")], vcs: { enabled: false } }),
    );
    await writeFile(join(folder, "a.ts"), 'import type { B } from "./b.ts";\n\nexport type A = { b: B };\n');
    await writeFile(join(folder, "b.ts"), "export type B = { b: string };\n");
    expect(lint(folder)).toEqual({ failed: false, cycles: 0 });
    await writeFile(join(folder, "b.ts"), 'import type { A } from "./a.ts";\n\nexport type B = { a: A };\n');
    expect(lint(folder)).toEqual({ failed: true, cycles: 2 });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a message is complete when every language has it, with the same arguments", () => {
  const es = { a: "Hola {name}", b: { c: "{n, plural, one {# hora de {who}} other {# horas}}" }, only: "Sólo" };
  const en = { a: "Hello", b: { c: "{n, plural, one {# hour of {who}} other {# hours}}" } };
  const fr = { ...es, a: "Salut {name}" };
  expect(compareMessages({ es, en }, ["errors.slot.taken"])).toEqual([
    "a takes name in es, nothing in en",
    "only is missing in en",
    "errors.slot.taken is missing in es",
    "errors.slot.taken is missing in en",
  ]);
  expect(compareMessages({ es, fr })).toEqual([]);
  expect(compareMessages({ es, fr: {} })).toHaveLength(3);
  expect(placeholders("<b>{n, plural, one {# of {who}} other {#}}</b>")).toBe("<b>, n:plural, who");
});

test("a text of the account that two sites say differently is reported, apart from their own", () => {
  const web = { account: { email: "E-mail", name: "Name", aside: { line: "Yours" } }, title: "Coaches" };
  const admin = { account: { email: "Email", aside: { line: "Ours" } }, title: "People" };
  expect(compareSites(web, admin)).toEqual(["account.email"]);
});

test("a mail has a template and messages", () => {
  const source = 'defineMail({\n  kind: "welcome",\n  template }), defineMail({ kind: "goodbye" })';
  expect(compareMails(["welcome", "goodbye"], source)).toEqual([]);
  expect(compareMails(["welcome", "reminder"], source)).toEqual([
    "the mail reminder has no template",
    "the mail goodbye has no messages",
  ]);
});

test("a variable that is read is listed in .env.example, and the other way round", () => {
  const sources = new Map([
    ["a.ts", 'const { WEB_URL, WEB_PORT: port = "3000", [key({ site })]: x } = process.env;'],
    ["b.ts", 'process.env.LOG_LEVEL ?? process.env["MAIL"] ?? process.env.NODE_ENV'],
  ]);
  expect(compareEnvironment(sources, "# WEB_URL=\n# WEB_PORT=3000\nLOG_LEVEL=info\n# MAIL=local")).toEqual([]);
  expect(compareEnvironment(sources, "# A note on MAIL=local\n# WEB_URL=\n# LOG_LEVEL=info\n# ZEA_OLD=1")).toEqual([
    "a.ts reads WEB_PORT, which .env.example lacks",
    "b.ts reads MAIL, which .env.example lacks",
    ".env.example lists ZEA_OLD, which nothing reads",
  ]);
});

test("the paths of a document are its links and the files it quotes", () => {
  const text = "See [the map](architecture.md#parts), [site](https://zea.example) and `scripts/start.mjs`, not `a/b`.";
  expect(namedPaths("docs/operations.md", text)).toEqual(["docs/architecture.md", "scripts/start.mjs"]);
});

test("a file that could not be loaded and a journey that was skipped count as failed", () => {
  const broken = { name: "/a.test.ts", status: "failed", startTime: 0, endTime: 0, message: "", assertionResults: [] };
  const vitest = tallyVitest({ numPassedTests: 3, numFailedTests: 1, success: false, testResults: [broken] });
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 2 };
  expect(vitest).toEqual({ passed: 3, failed: 2 });
  expect(sum([vitest, tallyPlaywright({ stats, errors: [], suites: [] })])).toEqual({ passed: 7, failed: 5 });
});

test("files that ran in this run and journeys have durations", () => {
  const file = { name: "/zea/a.test.ts", status: "passed", startTime: 5000, endTime: 7500, message: "" };
  const ran = { ...file, assertionResults: [] };
  const cached = { ...ran, name: "/zea/b.test.ts", startTime: 1000 };
  const report = { numPassedTests: 2, numFailedTests: 0, success: true, testResults: [ran, cached] };
  expect(timeVitest(report, "/zea", 2000)).toEqual([{ name: "a.test.ts", seconds: 2.5 }]);
  const specs = [{ title: "books", ok: true, tests: [{ results: [{ duration: 1500 }] }] }];
  const suites = [{ file: "booking.spec.ts", specs: [], suites: [{ file: "booking.spec.ts", specs }] }];
  const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 0 };
  expect(timePlaywright({ stats, errors: [], suites })).toEqual([
    { name: "e2e/tests/booking.spec.ts › books", seconds: 1.5 },
  ]);
});

test("failures of this run are named with the first line of their reason", () => {
  const failed = { status: "failed", fullName: "credits add up", failureMessages: ["Error: 3 is not 4\n    at x"] };
  const file = { name: "/zea/a.test.ts", status: "failed", startTime: 5000, endTime: 7500, message: "" };
  const testResults = [
    { ...file, assertionResults: [{ ...failed, status: "passed" }, failed] },
    { ...file, name: "/zea/b.test.ts", message: "Cannot find module", assertionResults: [] },
    { ...file, name: "/zea/c.test.ts", startTime: 1000, assertionResults: [failed] },
  ];
  const report = { numPassedTests: 1, numFailedTests: 1, success: false, testResults };
  expect(failuresVitest(report, "/zea", 2000)).toEqual([
    { name: "a.test.ts › credits add up", reason: "Error: 3 is not 4" },
    { name: "b.test.ts", reason: "Cannot find module" },
  ]);
  const results = [{ duration: 1500, error: { message: "\u001b[31mTimed out\u001b[39m\nCall log" } }];
  const specs = [
    { title: "books", ok: false, tests: [{ results }] },
    { title: "cancels", ok: true, tests: [{ results: [{ duration: 1 }] }] },
  ];
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
  expect(failuresPlaywright({ stats, errors: [], suites: [{ file: "booking.spec.ts", specs }] })).toEqual([
    { name: "e2e/tests/booking.spec.ts › books", reason: "Timed out" },
  ]);
});

test("a pattern selects files by path, other files by the names of their tests, and journeys by line", () => {
  const sources = new Map([
    ["packages/domain/src/slot/slot.test.ts", 'test("a slot is free", () => {});'],
    ["packages/domain/src/booking/booking.test.ts", 'test.each([1])("takes %i slots", () => {});'],
    ["packages/domain/src/credit/credit.test.ts", 'const slot = call("slot");\ntest("a credit", () => {});'],
    ["e2e/tests/slot.spec.ts", 'test("reads", () => {});'],
    ["e2e/tests/booking.spec.ts", 'import "x";\n\ntest("a taken slot", async () => {});'],
  ]);
  expect(selectTests(sources, "slot")).toEqual({
    files: ["packages/domain/src/slot/slot.test.ts"],
    named: ["packages/domain/src/booking/booking.test.ts"],
    journeys: ["e2e/tests/slot.spec.ts", "e2e/tests/booking.spec.ts:3"],
  });
  expect(selectTests(sources, "nothing")).toEqual({ files: [], named: [], journeys: [] });
});

test("the tests related to a change lie beside it or import it", () => {
  const sources = new Map([
    ["packages/domain/src/slot/slot.test.ts", 'import { x } from "./queries.ts";'],
    ["packages/domain/src/booking/booking.test.ts", 'import { y } from "../slot/rules.ts";'],
    ["packages/domain/src/credit/credit.test.ts", 'import { z } from "./ledger.ts";'],
    ["packages/api/test/agenda.test.ts", 'import { y } from "@zea/domain/slot/rules";'],
    ["e2e/tests/slot.spec.ts", ""],
  ]);
  expect(relatedTests(sources, ["packages/domain/src/slot/rules.ts", "docs/architecture.md"])).toEqual([
    "packages/domain/src/slot/slot.test.ts",
    "packages/domain/src/booking/booking.test.ts",
    "packages/api/test/agenda.test.ts",
  ]);
});

function lint(folder: string): { failed: boolean; cycles: number } {
  const { status, stdout } = spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["lint", "--colors=off", "--reporter=json", "."],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { failed: status !== 0, cycles: stdout.split("lint/suspicious/noImportCycles").length - 1 };
}
