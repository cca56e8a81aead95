import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { readEnvironment } from "@zea/environment/read-environment";
import { startEmbedded } from "@zea/platform/embedded-database";
import { tryLock } from "@zea/platform/lock-file";
import { migrate, migrationStatus, resetDatabase } from "@zea/platform/migrations";
import { dataDirectory } from "@zea/platform/settings";
import { newMigration, schemaDrift } from "./new-migration.ts";

const usage = `usage: node packages/db/src/cli.ts <command>
  migrate               applies the migrations that the database lacks
  new NAME              writes a migration for what has changed in the schema
  status                how the database differs from the migrations
  check                 whether schema and migrations agree
  reset [--yes NAME]    empties the database and migrates it again; --yes is required for any but the embedded one`;

type Target = {
  url: string;
  /** An address that may create a temporary database. */
  creatorUrl: string;
  isEmbedded: boolean;
  /** Whether the platform runs on it. */
  isBusy: boolean;
  release: () => Promise<void>;
};
type Arguments = { name: string | undefined; yes: string | undefined };

const commands: Record<string, (target: Target, args: Arguments) => Promise<number>> = {
  async migrate({ url }) {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
    return 0;
  },
  async new({ creatorUrl }, { name }) {
    if (!name) return fail("A migration needs a name: new NAME.");
    const dir = await newMigration(creatorUrl, name);
    console.log(dir ? `Written: ${relative(process.cwd(), dir)}` : "Schema and migrations agree: nothing to migrate.");
    return 0;
  },
  async status({ url }) {
    const status = await migrationStatus(url);
    const differences = Object.entries(status).filter(([, names]) => names.length > 0);
    for (const [state, names] of differences) console.log(`${state}: ${names.join(", ")}`);
    if (differences.length === 0) console.log("The database is up to date.");
    return differences.length === 0 ? 0 : 1;
  },
  async check({ creatorUrl }) {
    const drift = await schemaDrift(creatorUrl);
    if (drift !== undefined) {
      return fail(`The schema is ahead of the migrations (db:migrate:new NAME writes this):\n${drift}`);
    }
    console.log("Schema and migrations agree.");
    return 0;
  },
  async reset({ url, isEmbedded, isBusy }, { yes }) {
    const name = new URL(url).pathname.slice(1);
    if (!isEmbedded && yes !== name) {
      return fail(`${name} is not the embedded database: add --yes ${name} to empty it anyway.`);
    }
    if (isBusy) return fail("The platform is running on this database: stop it first.");
    await resetDatabase(url);
    if (isEmbedded) await rm(join(dataDirectory(), "seeded"), { force: true });
    console.log(`${name} is empty and migrated.`);
    return 0;
  },
};

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}

async function openTarget(): Promise<Target> {
  const { DATABASE_DIRECT_URL, DATABASE_PORT } = readEnvironment(["DATABASE_DIRECT_URL", "DATABASE_PORT"]);
  if (DATABASE_DIRECT_URL) {
    return {
      url: DATABASE_DIRECT_URL,
      creatorUrl: DATABASE_DIRECT_URL,
      isEmbedded: false,
      isBusy: false,
      release: async () => {},
    };
  }
  const dir = dataDirectory();
  const lock = await tryLock(join(dir, "lock"));
  const server = await startEmbedded(dir, DATABASE_PORT).catch(async (error) => {
    if ("release" in lock) await lock.release();
    throw error;
  });
  return {
    url: server.url,
    creatorUrl: server.superuserUrl,
    isEmbedded: true,
    isBusy: "holder" in lock,
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
  if (!command) return fail(usage);
  const target = await openTarget();
  return command(target, { name, yes: values.yes }).finally(target.release);
}

process.exit(await main().catch((error: Error) => fail(error.message))); // the schema engine leaves a timer running
