import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { readEnvironment } from "@zea/environment/read-environment";
import { dataDirectory, startEmbedded } from "./embedded.ts";
import { tryLock } from "./lock.ts";
import { migrate, migrationStatus, newMigration, resetDatabase, schemaDrift } from "./migrate.ts";

const usage = `usage: node packages/db/src/cli.ts <command>
  migrate               applies what the database lacks
  new NAME              writes the migration that the schema asks for
  status                what separates the database from the migrations
  check                 whether schema and migrations agree
  reset [--yes NAME]    empties the database and migrates it again; NAME is asked for any but the embedded one`;

/** The database that a command works on. */
type Target = { url: string; embedded: boolean; busy: boolean; release: () => Promise<void> };

const commands: Record<string, (target: Target, name: string | undefined, yes: string | undefined) => Promise<number>> =
  {
    async migrate({ url }) {
      const applied = await migrate(url);
      console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
      return 0;
    },
    async new({ url }, name) {
      if (!name) return complain("A migration needs a name: new NAME.");
      const dir = await newMigration(url, name);
      console.log(
        dir ? `Written: ${relative(process.cwd(), dir)}` : "Schema and migrations agree: nothing to migrate.",
      );
      return 0;
    },
    async status({ url }) {
      const status = await migrationStatus(url);
      const lines = Object.entries(status).filter(([, names]) => names.length > 0);
      for (const [state, names] of lines) console.log(`${state}: ${names.join(", ")}`);
      if (lines.length === 0) console.log("The database is up to date.");
      return lines.length === 0 ? 0 : 1;
    },
    async check({ url }) {
      const drift = await schemaDrift(url);
      if (drift === undefined) console.log("Schema and migrations agree.");
      else console.error(`The schema is ahead of the migrations (db:migrate:new NAME writes this):\n${drift}`);
      return drift === undefined ? 0 : 1;
    },
    async reset({ url, embedded, busy }, _name, yes) {
      const name = new URL(url).pathname.slice(1);
      if (!embedded && yes !== name) {
        return complain(`${name} is not the embedded database: add --yes ${name} to empty it all the same.`);
      }
      if (busy) return complain("The platform is running on this database: stop it first.");
      await resetDatabase(url);
      if (embedded) await rm(join(dataDirectory(), "seeded"), { force: true });
      console.log(`${name} is empty and migrated.`);
      return 0;
    },
  };

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}

async function findTarget(): Promise<Target> {
  const { DATABASE_DIRECT_URL: url } = readEnvironment(["DATABASE_DIRECT_URL"]);
  if (url) return { url, embedded: false, busy: false, release: async () => {} };
  const dir = dataDirectory();
  const lock = await tryLock(join(dir, "lock"));
  const server = await startEmbedded(dir).catch(async (error) => {
    if ("release" in lock) await lock.release();
    throw error;
  });
  return {
    url: server.url,
    embedded: true,
    busy: "holder" in lock,
    release: async () => {
      if ("holder" in lock) return;
      await server.stop();
      await lock.release();
    },
  };
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { yes: { type: "string" } } });
  const [verb = "", name] = positionals;
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!command) return complain(usage);
  const target = await findTarget();
  return command(target, name, values.yes).finally(target.release);
}

// The migration engine leaves a timer behind, so the end is said aloud.
process.exit(await main().catch((error: Error) => complain(error.message)));
