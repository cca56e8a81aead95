import { NonRetriableError, RetryAfterError } from "inngest";
import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

type Failure = { event: { data: { event: { data: unknown }; run_id: string } }; error: Error };

test("a sleep ends at its time and not before, even when the clock is moved", async ({ start }) => {
  const woken: number[] = [];
  const { send, moveClock, now, ended } = await start((client) => [
    client.createFunction({ id: "sleeper", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      await step.sleep("night", "8h");
      await step.run("wake", async () => void woken.push(1));
      return "rested";
    }),
  ]);
  const begun = await now();
  const id = await send("a/requested");
  await moveClock(begun + 8 * hour - 60_000);
  expect(woken).toEqual([]);
  await moveClock(begun + 8 * hour + 60_000);
  expect(await ended(id)).toMatchObject([{ status: "Completed", output: "rested" }]);
  expect(woken).toEqual([1]);
});

test("a sleep until an instant is exact to the millisecond, and one in the past ends at once", async ({ start }) => {
  const { send, moveClock, now, ended, query } = await start((client) => [
    client.createFunction({ id: "until", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      await step.sleepUntil("past", new Date(0));
      await step.sleepUntil("then", new Date(event.data.at));
    }),
  ]);
  const at = (await now()) + hour + 7;
  const id = await send("a/requested", { at });
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 1);
  const [job] = await query("select due_at from engine.job");
  expect(job.due_at.getTime()).toBe(at);
  await moveClock(at);
  expect(await ended(id)).toMatchObject([{ status: "Completed" }]);
});

test("parallel steps take one discovery, one call each and one final call", async ({ start }) => {
  const calls: string[] = [];
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "parallel", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      calls.push("call");
      return Promise.all(["x", "y", "z"].map((name) => step.run(name, () => calls.push(name) && name)));
    }),
  ]);
  expect(await ended(await send("a/requested"))).toMatchObject([{ status: "Completed", output: ["x", "y", "z"] }]);
  expect(calls.filter((call) => call === "call")).toHaveLength(5);
  expect(calls.filter((call) => call !== "call").sort()).toEqual(["x", "y", "z"]);
});

test("racing branches continue as soon as each of their steps is done", async ({ start }) => {
  const calls: string[] = [];
  const { send, moveClock, now, ended } = await start((client) => [
    client.createFunction({ id: "race", triggers: [{ event: "a/requested" }] }, async ({ step, group }) => {
      const quick = async () => {
        const first: string = await step.run("first", () => calls.push("first") && "first");
        return step.run("second", () => calls.push("second") && `${first} and second`);
      };
      const slow = () => step.waitForEvent("slow", { event: "never", timeout: "1h" });
      return group.parallel({ mode: "race" }, () => Promise.race([quick(), slow()]));
    }),
  ]);
  const begun = await now();
  const id = await send("a/requested");
  await until(() => calls.length === 2);
  expect((await now()) - begun).toBeLessThan(hour);
  await moveClock(begun + 2 * hour);
  expect(await ended(id)).toMatchObject([{ output: "first and second" }]);
  expect(calls).toEqual(["first", "second"]);
});

test("a failing step is retried with its own attempts, and the run continues", async ({ start }) => {
  const attempts: number[] = [];
  const { send, moveClock, now, ended } = await start((client) => [
    client.createFunction(
      { id: "shaky", triggers: [{ event: "a/requested" }], retries: 3 },
      async ({ step, attempt }) => {
        await step.run("fine", () => 1);
        await step.run("shaky", () => {
          attempts.push(attempt);
          if (attempts.length < 4) throw new Error("not yet");
        });
        return "done";
      },
    ),
  ]);
  const begun = await now();
  const id = await send("a/requested");
  await until(() => attempts.length === 1);
  await moveClock(begun + 14_000);
  expect(attempts).toEqual([0]);
  await moveClock(begun + 46_000);
  expect(attempts).toEqual([0, 1]);
  await moveClock(begun + hour);
  expect(attempts).toEqual([0, 1, 2, 3]);
  expect(await ended(id)).toMatchObject([{ status: "Completed", output: "done" }]);
});

test("a step that has used up its attempts throws in the function, which can catch it", async ({ start }) => {
  const { send, ended } = await start(
    (client) => [
      client.createFunction({ id: "careful", triggers: [{ event: "a/requested" }], retries: 1 }, async ({ step }) => {
        const answer = await step
          .run("broken", () => Promise.reject(new TypeError("no")))
          .catch((error: Error) => error.message);
        return step.run("after", () => `caught ${answer}`);
      }),
    ],
    { retryIntervalSeconds: 0.01 },
  );
  expect(await ended(await send("a/requested"))).toMatchObject([{ status: "Completed", output: "caught no" }]);
});

