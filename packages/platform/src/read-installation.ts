import { readDemoChoice } from "./demo-data.ts";
import { requireDatabase } from "./open-database.ts";
import { dataDirectory, readSettings, type Settings } from "./settings.ts";

/** The settings of this process's environment. Throws a SetupError when they are wrong or the database in DATABASE_URL does not answer. */
export async function readInstallation(): Promise<Settings> {
  const settings = readSettings(process.env, await readDemoChoice(dataDirectory()));
  if (settings.database) await requireDatabase(settings.database);
  return settings;
}
