import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

test("a wait is resumed only by a matching event", async ({ start }) => {
  const { send, ended, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", { event: "a/answered", match: "data.id", timeout: "1h" });
      return answer?.data;
    }),
  ]);
  const id = await send("a/requested", { id: 7 });
  await until(async () => (await query("select from engine.wait")).length === 1);
  await send("a/answered", { id: 8, said: "no" });
  await send("a/other", { id: 7, said: "no" });
  await send("a/answered", { id: 7, said: "yes" });
  expect(await ended(id)).toMatchObject([{ output: { id: 7, said: "yes" } }]);
  expect(await query("select from engine.wait")).toHaveLength(0);
});

test("an event sent before the wait does not match, and the wait times out with null", async ({ start }) => {
  const { send, ended, moveClock, now, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.waitForEvent("answer", { event: "a/answered", timeout: "1h" }),
    ),
  ]);
  const begun = await now();
  await send("a/answered");
  const id = await send("a/requested");
  await until(async () => (await query("select from engine.wait")).length === 1);
  await moveClock(begun + 0.9 * hour);
  expect(await query("select from engine.wait")).toHaveLength(1);
  await moveClock(begun + 1.1 * hour);
  expect(await ended(id)).toMatchObject([{ status: "Completed", output: null }]);
});

test("a wait gets either the event or the timeout, never both", async ({ start }) => {
  const results: unknown[] = [];
  const { send, ended, moveClock, now, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      const answer = await step.waitForEvent("answer", {
        event: "a/answered",
        if: "async.data.n == event.data.n",
        timeout: "1h",
      });
      await step.run("note", () => void results.push([event.data.n, answer?.data.n ?? null]));
    }),
  ]);
  const begun = await now();
  const ids = [await send("a/requested", { n: 1 }), await send("a/requested", { n: 2 })];
  await until(async () => (await query("select from engine.wait")).length === 2);
  await send("a/answered", { n: 1 });
  await moveClock(begun + 1.1 * hour);
  await send("a/answered", { n: 1 });
  await send("a/answered", { n: 2 });
  for (const id of ids) expect(await ended(id)).toMatchObject([{ status: "Completed" }]);
  expect(results).toEqual([
    [1, 1],
    [2, null],
  ]);
});

test("one event resumes every matching wait, and 200 events each the wait with their key", async ({ start }) => {
  const { client, ended, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", {
        event: "a/answered",
        if: "event.data.n == async.data.n || async.data.all == true",
        timeout: "1h",
      });
      return answer?.data;
    }),
    client.createFunction({ id: "indexed", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", { event: "a/answered", match: "data.n", timeout: "1h" });
      return answer?.data;
    }),
  ]);
  const many = Array.from({ length: 100 }, (_, n) => ({ name: "a/requested", data: { n } }));
  const { ids } = await client.send(many);
  await until(async () => (await query("select from engine.wait")).length === 200);
  await client.send(many.map(({ data }) => ({ name: "a/answered", data })));
  for (const [n, id] of ids.entries()) expect(await ended(id, 2)).toMatchObject([{ output: { n } }, { output: { n } }]);
});

test("a wait is never resumed by the event that started its run", async ({ start }) => {
  const { send, ended, query, moveClock, now } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.waitForEvent("again", { event: "a/requested", timeout: "1h" }),
    ),
  ]);
  const id = await send("a/requested");
  await until(async () => (await query("select from engine.wait")).length === 1);
  await moveClock((await now()) + 2 * hour);
  expect(await ended(id)).toMatchObject([{ output: null }]);
});

test("an invalid expression fails the run with a named error", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.waitForEvent("again", { event: "a/requested", if: "async.data.id ==", timeout: "1h" }),
    ),
  ]);
  expect(await ended(await send("a/requested"))).toMatchObject([
    { status: "Failed", output: { name: "InvalidExpression" } },
  ]);
});

test("a wait with a past deadline ends at once; one longer than 366 days fails the run", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/requested" }] }, async ({ event, step }) =>
      step.waitForEvent("answer", { event: "a/answered", timeout: new Date(event.data.at) }),
    ),
  ]);
  expect(await ended(await send("a/requested", { at: 1000 }))).toMatchObject([{ status: "Completed", output: null }]);
  const far = await ended(await send("a/requested", { at: Date.now() + 367 * 24 * hour }));
  expect(far).toMatchObject([{ status: "Failed", output: { name: "InvalidTimeout" } }]);
});