test("NonRetriableError ends the run at once; RetryAfterError sets the next attempt", async ({ start }) => {
  const tries = { never: 0, later: 0 };
  const { send, ended, moveClock, now } = await start((client) => [
    client.createFunction({ id: "never", triggers: [{ event: "a/never" }] }, async () => {
      tries.never += 1;
      throw new NonRetriableError("no way");
    }),
    client.createFunction({ id: "later", triggers: [{ event: "a/later" }] }, async ({ step }) =>
      step.run("later", () => {
        tries.later += 1;
        if (tries.later === 1) throw new RetryAfterError("busy", "10m");
      }),
    ),
  ]);
  expect(await ended(await send("a/never"))).toMatchObject([{ status: "Failed", output: { message: "no way" } }]);
  expect(tries.never).toBe(1);
  const begun = await now();
  const id = await send("a/later");
  await until(() => tries.later === 1);
  await moveClock(begun + 9 * 60_000);
  expect(tries.later).toBe(1);
  await moveClock(begun + 11 * 60_000);
  expect(await ended(id)).toMatchObject([{ status: "Completed" }]);
});

test("onFailure is called once for a failed run, with the error and the event", async ({ start }) => {
  const listener: unknown[] = [];
  const { send, ended } = await start(
    (client) => [
      client.createFunction(
        {
          id: "failing",
          triggers: [{ event: "a/requested" }],
          retries: 1,
          onFailure: ({ event, error }: Failure) =>
            void listener.push([event.data.event.data, error.message, event.data.run_id]),
        },
        async ({ step }) =>
          Promise.all([step.run("a", () => Promise.reject(new Error("a broke"))), step.run("b", () => "b")]),
      ),
      client.createFunction({ id: "fine", triggers: [{ event: "a/requested" }] }, async () => "fine"),
    ],
    { retryIntervalSeconds: 0.01 },
  );
  const runs = await ended(await send("a/requested", { n: 1 }), 2);
  expect(runs.map(({ status }) => status).sort()).toEqual(["Completed", "Failed"]);
  await until(() => listener.length > 0);
  expect(listener).toEqual([[{ n: 1 }, "a broke", runs.find(({ status }) => status === "Failed")?.run_id]]);
});

test("the end of a run emits an event only when something listens to it", async ({ start }) => {
  const listener: unknown[] = [];
  const { send, ended, query } = await start((client) => [
    client.createFunction({ id: "quiet", triggers: [{ event: "a/requested" }] }, async () => ({ n: 1 })),
    client.createFunction(
      {
        id: "listener",
        triggers: [{ event: "inngest/function.finished", if: "event.data.function_id == 'app-quiet'" }],
      },
      async ({ event }) => void listener.push(event.data.result),
    ),
  ]);
  await ended(await send("a/requested"));
  await until(() => listener.length === 1);
  expect(listener).toEqual([{ n: 1 }]);
  expect(await query("select from engine.event where name = 'inngest/function.failed'")).toHaveLength(0);
});

test("a step returns any JSON value unchanged", async ({ start }) => {
  const value = { nul: "a\u0000b", emoji: "🏃", list: [1.5, -0, 1e21, null, "\u2028"], "key é": { deep: [[]] } };
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "echo", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      const stored = await step.run("store", () => ({ value: event.data.value, none: undefined }));
      await step.sleep("pause", "1s");
      return stored;
    }),
  ]);
  expect(await ended(await send("a/requested", { value }))).toMatchObject([
    { status: "Completed", output: { value: JSON.parse(JSON.stringify(value)) } },
  ]);
});

test("the app fetches a state that is too large for a call", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "large", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      const texts = [];
      for (const name of ["a", "b", "c"]) texts.push(await step.run(name, () => name.repeat(2_000_000)));
      await step.sleep("pause", "1s");
      return [event.data.n, ...texts.map((text) => text.length)];
    }),
  ]);
  expect(await ended(await send("a/requested", { n: 1 }))).toMatchObject([
    { output: [1, 2_000_000, 2_000_000, 2_000_000] },
  ]);
});

test("a step output above 4 MiB fails the run with a named error", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "huge", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.run("huge", () => "x".repeat(5_000_000)),
    ),
  ]);
  expect(await ended(await send("a/requested"))).toMatchObject([
    { status: "Failed", output: { name: "OutputTooLarge" } },
  ]);
});

test("an unsupported op fails the step with a named error", async ({ start }) => {
  const { send, ended } = await start((client) => [
    client.createFunction({ id: "signal", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step.waitForSignal("signal", { signal: "x", timeout: "1h" }).catch((error: Error) => error.message),
    ),
  ]);
  expect(await ended(await send("a/requested"))).toMatchObject([
    { output: "The engine does not support WaitForSignal." },
  ]);
});
