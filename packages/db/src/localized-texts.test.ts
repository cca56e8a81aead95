import { expect, test } from "vitest";
import { databaseBefore } from "../testing/migrations.ts";

const localizedTexts = "20261130060000_localized_texts";

test("texts of one column per language become one text of all languages, and none is lost", async () => {
  const { client, migrate } = await databaseBefore(localizedTexts);
  await client.query(`
    insert into session_type (id, name_es, name_en, minutes, credits)
    values (uuidv7(), 'Fuerza', 'Strength', 60, 1);
    insert into "user" (id, email, name, role, updated_at)
    values ('019b0000-0000-7000-8000-000000000001', 'irene@zea.test', 'Irene', 'COACH', now());
    insert into coach (id, display_name, headline_es, headline_en, bio_es, time_zone, created_at)
    values ('019b0000-0000-7000-8000-000000000001', 'Irene', 'Carrera', 'Running', 'Entrena a "fondistas"', 'Europe/Madrid', now())`);

  await migrate();
  const types = await client.query("select name from session_type");
  expect(types.rows).toEqual([{ name: { es: "Fuerza", en: "Strength" } }]);
  const coaches = await client.query("select headline, bio from coach");
  expect(coaches.rows).toEqual([
    { headline: { es: "Carrera", en: "Running" }, bio: { es: 'Entrena a "fondistas"', en: "" } },
  ]);

  const rename = (name: unknown) => client.query("update session_type set name = $1", [JSON.stringify(name)]);
  await rename({ es: "Fuerza", en: "Strength", fr: "Force" });
  for (const wrong of [{ en: "Strength" }, { es: 1 }, { es: "Fuerza", en: null }, ["es"], "Fuerza", null]) {
    await expect(rename(wrong), JSON.stringify(wrong)).rejects.toThrow("session_type_name_check");
  }
});
