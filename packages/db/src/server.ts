import { spawn } from "node:child_process";
import { mkdir, open, readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loopback } from "@zea/environment/variables";
import pg from "pg";
import { loadBinaries, type Run, unprivileged } from "./binaries.ts";
import { makeCluster } from "./initdb.ts";
import { isAlive } from "./process.ts";

export type DatabaseOptions = {
  dir: string;
  port: number;
  password: string;
  settings?: Record<string, string | number>;
  /** Where the server writes its messages; `<dir>.log` unless given. */
  log?: string;
  /** For clusters that live as long as a test run: nothing is flushed to disk while it is made. */
  throwaway?: boolean;
};

export type Database = { url: string; pid: number; port: number; adopted: boolean; stop: () => Promise<void> };

/** What the club's own server runs with: no replication, no just-in-time compilation, a modest cache, a disk without a head to move, and a process a query. */
export const settings = {
  shared_buffers: "256MB",
  wal_level: "minimal",
  max_wal_senders: 0,
  jit: "off",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: 0,
};

/** What a cluster that nobody will miss runs with: quick, and lost with the machine. */
export const throwawaySettings = {
  ...settings,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 300,
};

const wrongPassword = "28P01";
const patience = { start: 300_000, stop: 60_000 };

/** Starts PostgreSQL on `dir` (made when missing), or adopts the one that a killed parent left running there; resolves once it accepts connections. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { initdb, postgres } = await loadBinaries();
  await mkdir(dirname(resolve(options.dir)), { recursive: true, mode: 0o700 });
  const dir = join(await realpath(dirname(resolve(options.dir))), options.dir.split("/").at(-1)!);
  const log = options.log ?? `${dir}.log`;
  await mkdir(dirname(log), { recursive: true, mode: 0o700 });
  const orphan = await adopt(dir, options.password);
  if (orphan) return orphan;

  const run = unprivileged(postgres);
  await makeCluster(dir, options, unprivileged(initdb));
  const retryUntil = Date.now() + 15_000;
  for (;;) {
    const started = await launch(dir, log, options, run);
    if (typeof started !== "string") return started;
    const lasting = /in use|Permission denied|denied|not supported|FATAL: {2}(?!lock file|pre-existing)/i.test(started);
    if (lasting || Date.now() > retryUntil) throw new Error(explain(started, options.port, dir, log));
    await sleep(300); // children of a killed server may hold its memory for a moment longer
    const adopted = await adopt(dir, options.password);
    if (adopted) return adopted;
  }
}

/** Makes the database called `name` unless it is there, and returns its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return databaseUrl(url, name);
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function localUrl(port: number, password: string): string {
  return `postgres://zea:${encodeURIComponent(password)}@${loopback}:${port}/postgres`;
}

async function launch(dir: string, log: string, options: DatabaseOptions, run: Run): Promise<Database | string> {
  const { port, password } = options;
  const flags = Object.entries({
    listen_addresses: loopback,
    unix_socket_directories: "",
    lc_messages: "C",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.settings ?? (options.throwaway ? throwawaySettings : settings)),
  });
  const args = [
    ...run.args,
    "-D",
    dir,
    "-p",
    String(port),
    ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const output = await open(log, "a", 0o600);
  const from = (await output.stat()).size;
  const child = spawn(run.command, args, {
    stdio: ["ignore", output.fd, output.fd],
    detached: true, // a Ctrl+C at the terminal must not reach it before its users are gone
    env: { ...process.env, LC_ALL: "C" },
    ...run.owner,
  });
  let over = false;
  const ended = new Promise<void>((done) => {
    const finish = () => {
      over = true;
      done();
    };
    child.once("exit", finish).once("error", finish);
  });
  await output.close();
  const giveUpAt = Date.now() + patience.start; // a crashed server replays its log before it answers
  while (!over && Date.now() < giveUpAt) {
    if ((await dataDirectory(localUrl(port, password))) === dir) {
      child.unref();
      return {
        url: localUrl(port, password),
        pid: child.pid!,
        port,
        adopted: false,
        stop: () => end(child.pid!, ended),
      };
    }
    await Promise.race([sleep(25), ended]);
  }
  if (!over) await end(child.pid!, ended);
  return (await readFile(log, "utf8")).slice(from);
}

async function adopt(dir: string, password: string): Promise<Database | undefined> {
  const lock = await readFile(join(dir, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = lock.split("\n").map(Number);
  if (!pid || !port || !isAlive(pid)) return undefined;
  const url = localUrl(port, password);
  const found = await dataDirectory(url);
  if (found === wrongPassword) throw new Error(explain("lock file", port, dir, ""));
  return found === dir ? { url, pid, port, adopted: true, stop: () => end(pid) } : undefined;
}

async function dataDirectory(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory;
  } catch (error) {
    return (error as { code?: string }).code === wrongPassword ? wrongPassword : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A fast shutdown: sessions are ended, everything is on disk; past a minute an immediate one. */
async function end(pid: number, ended?: Promise<void>): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const hurryAt = Date.now() + patience.stop;
  while (isAlive(pid)) {
    if (Date.now() > hurryAt) process.kill(pid, "SIGQUIT");
    await (ended ? Promise.race([ended, sleep(1000)]) : sleep(20));
  }
}

function explain(messages: string, port: number, dir: string, log: string): string {
  if (/Address already in use/.test(messages))
    return `Port ${port} on ${loopback} is in use, so PostgreSQL could not start.`;
  if (/lock file|pre-existing shared memory/.test(messages)) {
    return `Another PostgreSQL runs on ${dir} and does not accept this installation's password.`;
  }
  return `PostgreSQL did not start (${log}): ${messages.trim().split("\n").at(-1) ?? ""}`;
}
