import { expect } from "vitest";
import { test, until } from "../testing/harness.ts";

const hour = 3_600_000;

test("killed during steps, sleeps and waits, the engine loses nothing it has acknowledged and repeats no finished step", async ({
  start,
}) => {
  const done: string[] = [];
  const { engine, startProcess, client, query, moveClock, now, ended, send } = await start((inngest) => [
    inngest.createFunction({ id: "long", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      const { n } = event.data;
      await step.run("first", () => void done.push(`first ${n}`));
      const answer = await step.waitForEvent("answer", { event: "a/answered", match: "data.n", timeout: "2h" });
      await step.run("second", () => void done.push(`second ${n} ${answer ? "answered" : "silent"}`));
      await step.sleep("rest", "1h");
      await step.run("third", () => void done.push(`third ${n}`));
      return n;
    }),
  ]);
  await engine.stop();
  let running = await startProcess();
  const crashes: { finished: Set<string>; from: number }[] = [];
  const crash = async () => {
    expect(await running.kill("SIGKILL")).toBe(null);
    const finished = await query(
      "select s.name || ' ' || ((e.body::jsonb #>> '{data,n}')) as line from engine.step s join engine.run r on r.id = s.run_id join engine.event e on e.id = r.event_id",
    );
    crashes.push({ finished: new Set(finished.map(({ line }) => line)), from: done.length });
    running = await startProcess();
  };
  const begun = await now();
  const numbers = Array.from({ length: 40 }, (_, n) => n);
  const { ids } = await client.send(numbers.map((n) => ({ name: "a/requested", data: { n } })));
  await until(() => done.length >= 10);
  await crash();
  await until(async () => (await query("select from engine.wait")).length === 40);
  await crash();
  await client.send(numbers.slice(0, 20).map((n) => ({ name: "a/answered", data: { n } })));
  await crash();
  await until(async () => (await query("select from engine.job where kind = 'sleep'")).length === 20);
  await send("a/answered", { n: 20 });
  await moveClock(begun + 2.5 * hour);
  await crash();
  await moveClock(begun + 4 * hour);
  for (const [n, id] of ids.entries()) expect(await ended(id)).toMatchObject([{ status: "Completed", output: n }]);
  for (const n of numbers) {
    const second = `second ${n} ${n <= 20 ? "answered" : "silent"}`;
    expect(new Set(done.filter((line) => line.startsWith(`second ${n} `)))).toEqual(new Set([second]));
    expect(done).toContain(`third ${n}`);
    expect(done).toContain(`first ${n}`);
  }
  // a step that ran but was not stored yet may run again, one that was stored may not
  expect(crashes[1]!.finished).toContain("first 39");
  for (const { finished, from } of crashes)
    for (const line of done.slice(from)) expect(finished).not.toContain(line.split(" ").slice(0, 2).join(" "));
  expect(await running.kill("SIGTERM")).toBe(0);
}, 120_000);

test("a call that outlives its engine is fenced off: its step is stored once and its run ends once", async ({
  start,
}) => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const calls: string[] = [];
  const { engine, startProcess, query, send, ended } = await start((inngest) => [
    inngest.createFunction({ id: "slow", triggers: [{ event: "a/requested" }] }, async ({ step }) => {
      const made = await step.run("work", async () => {
        const call = calls.push("work") - 1;
        await gates[call]?.promise;
        return call;
      });
      return step.run("after", () => calls.push("after") && made);
    }),
  ]);
  await engine.stop();
  const first = await startProcess();
  const id = await send("a/requested");
  await until(() => calls.length === 1);
  await first.kill("SIGKILL");
  const second = await startProcess();
  await until(() => calls.length === 2);
  expect(await query("select attempt, generation from engine.job")).toEqual([{ attempt: 0, generation: 2 }]);
  gates[0]!.resolve();
  await until(() => calls.length === 2);
  expect(await query("select from engine.step")).toHaveLength(0);
  gates[1]!.resolve();
  expect(await ended(id)).toMatchObject([{ status: "Completed", output: 1 }]);
  expect(calls).toEqual(["work", "work", "after"]);
  expect(await second.kill("SIGTERM")).toBe(0);
});

test("after a lost database connection the engine reconnects, and nothing is lost or done twice", async ({ start }) => {
  const done: unknown[] = [];
  const { client, query, idle, engineUrl } = await start((inngest) => [
    inngest.createFunction({ id: "two", triggers: [{ event: "a/requested" }] }, async ({ event, step }) => {
      await step.run("one", () => void done.push(event.data.n));
      await step.sleep("rest", "1s");
    }),
  ]);
  const send = (n: number) => client.send({ name: "a/requested", data: { n }, id: `event-${n}` });
  for (const n of [1, 2, 3, 4, 5]) {
    await send(n);
    await query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
    );
    await until(async () => (await fetch(`${engineUrl}/health`)).ok);
  }
  await until(async () => (await query("select from engine.run where status = 'Completed'")).length === 5);
  await idle();
  expect([...new Set(done)].sort()).toEqual([1, 2, 3, 4, 5]);
});
