import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

test("a wait gets the event that matches, and only that", async ({ start }) => {
  const { send, ended, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", { event: "a/answered", match: "data.id", timeout: "1h" });
      return answer?.data;
    }),
  ]);
  const id = await send("a/asked", { id: 7 });
  await until(async () => (await query("select from engine.wait")).length === 1);
  await send("a/answered", { id: 8, said: "no" });
  await send("a/other", { id: 7, said: "no" });
  await send("a/answered", { id: 7, said: "yes" });
  expect(await ended(id)).toMatchObject([{ output: { id: 7, said: "yes" } }]);
  expect(await query("select from engine.wait")).toHaveLength(0);
});

test("an event that was sent before the wait is not matched; the wait times out with null", async ({ start }) => {
  const { send, ended, moveClock, now, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ step }) =>
      step.waitForEvent("answer", { event: "a/answered", timeout: "1h" }),
    ),
  ]);
  const begun = await now();
  await send("a/answered");
  const id = await send("a/asked");
  await until(async () => (await query("select from engine.wait")).length === 1);
  await moveClock(begun + 0.9 * hour);
  expect(await query("select from engine.wait")).toHaveLength(1);
  await moveClock(begun + 1.1 * hour);
  expect(await ended(id)).toMatchObject([{ status: "Completed", output: null }]);
});

test("an event that comes after the timeout is too late, one before it is in time, and never both", async ({
  start,
}) => {
  const results: unknown[] = [];
  const { send, ended, moveClock, now, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ event, step }) => {
      const answer = await step.waitForEvent("answer", {
        event: "a/answered",
        if: "async.data.n == event.data.n",
        timeout: "1h",
      });
      await step.run("note", () => void results.push([event.data.n, answer?.data.n ?? null]));
    }),
  ]);
  const begun = await now();
  const ids = [await send("a/asked", { n: 1 }), await send("a/asked", { n: 2 })];
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

test("one event resumes every wait that it matches, two hundred of them by their own key", async ({ start }) => {
  const { client, ended, query } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", {
        event: "a/answered",
        if: "event.data.n == async.data.n || async.data.all == true",
        timeout: "1h",
      });
      return answer?.data;
    }),
    client.createFunction({ id: "indexed", triggers: [{ event: "a/asked" }] }, async ({ step }) => {
      const answer = await step.waitForEvent("answer", { event: "a/answered", match: "data.n", timeout: "1h" });
      return answer?.data;
    }),
  ]);
  const many = Array.from({ length: 100 }, (_, n) => ({ name: "a/asked", data: { n } }));
  const { ids } = await client.send(many);
  await until(async () => (await query("select from engine.wait")).length === 200);
  await client.send(many.map(({ data }) => ({ name: "a/answered", data })));
  for (const [n, id] of ids.entries()) expect(await ended(id, 2)).toMatchObject([{ output: { n } }, { output: { n } }]);
});

test("the event that started a run is never the one it waits for", async ({ start }) => {
  const { send, ended, query, moveClock, now } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ step }) =>
      step.waitForEvent("again", { event: "a/asked", timeout: "1h" }),
    ),
  ]);
  const id = await send("a/asked");
  await until(async () => (await query("select from engine.wait")).length === 1);
  await moveClock((await now()) + 2 * hour);
  expect(await ended(id)).toMatchObject([{ output: null }]);
});

test("an expression that can't be read ends the run, by name", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ step }) =>
      step.waitForEvent("again", { event: "a/asked", if: "async.data.id ==", timeout: "1h" }),
    ),
  ]);
  expect(await ended(await send("a/asked"))).toMatchObject([
    { status: "Failed", output: { name: "InvalidExpression" } },
  ]);
});

test("a wait whose time lies in the past is over; one longer than 366 days ends the run", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "waiter", triggers: [{ event: "a/asked" }] }, async ({ event, step }) =>
      step.waitForEvent("answer", { event: "a/answered", timeout: new Date(event.data.at) }),
    ),
  ]);
  expect(await ended(await send("a/asked", { at: 1000 }))).toMatchObject([{ status: "Completed", output: null }]);
  const far = await ended(await send("a/asked", { at: Date.now() + 367 * 24 * hour }));
  expect(far).toMatchObject([{ status: "Failed", output: { name: "InvalidTimeout" } }]);
});
