import { athleteRegistered } from "@zea/domain/athlete/events";
import { DomainError } from "@zea/domain/errors";
import { uuidv7 } from "@zea/domain/id";
import { emit } from "@zea/domain/outbox";
import { expect } from "vitest";
import { eventually, test } from "../testing/club.ts";
import { inngest, on } from "./client.ts";

const failing = (error: Error) =>
  inngest.createFunction({ id: "failing", retries: 1, triggers: [on(athleteRegistered)] }, ({ step }) =>
    step.run("fail", () => Promise.reject(error)),
  );

test.for([
  [new DomainError("not_found", "athlete.not_found"), "athlete.not_found"],
  [Object.assign(new Error("Ana Ruiz weighs 60 kg"), { name: "PrismaError", code: "P2002" }), "PrismaError P2002"],
] as const)("of %s the run history keeps only %s", async ([error, kept], { club }) => {
  await club.serve([failing(error)]);
  const ids = { athleteId: uuidv7(), roundId: uuidv7() };
  await emit(await club.system(), athleteRegistered.create(ids));
  await club.settle();
  await club.moveTo(new Date("2035-03-05T10:00:00Z"));
  await eventually(async () => (await club.runs("failing"))[0]?.status === "Failed");
  const history = await club.db.$queryRaw<{ text: string }[]>`
    select string_agg(concat(r.output, s.value), ' ') as text from engine.run r left join engine.step s on s.run_id = r.id`;
  expect(history[0]?.text).toContain(kept);
  expect(history[0]?.text).not.toContain("Ana Ruiz");
});
