import { makeAdmin, makeAthlete } from "@zea/db/testing/factories";
import { approveCredits } from "@zea/domain/credit/decide-credits";
import { requestCredits } from "@zea/domain/credit/request-credits";
import { hours, later } from "@zea/domain/time";
import { expect } from "vitest";
import { monday, test } from "../../testing/club.ts";

test("a request that an administrator grants adds the credits and ends the wait", async ({ club }) => {
  const [athlete, admin] = [await makeAthlete(club.db), await makeAdmin(club.db)];
  const { requestId } = await requestCredits(await club.ctx(athlete), { credits: 5 });
  await club.settle();
  const grant = { requestId, credits: 10, pricePaidMinor: 16_000, method: "CARD" as const };
  await approveCredits(await club.ctx(admin), grant);
  await club.moveTo(later(monday, hours(30)));
  expect(await club.db.creditAccount.findUnique({ where: { athleteId: athlete.id } })).toMatchObject({ balance: 10 });
  expect(club.subjects()).toEqual(["Ya tienes tus créditos"]);
  expect(await club.runs("credit-request")).toMatchObject([{ status: "Completed" }]);
});

test("an undecided request expires after a day, which is mailed", async ({ club }) => {
  const athlete = await makeAthlete(club.db);
  await requestCredits(await club.ctx(athlete), { credits: 5 });
  await club.moveTo(later(monday, hours(24) - 60_000));
  expect(club.subjects()).toEqual([]);
  await club.moveTo(later(monday, hours(24) + 60_000));
  expect(await club.db.creditRequest.findMany()).toMatchObject([{ state: "EXPIRED" }]);
  expect(club.subjects()).toEqual(["Tu petición de créditos ha caducado"]);
});

test("its step ids stay the same, because runs in flight depend on them", async ({ club }) => {
  await requestCredits(await club.ctx(await makeAthlete(club.db)), { credits: 5 });
  await club.moveTo(later(monday, hours(25)));
  const [run] = await club.runs("credit-request");
  expect([...new Set(run?.steps)].sort()).toMatchInlineSnapshot(`
    [
      "credits/decided-advance-1",
      "credits/decided-look",
      "credits/decided-look-again-1",
      "credits/decided-wait-1",
    ]
  `);
});
