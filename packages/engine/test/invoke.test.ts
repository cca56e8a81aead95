import { referenceFunction } from "inngest";
import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

test("the result or the failure of an invoked function is returned to the invoking step", async ({ start }) => {
  const { send, ended } = await start(
    (client) => {
      const child = client.createFunction(
        { id: "child", triggers: [{ event: "a/never" }], retries: 0 },
        async ({ event, step }) => {
          if (event.data.isBroken) throw new Error("broken");
          return step.run("double", () => event.data.n * 2);
        },
      );
      const parent = client.createFunction({ id: "parent", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
        const four = await step.invoke("good", { function: child, data: { n: 2 } });
        const error = await step
          .invoke("bad", { function: child, data: { isBroken: true } })
          .catch((caught: Error) => caught.message);
        const gone = await step
          .invoke("gone", { function: referenceFunction({ appId: "app", functionId: "nobody" }), data: {} })
          .catch((caught: Error) => caught.message);
        return { four, error, gone };
      });
      return [child, parent];
    },
    { retryIntervalSeconds: 0.01 },
  );
  const output = { four: 4, error: "broken", gone: "could not find function with ID: app-nobody" };
  expect(await ended(await send("a/requested"))).toMatchObject([{ status: "Completed", output }]);
});

test("two functions invoked in parallel each get their reminders at their own times", async ({ start }) => {
  const reminders: string[] = [];
  const { send, ended, moveClock, now, query } = await start((client) => {
    const wait = (id: string, hours: number[]) =>
      client.createFunction({ id, triggers: [{ event: "a/never" }] }, async ({ event, step }) => {
        for (const [index, pause] of hours.entries()) {
          const answer = await step.waitForEvent(`wait-${index}`, {
            event: `${id}/answered`,
            match: "data.key",
            timeout: `${pause}h`,
          });
          if (answer) return `${id} answered`;
          await step.run(`remind-${index}`, () => void reminders.push(`${id} ${index} ${event.data.key}`));
        }
        return `${id} silent`;
      });
    const [feedback, evaluation] = [wait("feedback", [24, 24]), wait("evaluation", [48, 72])];
    const session = client.createFunction({ id: "session", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      Promise.all([
        step.invoke("await-feedback", { function: feedback, data: { key: "k" } }),
        step.invoke("await-evaluation", { function: evaluation, data: { key: "k" } }),
      ]),
    );
    return [feedback, evaluation, session];
  });
  const begun = await now();
  const id = await send("a/requested");
  await until(async () => (await query("select from engine.wait")).length === 4);
  await moveClock(begun + 25 * hour);
  expect(reminders).toEqual(["feedback 0 k"]);
  await moveClock(begun + 47 * hour);
  await send("feedback/answered", { key: "k" });
  await moveClock(begun + 49 * hour);
  expect(reminders).toEqual(["feedback 0 k", "evaluation 0 k"]);
  await moveClock(begun + 121 * hour);
  expect(await ended(id)).toMatchObject([{ output: ["feedback answered", "evaluation silent"] }]);
});

test("an invocation that times out fails with a named error, and the invoked run continues", async ({ start }) => {
  const done: string[] = [];
  const { send, ended, moveClock, now, query } = await start((client) => {
    const slow = client.createFunction({ id: "slow", triggers: [{ event: "a/never" }] }, async ({ step }) => {
      await step.sleep("long", "3h");
      done.push("slow");
    });
    const parent = client.createFunction({ id: "parent", triggers: [{ event: "a/requested" }] }, async ({ step }) =>
      step
        .invoke("slow", { function: slow, data: {}, timeout: "1h" })
        .catch((error: Error) => error.name + error.message),
    );
    return [slow, parent];
  });
  const begun = await now();
  const id = await send("a/requested");
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 1);
  await moveClock(begun + 2 * hour);
  expect((await ended(id))[0]?.output).toContain("Timed out waiting for invoked function to complete");
  expect(done).toEqual([]);
  await moveClock(begun + 4 * hour);
  expect(done).toEqual(["slow"]);
});
