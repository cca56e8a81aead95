import { makeAthlete } from "@zea/db/testing/factories";
import { test, testOnOwnDatabase } from "@zea/db/testing/test";
import { publicOrigin } from "@zea/environment/origins";
import { expect } from "vitest";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import { log } from "../src/log.ts";
import { callProcedure } from "../testing/call-procedure.ts";
import { createSession } from "../testing/sign-in.ts";

testOnOwnDatabase(
  "an unexpected error is answered with a request id only, and logged once without user input",
  async ({ db }) => {
    const { id } = await makeAthlete(db);
    const headers = await createSession(db, "web", id);
    await db.$executeRawUnsafe("alter table athlete add constraint unforeseen check (goal <> 'a private goal')");
    const lines: string[] = [];
    const { data, status, error } = await collectLogLines(lines, () =>
      callProcedure(db, "web profile.save", { goal: "a private goal" }, headers),
    );
    expect([status, data, error]).toEqual([
      500,
      undefined,
      {
        code: "INTERNAL_SERVER_ERROR",
        httpStatus: 500,
        path: "profile.save",
        reason: "request.failed",
        details: {},
        fields: {},
        requestId: error?.requestId,
      },
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(error!.requestId);
    expect(lines[0]).toContain("unforeseen");
    expect(lines[0]).not.toContain("private");
  },
);

async function collectLogLines<T>(lines: string[], work: () => Promise<T>): Promise<T> {
  const original = log.error;
  log.error = ((...parts: unknown[]) => void lines.push(JSON.stringify(parts))) as typeof log.error;
  return work().finally(() => {
    log.error = original;
  });
}

test("each invalid field is reported with a translatable message key", async ({ db }) => {
  const { error, status } = await callProcedure(db, "web account.completeRegistration", {
    token: "x".repeat(201),
    name: "",
    password: "short",
    birthDate: "2026-02-30",
  });
  expect(status).toBe(400);
  expect(error).toMatchObject({
    reason: "request.invalid",
    fields: {
      token: "account.link_invalid",
      name: "account.name_required",
      password: "account.password_too_short",
      birthDate: "account.birth_date_invalid",
    },
  });
  const { error: other } = await callProcedure(db, "web slot.month", { coachId: "x" });
  expect(other?.fields).toEqual({
    coachId: "request.invalid",
    sessionTypeId: "request.invalid",
    month: "request.invalid",
  });
});

test("ten calls can be batched, but not more", async ({ db }) => {
  const ask = async (count: number) => {
    const paths = Array(count).fill("account.policy").join(",");
    const response = await trpcHandler(
      "web",
      db,
    )(new Request(`${publicOrigin("web")}/api/trpc/${paths}?batch=1&input={}`));
    return response.status;
  };
  expect([await ask(10), await ask(11)]).toEqual([200, 400]);
});
