import { makeAdmin } from "@zea/db/testing/factories";
import { afterAll, beforeAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { firstAllowedRole } from "../testing/allowed-roles.ts";
import { callProcedure, procedures } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { validInputs } from "../testing/inputs.ts";
import { repeatedActs } from "../testing/repeated-acts.ts";
import { test } from "../testing/scenario-test.ts";
import { createSession } from "../testing/sign-in.ts";

const mutations = procedures.filter(({ kind }) => kind === "mutation");

beforeAll(() => {
  process.env.ZEA_CLOCK = "movable";
});
afterAll(async () => {
  delete process.env.ZEA_CLOCK;
  await outcomeListener().close();
});

test("every mutation is in the table of acts that are repeated", () => {
  expect(Object.keys(repeatedActs).toSorted()).toEqual(mutations.map(({ name }) => name).toSorted());
});

for (const procedure of mutations) {
  const { name } = procedure;
  const { caller, prepare, changes = [], refusedToOthers, isRepeatable } = repeatedActs[name] ?? {};
  if (isRepeatable) continue;

  test(`${name} again by the same person answers with the first outcome, and changes nothing`, async ({
    db,
    scenario,
  }) => {
    const mails = collectMails();
    const input = validInputs(scenario)[name] ?? {};
    const sent = (await prepare?.({ db, scenario, input: input as Record<string, unknown> })) ?? input;
    const ask = (headers: Headers) => callProcedure(db, name, procedure.hasInput ? sent : undefined, headers);
    const headers = scenario.cookies[caller ?? firstAllowedRole(procedure)];
    const first = await ask(headers);
    expect(first, name).toMatchObject({ status: 200 });
    await mails.sent();
    const before = await fingerprintDatabase(db);

    expect(await ask(headers)).toEqual(first);
    const after = await fingerprintDatabase(db);
    const unchanged = Object.keys(before).filter((table) => !changes.includes(table));
    for (const table of unchanged) expect([table, after[table]]).toEqual([table, before[table]]);
    expect(await mails.sent()).toEqual([]);

    if (!refusedToOthers) return;
    const { id } = await makeAdmin(db);
    const other = await ask(await createSession(db, "admin", id));
    expect(other.error?.reason).toBe(refusedToOthers);
  });
}
