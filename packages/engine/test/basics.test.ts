import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

test("an event starts a run whose steps each run once, and the run stores the result", async ({ start }) => {
  const calls: string[] = [];
  const { send, api } = await start((client) => [
    client.createFunction({ id: "two-steps", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      const one = await step.run("one", () => calls.push("one") && event.data.n + 1);
      const two = await step.run("two", () => calls.push("two") && one + 1);
      return { two };
    }),
  ]);
  const id = await send("a/requested", { n: 1 });
  const [run] = await until(async () => {
    const { data } = (await api("GET", `/v1/events/${id}/runs`)).body;
    return data[0]?.status === "Completed" && data;
  });
  expect(run).toMatchObject({ function_id: "app-two-steps", output: { two: 3 } });
  expect(calls).toEqual(["one", "two"]);
  // the count of answered calls shows a program that moves the clock that the engine is making progress
  expect((await api("GET", "/v1/clock")).body.answered).toBeGreaterThan(0);
});
