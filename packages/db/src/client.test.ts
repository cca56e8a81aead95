import { expect } from "vitest";
import { makeAthlete } from "../testing/factories.ts";
import { test } from "../testing/test.ts";

test("a nested transaction that fails leaves the outer one intact", async ({ db }) => {
  const seen = await db.$transaction(async (tx) => {
    await tx.$executeRaw`create temporary table note (text text) on commit drop`;
    await tx.$executeRaw`insert into note values ('outer')`;
    const inner = tx.$transaction(async (nested) => {
      await nested.$executeRaw`insert into note values ('inner')`;
      await nested.$queryRaw`select 1 / 0`;
    });
    await expect(inner).rejects.toThrow();
    return tx.$queryRaw`select text from note`;
  });
  expect(seen).toEqual([{ text: "outer" }]);
});

test("an instant is read back unchanged, whatever the server's time zone", async ({ db }) => {
  const [row] = await db.$queryRaw<{ at: Date }[]>`select timestamptz '2026-07-01 12:00+02' as at`;
  expect(row?.at.toISOString()).toBe("2026-07-01T10:00:00.000Z");
});

test("each test begins with empty tables", async ({ db, url }) => {
  const [row] = await db.$queryRaw<{ name: string }[]>`select current_database() as name`;
  expect(url.endsWith(`/${row?.name}`)).toBe(true);
  expect(row?.name).toMatch(/^test_/);
  await db.clubSettings.deleteMany();
  await makeAthlete(db);
});

test.for([1, 2])("also after tests that changed some (%i)", async (_, { db }) => {
  expect([await db.user.count(), await db.clubSettings.count()]).toEqual([0, 1]);
  await makeAthlete(db);
  await db.clubSettings.deleteMany();
});
