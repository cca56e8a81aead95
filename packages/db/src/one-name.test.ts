import { expect, test } from "vitest";
import { databaseBefore } from "../testing/migrations.ts";

const ids = ["a", "b", "c"].map((letter) => `019b0000-0000-7000-8000-00000000000${letter}`);

test("of two names of a person the one that others read stays, and a deleted person gets none back", async () => {
  const { client, migrate } = await databaseBefore("20261130231620_one_name");
  const [athlete, unnamed, coach] = ids;
  await client.query(`
    insert into "user" (id, email, name, role, updated_at) values
      ('${athlete}', 'julia@zea.test', 'Julia', 'ATHLETE', now()), ('${unnamed}', 'ana@zea.test', 'Ana', 'ATHLETE', now()),
      ('${coach}', 'irene@zea.test', 'Irene', 'COACH', now());
    insert into athlete (id, full_name, birth_date, privacy_notice_version, privacy_accepted_at, registered_at) values
      ('${athlete}', 'Julia Prueba', '1994-02-14', '1', now(), now()), ('${unnamed}', null, '1994-02-14', '1', now(), now());
    insert into coach (id, display_name, headline, bio, time_zone, created_at)
      values ('${coach}', 'Irene Vidal', '{"es": ""}', '{"es": ""}', 'Europe/Madrid', now())`);
  await migrate();
  const names = async () => (await client.query('select name from "user" order by id')).rows.map(({ name }) => name);
  expect(await names()).toEqual(["Julia Prueba", "Ana", "Irene Vidal"]);
  await client.query("update coach set display_name = 'Irene V.'");
  expect(await names()).toEqual(["Julia Prueba", "Ana", "Irene V."]);
});
