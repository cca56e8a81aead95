import { expect, test as unit } from "vitest";
import { readRegistration } from "../src/protocol/registration.ts";
import { test } from "../testing/harness.ts";

const url = "http://127.0.0.1:3000/api/inngest";
const fn = (change: object = {}, step: object = {}) => ({
  id: "app-fn",
  name: "fn",
  triggers: [{ event: "a/b" }],
  steps: {
    step: { id: "step", name: "step", runtime: { type: "http", url: `${url}?fnId=app-fn&stepId=step` }, ...step },
  },
  ...change,
});
const registration = (...functions: unknown[]) => ({
  url,
  deployType: "ping",
  framework: "nodejs",
  appName: "app",
  sdk: "js:v4.24.0",
  functions,
});

unit.each([
  ["batchEvents", fn({ batchEvents: { maxSize: 10, timeout: "1s" } }), 'option "batchEvents" is not supported'],
  ["rateLimit", fn({ rateLimit: { limit: 1, period: "1h" } }), 'option "rateLimit" is not supported'],
  ["throttle", fn({ throttle: { limit: 1, period: "1h" } }), 'option "throttle" is not supported'],
  ["debounce", fn({ debounce: { period: "1h" } }), 'option "debounce" is not supported'],
  ["priority", fn({ priority: { run: "1" } }), 'option "priority" is not supported'],
  ["singleton", fn({ singleton: { mode: "skip" } }), 'option "singleton" is not supported'],
  ["timeouts", fn({ timeouts: { start: "1h" } }), 'option "timeouts" is not supported'],
  ["an unknown key", fn({ surprise: 1 }), 'option "surprise" is not supported'],
  ["connect", fn({}, { runtime: { type: "ws", url: "ws://x" } }), "connect (runtime ws) is not supported"],
  [
    "too many retries",
    fn({}, { retries: { attempts: 21 } }),
    'option "steps.step.retries.attempts" has at most 20 attempts',
  ],
  ["no triggers at all", fn({ triggers: undefined }), 'option "triggers"'],
  [
    "too many triggers",
    fn({ triggers: Array(11).fill({ event: "a/b" }) }),
    'option "triggers" has at most 10 triggers',
  ],
  ["a bad trigger expression", fn({ triggers: [{ event: "a/b", expression: "a ==" }] }), 'option "expression" "a =="'],
  ["a bad cron", fn({ triggers: [{ cron: "61 * * * *" }] }), 'option "cron" is not a valid cron expression'],
  ["a cron with seconds", fn({ triggers: [{ cron: "* * * * * *" }] }), 'option "cron" is not a valid cron expression'],
  [
    "a cron in no zone",
    fn({ triggers: [{ cron: "TZ=Nowhere/Else 0 0 * * *" }] }),
    'option "cron" is not a valid cron expression',
  ],
  ["a cron that never comes", fn({ triggers: [{ cron: "0 0 30 2 *" }] }), 'option "cron" never occurs'],
  ["jitter", fn({ triggers: [{ cron: "* * * * *", jitter: "1m" }] }), 'option "triggers.0.jitter" is not supported'],
  ["a bad cancel expression", fn({ cancel: [{ event: "a/c", if: "!" }] }), 'option "cancel.0.if"'],
  [
    "a bad cancel timeout",
    fn({ cancel: [{ event: "a/c", timeout: "soon" }] }),
    'option "cancel.0.timeout" is not a duration',
  ],
  ["too many cancels", fn({ cancel: Array(6).fill({ event: "a/c" }) }), 'option "cancel" has at most 5 entries'],
  ["concurrency 0", fn({ concurrency: 0 }), "must be at least 1"],
  [
    "concurrency over all",
    fn({ concurrency: { limit: 1, scope: "account", key: '"x"' } }),
    "is supported with scope fn only",
  ],
  ["three limits", fn({ concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] }), "has at most 2 limits"],
  ["a bad idempotency key", fn({ idempotency: "event.data." }), 'option "idempotency"'],
  ["an unknown function in an expression", fn({ idempotency: "shell('x')" }), "the function shell is not supported"],
  [
    "a foreign address",
    fn({}, { runtime: { type: "http", url: "http://elsewhere/api" } }),
    "is outside the app's origin",
  ],
])("%s is refused, naming function and option", (_, candidate, expected) => {
  const result = readRegistration(registration(candidate));
  expect(result).toHaveProperty("error", expect.stringContaining('function "app-fn": '));
  expect(result).toHaveProperty("error", expect.stringContaining(expected));
});

unit("what is offered is accepted, also a function that is only invoked", () => {
  const offered = [
    fn({ triggers: [] }),
    fn({
      id: "b",
      concurrency: 5,
      idempotency: "event.data.id",
      cancel: [{ event: "a/c", if: "event.data.id == async.data.id", timeout: "30d" }],
    }),
    fn({
      id: "c",
      triggers: [{ cron: "TZ=Europe/Madrid 0 6 1 * *" }, { cron: "@hourly" }],
      concurrency: [{ limit: 1, key: "event.data.id", scope: "fn" }],
    }),
  ];
  expect(readRegistration(registration(...offered))).toMatchObject({
    appName: "app",
    functions: [{ id: "app-fn" }, { id: "b" }, { id: "c" }],
  });
  expect(readRegistration(registration(fn(), fn()))).toHaveProperty(
    "error",
    expect.stringContaining("its id is used twice"),
  );
  expect(readRegistration(undefined)).toHaveProperty("error", expect.stringContaining("registration is invalid"));
});

test("the reason for a refused registration reaches the app, whose functions stay unchanged", async ({ start }) => {
  const bench = await start((client) => [
    client.createFunction({ id: "fine", triggers: [{ event: "a/b" }] }, async () => "fine"),
  ]);
  await bench.closeApp();
  await bench.serveApp((client) => [
    client.createFunction({ id: "greedy", triggers: [{ event: "a/b" }], debounce: { period: "1m" } }, async () => {}),
  ]);
  const { status, body } = await bench.api("POST", "/fn/register", {
    ...registration(fn({ debounce: { period: "1m" } })),
    url: bench.appUrl,
  });
  expect({ status, body }).toMatchObject({
    status: 400,
    body: { status: 400, error: expect.stringContaining('"debounce" is not supported') },
  });
  expect(await bench.query("select slug, archived_at from engine.fn")).toEqual([
    { slug: "app-fine", archived_at: null },
  ]);
});

test("registering the same functions again changes nothing; another origin, kind or key is refused", async ({
  start,
}) => {
  const { api, appUrl, engineUrl, query } = await start(() => []);
  const at = {
    ...registration({ ...fn({}, { runtime: { type: "http", url: `${appUrl}?fnId=app-fn&stepId=step` } }) }),
    url: appUrl,
  };
  expect((await api("POST", "/fn/register", at)).body).toMatchObject({ ok: true, modified: true });
  expect((await api("POST", "/fn/register", at)).body).toMatchObject({ ok: true, modified: false });
  const foreign = await api("POST", "/fn/register", registration(fn()));
  expect(foreign).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining("is not one of the configured apps") },
  });
  expect(await query("select version from engine.fn")).toEqual([{ version: 1 }]);
  const unsigned = await fetch(`${engineUrl}/fn/register`, {
    method: "POST",
    body: JSON.stringify(at),
    headers: { authorization: "Bearer undefined" },
  });
  expect(unsigned.status).toBe(401);
});
